package io.talkturn.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Sha256;
import io.talkturn.foundation.UserError;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunRequest;
import io.talkturn.run.WorkerLauncher;
import io.talkturn.study.plan.Search;
import io.talkturn.worker.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same tables wherever and in whatever order the trials run (studies 2); workers are called in this process. */
final class StudyEngineTest {
    private static final int TRIALS = 6;
    private static final int LAG = 2;

    @TempDir
    private static Path shared;

    /** A study that one worker went through from beginning to end. */
    private static StudyFolder straight;

    @TempDir
    private Path root;

    @BeforeAll
    static void runStraight() throws IOException {
        straight = TinyStudy.random(shared, TRIALS, LAG);
        go(straight);
        while (next(straight)) {
            continue;
        }
    }

    private static void go(StudyFolder study) {
        AtomicFiles.writeText(study.going(), "now\n");
    }

    /** What a free worker does: whether there was anything. */
    private static boolean next(StudyFolder study) {
        return new StudySupply(study.project())
                .next()
                .map(run -> work(run, () -> false))
                .isPresent();
    }

    private static RunFolder work(RunFolder run, BooleanSupplier terminated) {
        new Worker(run, terminated).run();
        return run;
    }

    /** What has to be the same: everything but times, hosts and logs. */
    private static Map<String, String> substance(StudyFolder study) {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(study.path().resolve("trials"))) {
            files.filter(Files::isRegularFile)
                    .filter(file -> {
                        String name = file.getFileName().toString();
                        return file.getParent().endsWith("decisions")
                                || List.of("weights.safetensors", "curve.csv", "metrics.csv", "predictions.csv")
                                        .contains(name);
                    })
                    .forEach(file -> hashes.put(study.path().relativize(file).toString(), Sha256.of(file)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return hashes;
    }

    /** The same study in another project: its trials are drawn again, and are the same. */
    private StudyFolder again() {
        StudyFolder study = TinyStudy.random(root, TRIALS, LAG);
        assertThat(study.read().trials())
                .extracting(trial -> trial.plan())
                .isEqualTo(straight.read().trials().stream()
                        .map(trial -> trial.plan())
                        .toList());
        go(study);
        return study;
    }

    @Test
    void everythingIsSettledAndSomethingWasStopped() {
        StudyStatus status = StudyStatus.of(straight);

        assertThat(status.isDone()).isTrue();
        assertThat(status.counts().get(TrialState.STOPPED)).isPositive();
        assertThat(status.counts().get(TrialState.FINISHED)).isPositive();
        assertThat(new StudyCheck(straight).run().differences()).isEmpty();
        assertThat(new StudyCheck(straight).run().decisions()).isGreaterThan(TRIALS);
    }

    @Test
    void trialsThatBeginInTheOppositeOrderWaitForEarlierOnesAndEndTheSame() {
        StudyFolder study = again();
        boolean hasWaited = false;
        for (Trial trial : new StudyTrials(study).list().reversed()) {
            RunFolder run = work(
                    RunFolder.createAt(trial.folder().path(), trial.planned().spec()), () -> false);
            hasWaited |= StudyTrials.waiting(run).isPresent();
        }
        while (next(study)) {
            continue;
        }

        assertThat(hasWaited).as("some trial had to wait").isTrue();
        assertThat(substance(study)).isEqualTo(substance(straight));
    }

    @Test
    void trialsThatAreLeftAtAnyBatchAndGoOnEndTheSame() {
        StudyFolder study = again();
        Random chance = new Random(3);
        for (int turn = 0; turn < 400; turn++) {
            RunFolder run = new StudySupply(study.project()).next().orElse(null);
            if (run == null) {
                break;
            }
            int[] left = {chance.nextInt(60)};
            work(run, () -> left[0]-- <= 0);
        }
        while (next(study)) {
            continue;
        }

        assertThat(substance(study)).isEqualTo(substance(straight));
    }

    @Test
    void atOrAboveTheNumberOfTrialsTheLagStopsNothing() {
        StudyFolder study = TinyStudy.random(root, 3, 3);
        go(study);
        while (next(study)) {
            continue;
        }

        assertThat(StudyStatus.of(study).counts()).containsOnlyKeys(TrialState.FINISHED);
    }

    @Test
    void aTrialThatAPersonEndedIsNotSettledAndRunsAgainFromTheBeginning() {
        StudyFolder study = again();
        RunFolder run = new StudySupply(study.project()).next().orElseThrow();
        int[] polls = {0};
        work(run, () -> {
            if (polls[0]++ == 20) {
                run.request(RunRequest.STOP_BEST);
            }
            return false;
        });
        Trial ended = new StudyTrials(study).find("none/1");
        assertThat(ended.state()).isEqualTo(TrialState.ENDED_BY_HAND);
        assertThat(ended.state().isSettled()).isFalse();

        AtomicFiles.writeText(study.path().resolve("paused"), "");
        assertThat(study.going().toFile().delete()).isTrue();
        new StudyControl(study, new WorkerLauncher()).again(List.of("none/1"));

        assertThat(new StudyTrials(study).find("none/1").state()).isEqualTo(TrialState.NOT_STARTED);
        assertThat(study.aside().resolve("none-1-1/run.json")).exists();
    }

    @Test
    void aDamagedTrialIsToldAndRunsAgainToTheSameBits() throws IOException {
        StudyFolder study = again();
        while (next(study)) {
            continue;
        }
        RunFolder run = study.trial("none", 2);
        Files.writeString(run.curve(), Files.readString(run.curve()).replaceFirst("0\\.", "1."));

        assertThat(new StudyTrials(study).find("none/2").state()).isEqualTo(TrialState.DAMAGED);
        assertThat(new StudyCheck(study).run().differences())
                .anySatisfy(line -> assertThat(line).contains("none/2").contains("damaged"));

        assertThat(study.going().toFile().delete()).isTrue();
        new StudyControl(study, new WorkerLauncher()).again(List.of("none/2"));
        go(study);
        while (next(study)) {
            continue;
        }
        assertThat(substance(study)).isEqualTo(substance(straight));
    }

    @Test
    void anExcludedTrialIsSettledIsNoPeerAndCannotComeBackOnceADecisionRestsOnThat() {
        StudyFolder study = again();
        StudyControl control = new StudyControl(study, new WorkerLauncher());
        assertThat(study.going().toFile().delete()).isTrue();
        control.exclude(List.of("none/1"), "no machine can");
        assertThat(new StudyTrials(study).find("none/1").state()).isEqualTo(TrialState.EXCLUDED);
        control.again(List.of("none/1"));
        assertThat(new StudyTrials(study).find("none/1").state()).isEqualTo(TrialState.NOT_STARTED);

        control.exclude(List.of("none/1"), "no machine can");
        go(study);
        while (next(study)) {
            continue;
        }
        assertThat(Decision.read(study.trial("none", 3).path(), 5).orElseThrow().evidence())
                .containsExactly(new Decision.Evidence(1, TrialState.EXCLUDED, null));
        assertThatThrownBy(() -> control.again(List.of("none/1")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("decided without trial none/1");
        assertThatThrownBy(() -> control.exclude(List.of("none/2"), "I do not like it"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no reason to exclude");
    }

    @Test
    void aStudyWhoseCorpusChangedDoesNotGoOn() throws IOException {
        StudyFolder study = again();
        Path labels = root.resolve("corpora/tiny/labels.csv");
        Files.writeString(labels, Files.readString(labels).replaceFirst("calm", "merry"));

        assertThatThrownBy(() -> new StudyControl(study, new WorkerLauncher()).run())
                .isInstanceOf(UserError.class)
                .hasMessageContaining("corpus has changed");
    }

    @Test
    void stagesAreWrittenOnceWhenTheOneBeforeIsSettled() {
        Search refine = new Search(
                Search.Kind.REFINE,
                0,
                Map.of("batch", new io.talkturn.study.plan.Range.Choice(List.of("12", "24"))),
                true,
                Map.of("l2", new io.talkturn.study.plan.Range.Choice(List.of("0", "0.01"))),
                List.of(0L, 1L, 2L),
                List.of());
        StudyFolder study = TinyStudy.create(root, refine, new StudyRules(7, 1, false, 4, false), List.of("none"));
        go(study);
        assertThat(StudyStatus.of(study).isDone()).isFalse();
        while (next(study)) {
            continue;
        }

        StudyStatus status = StudyStatus.of(study);
        assertThat(status.isDone()).isTrue();
        assertThat(status.trials())
                .extracting(trial -> trial.plan().stage())
                .containsExactly(1, 1, 2, 2, 2, 2, 3, 3, 3);
        Trial best = TrialScores.best(
                        status.trials().subList(0, 6), study.read().columns().getFirst())
                .orElseThrow();
        assertThat(status.trials().subList(6, 9))
                .allSatisfy(trial ->
                        assertThat(trial.plan().drawn()).isEqualTo(best.plan().drawn()));
        assertThat(status.trials().subList(6, 9))
                .extracting(trial -> trial.planned().spec().training().seed())
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void trialsKeepNoAttentionUnlessAsked() {
        assertThat(straight.trial("none", 1).attention()).doesNotExist();
        assertThat(straight.trial("none", 1).curve()).exists();
    }
}
