package io.talkturn.corpus.io.monah;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import io.talkturn.corpus.io.FixtureNotes;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The input tables of MONAH's program, invented. */
final class MonahTableFixtureTest {
    private static final List<String> TONES = List.of("happiness", "sadness", "anger", "fear", "neutrality");
    private static final List<String> FEATURES =
            List.of("tone_happy", "tone_sad", "tone_angry", "tone_fear", "tone_neutral");

    static List<JsonNode> conversations() {
        return Json.tree(TestData.fixtures("monah/expected.json"))
                .path("conversations")
                .valueStream()
                .toList();
    }

    @Test
    void aFolderOfConversationsGivesTheTalkturnsThatAreExpected() {
        Corpus corpus = FixtureNotes.read("monah", "monah/inputs");
        ClassLabel role = (ClassLabel) corpus.label("role").orElseThrow();
        List<String> found = new ArrayList<>();
        for (int row = 0; row < corpus.talkturns().size(); row++) {
            Talkturn turn = corpus.talkturns().get(row);
            found.add(line(turn) + "|" + role.classes().get(role.at(row)));
        }

        List<String> wanted = new ArrayList<>();
        for (JsonNode conversation : conversations()) {
            for (JsonNode turn : conversation.path("talkturns")) {
                wanted.add(line(conversation, turn) + "|" + turn.path("speaker").asString());
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void theOrderOfOneConversationIsThatOfItsStarts(JsonNode conversation) {
        Corpus corpus = FixtureNotes.read(
                "monah", "monah/inputs/" + conversation.path("conversation").asString());

        List<String> wanted = new ArrayList<>();
        conversation.path("talkturns").forEach(turn -> wanted.add(line(conversation, turn)));
        assertThat(corpus.talkturns()).map(MonahTableFixtureTest::line).containsExactlyElementsOf(wanted);
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void wordsAloneGiveTheSameTalkturns(JsonNode conversation) throws IOException {
        Path folder = TestData.fixtures(
                "monah/inputs/" + conversation.path("conversation").asString());
        List<Path> words;
        try (Stream<Path> files = Files.list(folder)) {
            words = files.filter(file -> file.getFileName().toString().startsWith("word_transcripts"))
                    .sorted()
                    .toList();
        }
        if (!conversation.path("woven_from_words").asBoolean()) {
            assertThat(words).isEmpty();
            return;
        }
        Corpus corpus = Importers.standard().recognise(words).read(new ImportRequest(words, null, null), Progress.NONE);

        List<String> wanted = new ArrayList<>();
        conversation.path("talkturns").forEach(turn -> wanted.add(line(conversation, turn)));
        assertThat(corpus.conversations())
                .map(Conversation::id)
                .containsExactly(conversation.path("conversation").asString());
        assertThat(corpus.talkturns()).map(MonahTableFixtureTest::line).containsExactlyElementsOf(wanted);
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void everyTalkturnHasItsWords(JsonNode conversation) {
        Corpus corpus = FixtureNotes.read(
                "monah", "monah/inputs/" + conversation.path("conversation").asString());

        for (Talkturn turn : corpus.talkturns()) {
            String said = String.join(" ", turn.words().stream().map(Word::text).toList());
            assertThat(said).isEqualTo(conversation.path("woven_from_words").asBoolean() ? turn.text() : "");
        }
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void everyTalkturnHasItsToneOrNone(JsonNode conversation) {
        String name = conversation.path("conversation").asString();
        Corpus corpus = FixtureNotes.read("monah", "monah/inputs/" + name);
        Path file = TestData.fixtures("monah/inputs/" + name + "/talkturn_vokaturi.csv");
        if (!Files.exists(file)) {
            assertThat(corpus.features()).isEmpty();
            return;
        }
        Csv.Table table = Csv.read(file);
        Set<String> toned = new HashSet<>();
        for (Csv.Row tone : table.rows()) {
            String id = name + "_" + tone.at(table.header().indexOf("talkturn no"));
            toned.add(id);
            int row = corpus.talkturns().stream().map(Talkturn::id).toList().indexOf(id);
            for (int i = 0; i < TONES.size() && row >= 0; i++) {
                assertThat(feature(corpus, i).at(row))
                        .isEqualTo(Double.parseDouble(tone.at(table.header().indexOf(TONES.get(i)))));
            }
        }
        for (int row = 0; row < corpus.talkturns().size(); row++) {
            assertThat(Double.isNaN(feature(corpus, 0).at(row)))
                    .isEqualTo(!toned.contains(corpus.talkturns().get(row).id()));
        }
    }

    private static Feature feature(Corpus corpus, int number) {
        return corpus.feature(FEATURES.get(number)).orElseThrow();
    }

    private static String line(Talkturn turn) {
        return String.join(
                "|", turn.id(), turn.speaker(), String.valueOf(turn.start()), String.valueOf(turn.end()), turn.text());
    }

    private static String line(JsonNode conversation, JsonNode turn) {
        return String.join(
                "|",
                conversation.path("conversation").asString() + "_"
                        + turn.path("no").asInt(),
                turn.path("video_id").asString(),
                String.valueOf(turn.path("start").asDouble()),
                String.valueOf(turn.path("end").asDouble()),
                turn.path("text").asString());
    }
}
