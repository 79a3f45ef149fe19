package io.talkturn.corpus.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.TalkturnNote;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.SpreadsheetSafety;
import io.talkturn.foundation.UserError;
import io.talkturn.ui.SceneCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people note at talkturns is kept beside the corpus, whatever becomes of that. */
final class NotesFileTest {
    @TempDir
    Path folder;

    private Path corpus;

    @BeforeEach
    void writeCorpus() {
        corpus = folder.resolve("corpus");
        CorpusFolder.write(SceneCorpus.make("scenes", "Scenes"), corpus);
    }

    private void note(String talkturn, String text) {
        NotesFile.put(corpus, new TalkturnNote(talkturn, text, "MK", "2026-05-04T14:00:00+02:00"), Progress.NONE);
    }

    @Test
    void aNoteIsReadAsItWasWritten() {
        note("c00-1", "ironic?\nask “Ana”, again");
        note("c00-2", "=1+1");

        assertThat(NotesFile.read(corpus).get("c00-1"))
                .isEqualTo(new TalkturnNote("c00-1", "ironic?\nask “Ana”, again", "MK", "2026-05-04T14:00:00+02:00"));
        assertThat(NotesFile.read(corpus)).containsOnlyKeys("c00-1", "c00-2");
    }

    @Test
    void aLaterNoteTakesThePlaceOfTheEarlierOneAndABlankOneTakesItAway() {
        note("c00-1", "first");
        note("c00-1", "second");
        assertThat(NotesFile.read(corpus).get("c00-1").text()).isEqualTo("second");

        note("c00-1", " ");

        assertThat(NotesFile.read(corpus)).isEmpty();
        assertThat(corpus.resolve("notes.jsonl")).doesNotExist();
    }

    @Test
    void notesAreNoPartOfWhatARunWasTrainedOn() {
        String before = CorpusFolder.hash(corpus);

        note("c00-1", "ironic?");

        assertThat(CorpusFolder.hash(corpus)).isEqualTo(before);
        assertThat(CorpusFolder.changedOutside(corpus, Progress.NONE)).isEmpty();
    }

    @Test
    void notesStayWhenTheCorpusIsImportedAgain() {
        note("c00-1", "ironic?");
        note("gone-1", "of a talkturn that is not there");

        Corpus again = SceneCorpus.make("scenes", "Scenes, once more");
        CorpusFolder.replace(again, corpus, Progress.NONE);

        assertThat(CorpusFolder.read(corpus).info().title()).isEqualTo("Scenes, once more");
        assertThat(NotesFile.read(corpus)).containsOnlyKeys("c00-1", "gone-1");
        assertThat(CorpusFolder.changedOutside(corpus, Progress.NONE)).isEmpty();
    }

    @Test
    void aDamagedLineIsNamedAndNothingIsWrittenOverIt() throws IOException {
        note("c00-1", "ironic?");
        Path file = corpus.resolve("notes.jsonl");
        Files.writeString(file, Files.readString(file) + "{broken\n");

        assertThatThrownBy(() -> note("c00-2", "more"))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("Line 2", "notes.jsonl"));
        assertThat(Files.readString(file)).contains("ironic?").endsWith("{broken\n");
    }

    @Test
    void halfALastLineIsNamedAndNothingIsWrittenOverIt() throws IOException {
        note("c00-1", "ironic?");
        mustStay(Files.readString(corpus.resolve("notes.jsonl")) + "{\"talkturn\":\"c00-2\",\"te", "Line 2");
    }

    @Test
    void ofTwoLinesOfOneTalkturnNeitherIsChosenWithoutAWord() throws IOException {
        mustStay("""
                {"talkturn":"c00-1","text":"one"}
                {"talkturn":"c00-1","text":"other"}
                """, "Line 2 is a second note of the talkturn “c00-1”");
    }

    private void mustStay(String content, String told) throws IOException {
        Path file = Files.writeString(corpus.resolve("notes.jsonl"), content);
        for (String talkturn : List.of("c00-1", "c00-3")) {
            assertThatThrownBy(() -> note(talkturn, "more"))
                    .isInstanceOfSatisfying(
                            UserError.class, e -> assertThat(e.line()).contains(told, "notes.jsonl"));
        }
        assertThat(Files.readString(file)).isEqualTo(content);
    }

    @Test
    void linesOfOtherTalkturnsStayAsTheyWereWritten() throws IOException {
        Path file = Files.writeString(
                corpus.resolve("notes.jsonl"),
                "{\"talkturn\":\"c00-1\",\"text\":\"one\",\"seen\":true}\r\n\r\n"
                        + "{\"talkturn\":\"gone\", \"text\":\"two\"}");

        note("c00-2", "three");

        assertThat(Files.readString(file).lines().toList())
                .startsWith(
                        "{\"talkturn\":\"c00-1\",\"text\":\"one\",\"seen\":true}",
                        "{\"talkturn\":\"gone\", \"text\":\"two\"}")
                .hasSize(3);
    }

    @Test
    void notesAreExportedAsATable() {
        note("c00-1", "ironic?");
        Path csv = folder.resolve("notes.csv");

        NotesFile.export(csv, NotesFile.read(corpus).values(), SpreadsheetSafety.of(false));

        assertThat(Csv.read(csv).rows().getFirst().cells())
                .containsExactly("c00-1", "ironic?", "MK", "2026-05-04T14:00:00+02:00");
    }
}
