package io.talkturn.ui.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.NotesFile;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.fixture.LaterExecutor;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import io.talkturn.ui.undo.UndoStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notes of the corpus that is looked at. */
final class CorpusNotesTest {
    @TempDir
    Path folder;

    private final LaterExecutor background = new LaterExecutor();
    private final Jobs jobs = new Jobs(background, Runnable::run, new Problems(Runnable::run, Clock.systemUTC()));
    private final SimpleObjectProperty<Path> selected = new SimpleObjectProperty<>();
    private final OpenCorpus open = new OpenCorpus(selected, jobs);
    private final UndoStack undo = new UndoStack();
    private final CorpusNotes notes =
            new CorpusNotes(open, jobs, undo, Clock.fixed(Instant.parse("2026-05-04T12:00:00Z"), ZoneOffset.UTC));
    private Path corpus;

    @BeforeEach
    void openCorpus() {
        corpus = folder.resolve("corpus");
        CorpusFolder.write(SceneCorpus.make("scenes", "Scenes"), corpus);
        selected.set(corpus);
    }

    @Test
    void aNoteIsShownAtOnceAndKept() {
        background.hold();
        notes.write("c00-1", " ironic? ");
        assertThat(notes.of("c00-1")).isEqualTo("ironic?");

        background.release();

        assertThat(NotesFile.read(corpus).get("c00-1").text()).isEqualTo("ironic?");
        assertThat(NotesFile.read(corpus).get("c00-1").time()).isEqualTo("2026-05-04T12:00Z");
    }

    @Test
    void aNoteIsTakenBackAndMadeAgain() {
        notes.write("c00-1", "first");
        notes.write("c00-1", "second");

        undo.undo();
        assertThat(NotesFile.read(corpus).get("c00-1").text()).isEqualTo("first");
        undo.undo();
        assertThat(NotesFile.read(corpus)).isEmpty();
        undo.redo();

        assertThat(notes.of("c00-1")).isEqualTo("first");
        assertThat(NotesFile.read(corpus).get("c00-1").text()).isEqualTo("first");
    }

    @Test
    void whatIsTheSameAsBeforeIsNoChange() {
        notes.write("c00-1", "ironic?");
        notes.write("c00-1", "ironic? ");
        notes.write("c00-2", "  ");

        undo.undo();

        assertThat(notes.all()).isEmpty();
        assertThat(undo.undoTitleProperty().get()).isEmpty();
    }

    @Test
    void notesOfAnotherCorpusAreNotMixedIn() {
        notes.write("c00-1", "ironic?");
        Path other = folder.resolve("other");
        CorpusFolder.write(SceneCorpus.make("other", "Other"), other);

        selected.set(other);
        assertThat(notes.all()).isEmpty();
        selected.set(corpus);

        assertThat(notes.of("c00-1")).isEqualTo("ironic?");
    }

    @Test
    void aNoteThatCannotBeWrittenIsNotShownAsIfItWere() throws IOException {
        Files.writeString(corpus.resolve("corpus.json"), "{");

        notes.write("c00-1", "ironic?");

        assertThat(notes.problemProperty().get()).isNotEmpty();
        assertThat(notes.of("c00-1")).isEmpty();
        assertThat(undo.undoTitleProperty().get()).isEmpty();
    }
}
