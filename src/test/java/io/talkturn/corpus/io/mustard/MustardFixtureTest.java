package io.talkturn.corpus.io.mustard;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.Talkturn;
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
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An invented MUStARD, and the real one where it is there. */
final class MustardFixtureTest {
    private final JsonNode expected =
            Json.tree(TestData.fixtures("tensors/expected.json")).path("files").path("sarcasm_data.json");

    @Test
    void everyClipIsAConversationWhoseLastTalkturnIsLabelled() {
        Corpus corpus = FixtureNotes.read("mustard", "tensors/sarcasm_data.json");
        ClassLabel sarcasm = (ClassLabel) corpus.label("sarcasm").orElseThrow();
        Map<String, List<String>> found = new HashMap<>();
        for (int c = 0; c < corpus.conversations().size(); c++) {
            Conversation clip = corpus.conversations().get(c);
            List<String> turns = new ArrayList<>();
            found.put(clip.title(), turns);
            for (int row = corpus.firstRow(c); row < corpus.firstRow(c + 1); row++) {
                Talkturn turn = corpus.talkturns().get(row);
                turns.add(line(turn.speaker().replaceAll(" \\(.*", ""), turn.text())
                        + (sarcasm.isPresent(row) ? sarcasm.classes().get(sarcasm.at(row)) : "-"));
            }
        }

        Map<String, List<String>> wanted = new HashMap<>();
        for (JsonNode item : expected.path("content").path("items")) {
            List<String> turns = new ArrayList<>();
            wanted.put(item.path("id").asString() + " (" + item.path("show").asString() + ")", turns);
            for (JsonNode before : item.path("context")) {
                turns.add(line(
                                before.path("speaker").asString("unknown"),
                                before.path("text").asString()) + "-");
            }
            turns.add(
                    line(item.path("speaker").asString(), item.path("utterance").asString())
                            + (item.path("sarcasm").asBoolean() ? "yes" : "no"));
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(wanted);
        assertThat(wanted.values().stream().flatMap(List::stream))
                .filteredOn(line -> line.endsWith("yes"))
                .hasSize(expected.path("content").path("sarcastic").asInt(-1));
    }

    private static String line(String speaker, String text) {
        return speaker + ": " + text + " ";
    }

    @Test
    void everyQuirkIsToldWithItsClip() {
        List<String> found = FixtureNotes.read("mustard", "tensors/sarcasm_data.json").report().notes().stream()
                .map(MustardFixtureTest::line)
                .toList();
        List<String> wanted = new ArrayList<>();
        for (JsonNode warning : expected.path("warnings")) {
            wanted.add(String.join(
                    " ",
                    warning.path("severity").asString(),
                    warning.path("code").asString(),
                    warning.path("where").asString()));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void everyQuirkIsToldWithTheLineOfItsClip() throws IOException {
        List<String> lines = Files.readAllLines(TestData.fixtures("tensors/sarcasm_data.json"));
        List<ImportNote> notes = FixtureNotes.read("mustard", "tensors/sarcasm_data.json")
                .report()
                .notes();

        assertThat(notes).hasSize(expected.path("warnings").size()).allSatisfy(note -> {
            String clip = note.reason().replaceAll("(?s)^Clip (\\S+):.*", "$1");
            assertThat(note.line()).isNotNull();
            assertThat(lines.get(note.line() - 1)).contains("\"" + clip + "\"");
        });
    }

    private static String line(ImportNote note) {
        String clip = note.reason().replaceAll("(?s)^Clip (\\S+):.*", "$1");
        return String.join(" ", note.severity().name().toLowerCase(Locale.ROOT), note.code(), clip);
    }

    @Test
    void theRealOneHasAllItsClipsAndAllThatAreSarcastic() {
        Path file = TestData.corpora("mustard/sarcasm_data.json");
        var importer = Importers.standard().recognise(List.of(file.getParent()));
        assertThat(importer.id()).isEqualTo("mustard");
        Corpus corpus = importer.read(ImportRequest.of(file.getParent()), Progress.NONE);
        ClassLabel sarcasm = (ClassLabel) corpus.label("sarcasm").orElseThrow();

        JsonNode clips = Json.tree(file);
        assertThat(clips.size()).isPositive();
        assertThat(corpus.conversations()).hasSize(clips.size());
        assertThat(corpus.talkturns().stream()
                        .filter(turn -> sarcasm.at(corpus.talkturns().indexOf(turn)) == 1))
                .hasSize((int) clips.valueStream()
                        .filter(clip -> clip.path("sarcasm").asBoolean())
                        .count());
    }
}
