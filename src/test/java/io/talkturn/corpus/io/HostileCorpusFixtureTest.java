package io.talkturn.corpus.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.TestData;
import io.talkturn.corpus.Conversation;
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
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Damaged releases: what is bad is left out and told with its file and line; what is worse is refused. */
final class HostileCorpusFixtureTest {
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

    @Test
    void noFileOfTheMachineGetsIntoACorpus() {
        Corpus corpus = new SemaineImporter()
                .read(ImportRequest.of(TestData.fixtures("hostile/corpus/semaine")), Progress.NONE);

        assertThat(corpus.report().notes())
                .filteredOn(note -> note.code().equals("session_unreadable"))
                .isNotEmpty()
                .noneMatch(note -> note.reason().contains("hahaha"));
        assertThat(corpus.conversations()).map(Conversation::id).noneMatch(id -> id.contains("localhost"));
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
