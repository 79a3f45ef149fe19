package io.talkturn.ui.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.cli.OldProjects;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.project.Project;
import io.talkturn.report.Table;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.ui.fixture.SetFixture;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dialog's behaviour without a toolkit and without an engine: a command of the test stands for the real one. */
final class ApplyViewModelTest {
    private static final String TALK = "Anna: where were you\nBen: out\n";

    @TempDir
    private Path folder;

    private final Problems problems = new Problems(Runnable::run, Clock.systemUTC());
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run, problems);
    private final List<String> asked = new ArrayList<>();
    private Path project;
    private RunEntry entry;
    private ApplyViewModel page;

    @BeforeEach
    void makeRun() {
        project = OldProjects.copy("conversations", folder.resolve("project"));
        RunFolder run =
                new RunFolder(OldProjects.runs(project, "emotion-finished").getFirst());
        entry = RunCatalog.entry(run);
        page = new ApplyViewModel(jobs, entry, "rock", new Keeping(() -> null, "rock"), this::predict);
    }

    /** What the command would write. */
    private void predict(List<String> words, Progress progress) {
        asked.addAll(words);
        new PredictionTable(
                        List.of("no", "yes"),
                        List.of(new PredictionTable.Row(
                                "pasted", "pasted-1", Partition.NONE, "", "yes", new double[] {0.25, 0.75})))
                .write(Path.of(words.get(words.indexOf("--to") + 1)));
    }

    @Test
    void nothingIsAppliedToNothing() {
        assertThat(page.readyProperty().get()).isFalse();
        assertThat(page.problemProperty().get()).isEmpty();
    }

    @Test
    void whatSpeaksAgainstItIsSaidFirstAndAccepted() {
        page.sourceProperty().set(new ApplySource.OfText(TALK));

        assertThat(page.talkturns()).isEqualTo(2);
        assertThat(page.needsConfirmation()).isTrue();
        assertThat(page.readyProperty().get()).isFalse();

        page.acceptedProperty().set(true);
        assertThat(page.readyProperty().get()).isTrue();
    }

    @Test
    void thePredictionsComeWithTheWords() {
        page.sourceProperty().set(new ApplySource.OfText(TALK));
        page.acceptedProperty().set(true);
        Job<Applied> job = page.apply();

        assertThat(job.stateProperty().get()).isEqualTo(Job.State.DONE);
        assertThat(asked).startsWith("predict").contains("--file");
        Table table = page.resultProperty().get().table();
        assertThat(table.rows()).hasSize(1);
        assertThat(table.header()).contains("text", "prediction", "confidence");
        assertThat(Path.of(asked.get(asked.indexOf("--to") + 1)).getParent()).doesNotExist();
    }

    @Test
    void aCorpusIsNamedByItsFolder() {
        page.sourceProperty().set(new ApplySource.OfCorpus(project.resolve("corpora/scenes")));
        page.acceptedProperty().set(true);
        page.apply();
        assertThat(asked).contains("--corpus", project.resolve("corpora/scenes").toString());
        assertThat(page.findingsProperty().get())
                .anyMatch(finding -> finding.code().equals("predict_taught_here"));
    }

    @Test
    void anotherChoiceIsLookedAtAnew() throws Exception {
        page.sourceProperty().set(new ApplySource.OfText(TALK));
        page.acceptedProperty().set(true);
        Path nothing = Files.writeString(folder.resolve("nothing.bin"), "\0\0");
        page.sourceProperty().set(new ApplySource.OfFiles(List.of(nothing)));

        assertThat(page.acceptedProperty().get()).isFalse();
        assertThat(page.readyProperty().get()).isFalse();
        assertThat(page.problemProperty().get()).isNotEmpty();
    }

    @Test
    void aRefusalIsTheCommandsOwnSentence() {
        ApplyViewModel refused =
                new ApplyViewModel(jobs, entry, "rock", new Keeping(() -> null, "rock"), (words, progress) -> {
                    throw new UserError("It cannot be.", "Do something else.");
                });
        refused.sourceProperty().set(new ApplySource.OfText(TALK));
        refused.apply();
        assertThat(refused.problemProperty().get()).contains("It cannot be.");
    }

    @Test
    void besideACorpusOfTheProjectTheyAreKeptWhereNobodySaysOtherwise() {
        ApplyViewModel kept = keeping();
        kept.sourceProperty().set(new ApplySource.OfCorpus(project.resolve("corpora/scenes")));
        kept.acceptedProperty().set(true);
        assertThat(kept.keeping().keepProperty().get()).isTrue();
        assertThat(kept.keeping().nameProperty().get()).isEqualTo("rock · applied");
        kept.apply();
        assertThat(asked).contains("--keep", "rock · applied");
        Applied applied = Objects.requireNonNull(kept.resultProperty().get());
        assertThat(applied.set()).isNotNull();
        assertThat(kept.made()).isNull();
    }

    @Test
    void aNameThatIsTakenGivesWayAndIsRefusedWhereSomebodyTypesIt() {
        Path scenes = project.resolve("corpora/scenes");
        SetFixture.keep(entry.folder(), scenes, "one", "rock · applied", "");
        ApplyViewModel kept = keeping();
        kept.sourceProperty().set(new ApplySource.OfCorpus(scenes));
        kept.acceptedProperty().set(true);
        assertThat(kept.keeping().nameProperty().get()).isEqualTo("rock · applied 2");
        assertThat(kept.readyProperty().get()).isTrue();

        kept.keeping().nameProperty().set("rock · applied");
        assertThat(kept.keeping().isTaken()).isTrue();
        assertThat(kept.readyProperty().get()).isFalse();
        kept.keeping().keepProperty().set(false);
        assertThat(kept.readyProperty().get()).isTrue();
    }

    @Test
    void aCorpusThatWasMadeBeforeItFailedIsSaid() {
        Project open = Project.open(project);
        ApplyViewModel failing =
                new ApplyViewModel(jobs, entry, "rock", new Keeping(() -> open, "rock"), (words, progress) -> {
                    throw new UserError("It cannot be.", "Do something else.");
                });
        failing.sourceProperty().set(new ApplySource.OfText(TALK));
        failing.acceptedProperty().set(true);
        failing.keeping().keepProperty().set(true);
        failing.apply();

        assertThat(failing.problemProperty().get()).contains("It cannot be.", "“pasted” was made before");
        assertThat(failing.made()).isEqualTo(project.resolve("corpora/pasted"));
    }

    @Test
    void whatIsPastedBecomesACorpusWhereThatIsWanted() {
        ApplyViewModel kept = keeping();
        kept.sourceProperty().set(new ApplySource.OfText(TALK));
        kept.acceptedProperty().set(true);
        assertThat(kept.keeping().keepProperty().get()).as("not by itself").isFalse();
        assertThat(kept.keeping().newCorpusProperty().get()).isTrue();
        kept.keeping().keepProperty().set(true);
        kept.apply();
        assertThat(kept.resultProperty().get()).isNotNull();
        Path made = Objects.requireNonNull(kept.made());
        assertThat(made).isEqualTo(project.resolve("corpora/pasted"));
        assertThat(CorpusFolder.read(made).talkturns()).hasSize(2);
        assertThat(asked).contains("--corpus", made.toString());
    }

    /** With a project that may be changed, and a command that keeps what is asked for. */
    private ApplyViewModel keeping() {
        Project open = Project.open(project);
        return new ApplyViewModel(jobs, entry, "rock", new Keeping(() -> open, "rock"), (words, progress) -> {
            predict(words, progress);
            if (words.contains("--keep")) {
                SetFixture.keep(
                        entry.folder(),
                        Path.of(words.get(words.indexOf("--corpus") + 1)),
                        "kept",
                        words.get(words.indexOf("--keep") + 1),
                        "");
            }
        });
    }
}
