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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
        Map<String, List<String>> found = new HashMap<>();
        for (int c = 0; c < corpus.conversations().size(); c++) {
            Conversation conversation = corpus.conversations().get(c);
            found.put(
                    conversation.title() + " " + corpus.partitionOf(c).id(),
                    IntStream.range(corpus.firstRow(c), corpus.firstRow(c + 1))
                            .mapToObj(row -> line(corpus, row))
                            .toList());
        }

        Map<String, List<String>> wanted = new HashMap<>();
        for (JsonNode dialogue : expected.path("dialogues")) {
            String title = "%s (%s) %s"
                    .formatted(
                            dialogue.path("id").asString(),
                            dialogue.path("kind").asString(),
                            dialogue.path("default_partition").asString());
            wanted.put(
                    title,
                    dialogue.path("turns")
                            .valueStream()
                            .map(IemocapFixtureTest::line)
                            .toList());
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(wanted);
    }

    @Test
    void theWordsStandAtTheTimesThatAreExpected() {
        Corpus corpus = FixtureNotes.read("iemocap", "iemocap");
        Map<String, List<String>> found = new HashMap<>();
        for (Talkturn turn : corpus.talkturns()) {
            List<String> words = new ArrayList<>();
            found.put(turn.id(), words);
            for (Word word : turn.words()) {
                words.add(String.join(" ", word.text(), "" + word.start(), "" + word.end()));
            }
        }

        Map<String, List<String>> wanted = new HashMap<>();
        for (JsonNode dialogue : expected.path("dialogues")) {
            for (JsonNode turn : dialogue.path("turns")) {
                List<String> words = new ArrayList<>();
                wanted.put(turn.path("id").asString(), words);
                for (JsonNode word : turn.path("words")) {
                    words.add(String.join(
                            " ",
                            word.path("word").asString(),
                            "" + word.path("start").asDouble(),
                            "" + word.path("end").asDouble()));
                }
            }
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(wanted);
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

        List<JsonNode> wanted = expected.path("dialogues")
                .valueStream()
                .filter(dialogue -> dialogue.path("session").asInt() == firstSession(expected))
                .toList();
        assertThat(corpus.conversations())
                .map(Conversation::id)
                .containsExactlyInAnyOrderElementsOf(wanted.stream()
                        .map(dialogue -> dialogue.path("id").asString())
                        .toList());
        assertThat(corpus.talkturns().stream()
                        .mapToInt(turn -> turn.words().size())
                        .sum())
                .isEqualTo(wanted.stream()
                        .flatMap(dialogue -> dialogue.path("turns").valueStream())
                        .mapToInt(turn -> turn.path("words").size())
                        .sum());
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
