package io.talkturn.corpus.io.meld;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** The three editions of an invented MELD: UTF-8, UTF-8 with control characters, Windows-1252; all hold the same text. */
final class MeldFixtureTest {
    static final List<String> EDITIONS = List.of("meld_utf8", "meld_utf8_c1", "meld_cp1252");
    private static final List<String> SPLITS = List.of("train", "dev", "test");

    private final JsonNode expected =
            Json.tree(TestData.fixtures("tensors/expected.json")).path("files");

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void everyEditionGivesTheDialoguesThatAreExpected(String edition) {
        Corpus corpus = read(edition);

        Map<String, List<String>> found = new HashMap<>();
        for (Conversation conversation : corpus.conversations()) {
            found.put(
                    conversation.id(),
                    conversation.talkturns().stream()
                            .map(turn -> line(corpus, turn))
                            .toList());
        }

        assertThat(found).containsExactlyInAnyOrderEntriesOf(wanted());
    }

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void everyEditionGetsItsWarnings(String edition) {
        List<String> wanted = new ArrayList<>();
        for (String split : SPLITS) {
            String file = split + "_sent_emo.csv";
            JsonNode entry = expected.path(edition + "/" + file);
            JsonNode same = expected.path(entry.path("content").path("same_as").asString(""));
            Stream.of(entry, same)
                    .forEach(e -> e.path("warnings")
                            .forEach(w -> wanted.add(file + " " + w.path("code").asString() + " "
                                    + w.path("severity").asString() + " "
                                    + w.path("line").asInt(0))));
        }

        assertThat(read(edition).report().notes())
                .map(MeldFixtureTest::line)
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static Corpus read(String edition) {
        var sources = List.of(TestData.fixtures("tensors/" + edition));
        var importer = Importers.standard().recognise(sources);
        assertThat(importer.id()).isEqualTo("meld");
        return importer.read(new ImportRequest(sources, null, null), Progress.NONE);
    }

    private Map<String, List<String>> wanted() {
        Map<String, List<String>> wanted = new HashMap<>();
        for (String split : SPLITS) {
            JsonNode content =
                    expected.path("meld_utf8/" + split + "_sent_emo.csv").path("content");
            for (JsonNode dialogue : content.path("dialogues")) {
                wanted.put(
                        dialogue.path("key").asString().replace('/', '_'),
                        dialogue.path("turns")
                                .valueStream()
                                .map(turn -> line(split, turn))
                                .toList());
            }
        }
        return wanted;
    }

    private static String line(Corpus corpus, Talkturn turn) {
        int row = corpus.talkturns().indexOf(turn);
        return String.join(
                "|",
                corpus.partitionOfRow(row).id(),
                turn.id().replaceAll(".*_", ""),
                turn.speaker(),
                label(corpus, "emotion", row),
                label(corpus, "sentiment", row),
                String.valueOf(turn.start()),
                String.valueOf(turn.end()),
                turn.text());
    }

    private static String label(Corpus corpus, String name, int row) {
        ClassLabel label = (ClassLabel) corpus.label(name).orElseThrow();
        return label.classes().get(label.at(row));
    }

    private static String line(String split, JsonNode turn) {
        return String.join(
                "|",
                split,
                turn.path("utterance_id").asString(),
                turn.path("speaker").asString(),
                turn.path("emotion").asString(),
                turn.path("sentiment").asString(),
                String.valueOf(turn.path("start").asDouble()),
                String.valueOf(turn.path("end").asDouble()),
                turn.path("text").asString());
    }

    private static String line(ImportNote note) {
        int line = note.line() == null ? 0 : note.line();
        return note.file() + " " + note.code() + " " + note.severity().name().toLowerCase(Locale.ROOT) + " " + line;
    }
}
