package io.talkturn.ui.correct;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Correction;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.CorrectionsFile;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.context.OpenCorpus;
import io.talkturn.ui.fixture.LaterExecutor;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import io.talkturn.ui.undo.UndoStack;
import java.nio.file.Path;
import java.time.Clock;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people put right in the corpus that is looked at. */
final class CorrectionsModelTest {
    private static final String TURN = "c00-0";

    @TempDir
    Path folder;

    private final LaterExecutor background = new LaterExecutor();
    private final Problems problems = new Problems(Runnable::run, Clock.systemUTC());
    private final Jobs jobs = new Jobs(background, Runnable::run, problems);
    private final SimpleObjectProperty<Path> selected = new SimpleObjectProperty<>();
    private final OpenCorpus open = new OpenCorpus(selected, jobs);
    private final UndoStack undo = new UndoStack();
    private final CorrectionsModel model = new CorrectionsModel(open, jobs, undo);
    private Path corpus;
    private String said;

    @BeforeEach
    void openCorpus() {
        corpus = write("corpus", "scenes");
        selected.set(corpus);
        said = text();
    }

    private Path write(String name, String id) {
        Path written = folder.resolve(name);
        CorpusFolder.write(SceneCorpus.make(id, id), written);
        return written;
    }

    /** What the window shows that was said. */
    private String text() {
        return open.loadedProperty().get().corpus().talkturns().getFirst().text();
    }

    @Test
    void atFirstNothingWasPutRight() {
        assertThat(model.all()).isEmpty();
        assertThat(model.of(TURN)).isEmpty();
        assertThat(model.fieldsOf(TURN)).isEmpty();
        assertThat(model.author()).isEqualTo(System.getProperty("user.name"));
    }

    @Test
    void aCorrectionIsWrittenAndTheCorpusIsReadAgain() {
        model.correct(TURN, "text", "I never said so.", "Ana");

        assertThat(text()).isEqualTo("I never said so.");
        assertThat(model.all()).hasSize(1);
        assertThat(CorrectionsFile.read(corpus)).isEqualTo(model.all());
        Correction made = model.all().getFirst();
        assertThat(made.old()).isEqualTo(said);
        assertThat(made.holds()).isTrue();
    }

    @Test
    void ofATalkturnItSaysWhatWasPutRight() {
        model.correct(TURN, "text", "I never said so.", "Ana");
        model.correct(TURN, "text", "Never.", "Ana");
        model.correct(TURN, "label:valence", "1.5", "Ana");
        model.correct("c00-1", "label:valence", "2.5", "Ana");

        assertThat(model.of(TURN)).hasSize(3);
        assertThat(model.fieldsOf(TURN)).as("each once").isEqualTo("Text, valence");
        assertThat(model.fieldsOf("c00-1")).isEqualTo("valence");
        assertThat(model.fieldsOf("c00-2")).isEmpty();
    }

    @Test
    void theNextAuthorIsMostLikelyTheLast() {
        model.correct(TURN, "text", "I never said so.", "Ana");
        model.correct(TURN, "text", "Never.", "Ben");

        assertThat(model.author()).isEqualTo("Ben");
    }

    @Test
    void aCorrectionCanBeTakenBackAndMadeAgain() {
        model.correct(TURN, "text", "I never said so.", "Ana");
        assertThat(undo.undoTitleProperty().get()).contains(TURN);

        undo.undo();
        assertThat(text()).isEqualTo(said);
        assertThat(model.all()).extracting(Correction::holds).containsExactly(false);
        assertThat(model.fieldsOf(TURN)).isEmpty();

        undo.redo();
        assertThat(text()).isEqualTo("I never said so.");
        assertThat(model.all()).extracting(Correction::holds).containsExactly(false, true);

        undo.undo();
        assertThat(text()).isEqualTo(said);
    }

    @Test
    void aCorrectionThatIsStillBeingMadeCanBeTakenBack() {
        background.hold();
        model.correct(TURN, "text", "I never said so.", "Ana");
        undo.undo();

        background.release();

        assertThat(text()).isEqualTo(said);
        assertThat(model.all()).extracting(Correction::holds).containsExactly(false);
    }

    @Test
    void anyCorrectionCanBeTakenBackByItself() {
        model.correct(TURN, "text", "I never said so.", "Ana");
        model.correct("c00-1", "text", "Neither did I.", "Ana");

        model.takeBack(model.all().getFirst(), "Ben");

        assertThat(text()).isEqualTo(said);
        assertThat(model.all()).extracting(Correction::holds).containsExactly(false, true);
        assertThat(model.all().getFirst().undone().author()).isEqualTo("Ben");
    }

    @Test
    void aValueThatDoesNotFitIsReportedAndNothingChanges() {
        model.correct(TURN, "label:emotion", "no such class", "Ana");

        assertThat(problems.all()).hasSize(1);
        assertThat(model.all()).isEmpty();

        assertThat(undo.undoTitleProperty().get()).as("it was never made").isEmpty();
    }

    @Test
    void takingOneBackByItselfCanBeUndone() {
        model.correct(TURN, "text", "I never said so.", "Ana");
        model.takeBack(model.all().getFirst(), "Ben");

        undo.undo();

        assertThat(text()).isEqualTo("I never said so.");
        undo.redo();
        assertThat(text()).isEqualTo(said);
        undo.undo();
        assertThat(model.all()).extracting(Correction::holds).containsExactly(false, false, true);
    }

    @Test
    void theCorpusIsInSightWhileItIsReadAgain() {
        background.hold();
        model.correct(TURN, "text", "I never said so.", "Ana");
        assertThat(text()).isEqualTo(said);

        background.release();

        assertThat(text()).isEqualTo("I never said so.");
        assertThat(undo.undoTitleProperty().get()).contains(TURN);
    }

    @Test
    void whatWasPutRightStaysInSightWhileTheCorpusIsReadAgain() {
        model.correct(TURN, "text", "I never said so.", "Ana");
        background.hold();

        open.reload();

        assertThat(model.all()).hasSize(1);
    }

    @Test
    void anotherCorpusHasItsOwnCorrections() {
        model.correct(TURN, "text", "I never said so.", "Ana");

        selected.set(write("other", "other"));
        assertThat(model.all()).isEmpty();

        selected.set(corpus);
        assertThat(model.all()).hasSize(1);
    }

    @Test
    void anUndoReachesTheCorpusThatWasCorrected() {
        model.correct(TURN, "text", "I never said so.", "Ana");
        Path other = write("other", "other");
        selected.set(other);

        undo.undo();

        assertThat(CorrectionsFile.read(corpus)).extracting(Correction::holds).containsExactly(false);
        assertThat(CorrectionsFile.read(other)).isEmpty();
        assertThat(model.all()).isEmpty();
    }

    @Test
    void withoutACorpusThereIsNothingToPutRight() {
        model.correct(TURN, "text", "I never said so.", "Ana");

        selected.set(null);

        assertThat(model.all()).isEmpty();
        model.correct(TURN, "text", "Never.", "Ana");
        assertThat(CorrectionsFile.read(corpus)).hasSize(1);
    }
}
