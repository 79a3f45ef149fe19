package io.talkturn.corpus.io.iemocap;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import io.talkturn.corpus.io.FixtureNotes;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** An invented release of IEMOCAP with the quirks of the real one. */
final class IemocapFixtureTest {
    private static final Map<String, String> FOUR =
            Map.of("angry", "ang", "happy", "hap", "neutral", "neu", "sad", "sad");

    private final JsonNode expected = Json.tree(TestData.fixtures("iemocap/expected.json"));

    @Test
    void theDialoguesAreThoseThatAreExpected() {
        Corpus corpus = FixtureNotes.read("iemocap", "iemocap");
        List<String> found = new ArrayList<>();
        for (int c = 0; c < corpus.conversations().size(); c++) {
            Conversation conversation = corpus.conversations().get(c);
            found.add(conversation.title() + " " + corpus.partitionOf(c).id());
            for (int row = corpus.firstRow(c); row < corpus.firstRow(c + 1); row++) {
                found.add(line(corpus, row));
            }
        }

        List<String> wanted = new ArrayList<>();
        for (JsonNode dialogue : expected.path("dialogues")) {
            wanted.add("%s (%s) %s"
                    .formatted(
                            dialogue.path("id").asString(),
                            dialogue.path("kind").asString(),
                            dialogue.path("default_partition").asString()));
            dialogue.path("turns").forEach(turn -> wanted.add(line(turn)));
        }
        assertThat(found).containsExactlyElementsOf(wanted);
    }

    @Test
    void theWordsStandAtTheTimesThatAreExpected() {
        Corpus corpus = FixtureNotes.read("iemocap", "iemocap");
        List<String> found = new ArrayList<>();
        for (Talkturn turn : corpus.talkturns()) {
            for (Word word : turn.words()) {
                found.add(String.join(" ", turn.id(), word.text(), "" + word.start(), "" + word.end()));
            }
        }

        List<String> wanted = new ArrayList<>();
        for (JsonNode dialogue : expected.path("dialogues")) {
            for (JsonNode turn : dialogue.path("turns")) {
                for (JsonNode word : turn.path("words")) {
                    wanted.add(String.join(
                            " ",
                            turn.path("id").asString(),
                            word.path("word").asString(),
                            "" + word.path("start").asDouble(),
                            "" + word.path("end").asDouble()));
                }
            }
        }
        assertThat(found).containsExactlyElementsOf(wanted);
    }

    @Test
    void theCountsAreThoseThatAreExpected() {
        Corpus corpus = FixtureNotes.read("iemocap", "iemocap");
        JsonNode counts = expected.path("counts");

        assertThat(corpus.report().conversations())
                .isEqualTo(counts.path("dialogues").asInt());
        assertThat(corpus.report().talkturns()).isEqualTo(counts.path("turns").asInt());
        for (String label : List.of("emotion", "class4")) {
            ClassLabel column = (ClassLabel)
                    corpus.label(label.equals("class4") ? "emotion4" : label).orElseThrow();
            for (String name : column.classes()) {
                long found = corpus.talkturns().stream()
                        .filter(turn -> {
                            int row = corpus.talkturns().indexOf(turn);
                            return column.isPresent(row)
                                    && column.classes().get(column.at(row)).equals(name);
                        })
                        .count();
                String code = label.equals("class4") ? FOUR.getOrDefault(name, "?") : name;
                assertThat(found)
                        .as(label + " " + name)
                        .isEqualTo(counts.path(label).path(code).asInt(0));
            }
        }
    }

    @Test
    void everyQuirkIsTold() {
        assertThat(FixtureNotes.found(FixtureNotes.read("iemocap", "iemocap")))
                .containsExactlyInAnyOrderElementsOf(FixtureNotes.expected(expected.path("warnings")));
    }

    static Stream<Path> partsOfASession() throws IOException {
        JsonNode expected = Json.tree(TestData.fixtures("iemocap/expected.json"));
        Path release =
                TestData.fixtures("iemocap").resolve(expected.path("root").asString());
        try (Stream<Path> all = Files.walk(release.resolve("Session" + firstSession(expected)), 4)) {
            return all
                    .filter(path -> !path.toString().contains("ategorical")
                            && !path.toString().contains("Attribute")
                            && !path.toString().contains("Self-evaluation")
                            && !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static int firstSession(JsonNode expected) {
        return expected.path("dialogues").path(0).path("session").asInt();
    }

    @ParameterizedTest
    @MethodSource("partsOfASession")
    void anyPartOfASessionIsCompletedToTheSession(Path part) {
        var importer = Importers.standard().recognise(List.of(part));
        assertThat(importer.id()).isEqualTo("iemocap");
        Corpus corpus = importer.read(ImportRequest.of(part), Progress.NONE);

        List<String> wanted = new ArrayList<>();
        for (JsonNode dialogue : expected.path("dialogues")) {
            if (dialogue.path("session").asInt() == firstSession(expected)) {
                wanted.add(dialogue.path("id").asString());
            }
        }
        assertThat(corpus.conversations()).map(Conversation::id).containsExactlyElementsOf(wanted);
        assertThat(corpus.talkturns()).anyMatch(turn -> !turn.words().isEmpty());
    }

    private static String line(Corpus corpus, int row) {
        Talkturn turn = corpus.talkturns().get(row);
        return String.join(
                "|",
                turn.id(),
                turn.speaker().substring(turn.speaker().length() - 1),
                String.valueOf(turn.start()),
                String.valueOf(turn.end()),
                turn.text(),
                classOf(corpus, "emotion", row),
                FOUR.getOrDefault(classOf(corpus, "emotion4", row), ""),
                number(corpus, "valence", row),
                number(corpus, "activation", row),
                number(corpus, "dominance", row));
    }

    private static String line(JsonNode turn) {
        return String.join(
                "|",
                turn.path("id").asString(),
                turn.path("speaker").asString(),
                String.valueOf(turn.path("start").asDouble()),
                String.valueOf(turn.path("end").asDouble()),
                turn.path("text").asString(""),
                turn.path("emotion").asString(""),
                turn.path("class4").asString(""),
                number(turn.path("V")),
                number(turn.path("A")),
                number(turn.path("D")));
    }

    private static String classOf(Corpus corpus, String name, int row) {
        ClassLabel label = (ClassLabel) corpus.label(name).orElseThrow();
        return label.isPresent(row) ? label.classes().get(label.at(row)) : "";
    }

    private static String number(Corpus corpus, String name, int row) {
        NumberLabel label = (NumberLabel) corpus.label(name).orElseThrow();
        return label.isPresent(row) ? String.valueOf(label.at(row)) : "";
    }

    private static String number(JsonNode node) {
        return node.isNumber() ? String.valueOf(node.asDouble()) : "";
    }
}
