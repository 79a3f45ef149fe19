package io.talkturn.corpus.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.TestData;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.iemocap.IemocapImporter;
import io.talkturn.corpus.io.monah.MonahImporter;
import io.talkturn.corpus.io.mustard.MustardImporter;
import io.talkturn.corpus.io.semaine.SemaineImporter;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Damaged releases: what is bad is left out and told with its file and line; what is worse is refused. */
final class HostileCorpusFixtureTest {
    private static final Pattern ENTITY = Pattern.compile("<!ENTITY \\w+ (SYSTEM )?\"([^\"]+)\">");

    static Stream<JsonNode> cases() {
        return Json.tree(TestData.fixtures("hostile/expected.json"))
                .path("cases")
                .valueStream()
                .filter(c -> isOurs(c.path("importer").asString()));
    }

    private static boolean isOurs(String importer) {
        return switch (importer) {
            case "IEMOCAP folder", "SEMAINE folder", "MUStARD-like json", "MONAH words" -> true;
            default -> false;
        };
    }

    private static Importer importer(JsonNode hostile) {
        return switch (hostile.path("importer").asString()) {
            case "IEMOCAP folder" -> new IemocapImporter();
            case "SEMAINE folder" -> new SemaineImporter();
            case "MUStARD-like json" -> new MustardImporter();
            default -> new MonahImporter();
        };
    }

    /** Of a release the whole folder is dropped, of the others the file. */
    private static Path dropped(JsonNode hostile) {
        String path = hostile.path("path").asString();
        boolean release = hostile.path("importer").asString().endsWith("folder");
        return TestData.fixtures("hostile/" + (release ? path.replaceFirst("^([^/]+/[^/]+)/.*", "$1") : path));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whatIsBadIsRefusedOrToldWithItsPlace(JsonNode hostile) {
        boolean mayReport = !hostile.path("outcome").asString().equals("reject") || hostile.has("alternative");
        boolean mayReject = !hostile.path("outcome").asString().equals("report") || hostile.has("alternative");
        List<String> said;
        try {
            Corpus corpus = importer(hostile).read(ImportRequest.of(dropped(hostile)), Progress.NONE);
            assertThat(mayReport).as("imported, but should be refused").isTrue();
            said = corpus.report().notes().stream()
                    .map(note -> note.file() + " " + note.line() + " " + note.reason())
                    .toList();
        } catch (UserError error) {
            assertThat(mayReject)
                    .as("refused, but should be told: " + error.line())
                    .isTrue();
            said = List.of(error.line());
        }
        assertThat(said).as("one sentence names all of it").anyMatch(sentence -> namesAll(sentence, hostile));
    }

    private static boolean namesAll(String sentence, JsonNode hostile) {
        return hostile.path("must_mention").valueStream().allMatch(word -> sentence.contains(word.asString()));
    }

    /** Neither what an entity names nor what it stands for, once or many times, is in the corpus or in its report. */
    @Test
    void noFileOfTheMachineGetsIntoACorpus() throws IOException {
        Path release = TestData.fixtures("hostile/corpus/semaine");
        Corpus corpus = new SemaineImporter().read(ImportRequest.of(release), Progress.NONE);
        List<String> all = new ArrayList<>();
        corpus.report().notes().forEach(note -> all.add(note.reason()));
        corpus.conversations().forEach(conversation -> all.add(conversation.toString()));

        assertThat(corpus.report().notes())
                .filteredOn(note -> note.code().equals("session_unreadable"))
                .isNotEmpty();
        for (String content : entities(release)) {
            assertThat(all).noneMatch(text -> text.contains(content));
        }
    }

    /** What the entities that the session files declare would put into them. */
    private static List<String> entities(Path release) throws IOException {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(release)) {
            for (Path file : files.filter(f -> f.endsWith("session.xml")).toList()) {
                Matcher entity = ENTITY.matcher(Files.readString(file));
                while (entity.find()) {
                    String value = entity.group(2);
                    Path named = Path.of(value.replace("file://", ""));
                    if (entity.group(1) == null) {
                        contents.add(value.repeat(3));
                    } else if (Files.isReadable(named)) {
                        contents.add(Files.readString(named).strip());
                    }
                }
            }
        }
        assertThat(contents).isNotEmpty();
        return contents;
    }

    @Test
    void twoCorporaInOneFolderAreRefused() {
        Path both = TestData.fixtures("hostile/corpus");

        assertThatThrownBy(() -> Importers.standard().recognise(List.of(both)))
                .isInstanceOfSatisfying(
                        UserError.class,
                        error -> assertThat(error.line()).contains("IEMOCAP", "SEMAINE", "one of them"));
    }
}
