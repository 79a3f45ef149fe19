package io.talkturn.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.model.Architecture;
import io.talkturn.run.AttentionFolder;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunEvent;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunRequest;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunState;
import io.talkturn.run.TinyProject;
import io.talkturn.run.Waiting;
import io.talkturn.run.WorkerCommand;
import io.talkturn.run.WorkerLauncher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker in a process of its own, as the window and the command line start it. */
final class WorkerTest {
    @TempDir
    private Path root;

    private final List<Process> workers = new ArrayList<>();
    private TinyProject project;

    @BeforeEach
    void makeProject() {
        project = TinyProject.in(root);
    }

    @AfterEach
    void endWorkers() {
        workers.forEach(Process::destroyForcibly);
    }

    @Test
    void leavesMetricsPredictionsAndAttentionOfEveryPredictedTalkturn() throws Exception {
        RunFolder run = project.run("whole", 2);
        train(run);
        assertThat(run.status().state()).isEqualTo(RunState.FINISHED);
        assertThat(epochs(run)).containsExactly(1, 2);
        assertThat(run.checkpoint()).doesNotExist();
        RunResults results = new RunResults(run);
        assertThat(results.problems()).isEmpty();
        assertThat(results.metrics().partitions()).containsExactly(Partition.TRAIN, Partition.DEV, Partition.TEST);
        assertThat(results.metrics().tasks()).containsExactly("pri", "au05", "tone_sad", "past1", "past2", "future1");
        // seven conversations of twelve talkturns are in a partition; one talkturn has no label
        assertThat(results.predictions().rows()).hasSize(7 * 12 - 1);
        AttentionFolder attention = results.attention();
        assertThat(attention.windows()).hasSize(7 * 12 - 1);
        assertThat(attention.talkturns()).hasSize(7 * 12);
        for (AttentionFolder.Window window : attention.windows()) {
            AttentionFolder.Weights weights = attention.weights(window);
            assertThat(sum(weights.tasks())).isCloseTo(1, within());
            assertThat(weights.turns()).hasNumberOfRows(window.length());
        }
        for (AttentionFolder.Attended talkturn : attention.talkturns()) {
            assertThat(attention.words(talkturn, "pri"))
                    .hasSize(talkturn.tokens().size());
            assertThat(sum(attention.words(talkturn, "aux"))).isCloseTo(1, within());
        }
    }

    @Test
    void metricsAreThoseOfThePredictions() throws Exception {
        RunFolder run = project.run("same", 2);
        train(run);
        RunResults results = new RunResults(run);
        List<PredictionTable.Row> dev = results.predictions().rows().stream()
                .filter(row -> row.partition() == Partition.DEV)
                .toList();
        double right = dev.stream().filter(row -> !row.isError()).count();
        assertThat(results.metrics().value(Partition.DEV, "pri", "accuracy"))
                .hasValueCloseTo(right / dev.size(), within());
        assertThat(results.metrics().confusion(Partition.DEV, "pri").total()).isEqualTo(dev.size());
        double best = epochsOf(run).stream()
                .mapToDouble(epoch -> epoch.dev().metrics().get("accuracy"))
                .max()
                .orElseThrow();
        assertThat(right / dev.size()).as("the best epoch is kept").isCloseTo(best, within());
    }

    @Test
    void aKilledWorkerLosesNothingButTheEpochUnderWay() throws Exception {
        RunFolder whole = project.run("whole", 5);
        train(whole);
        RunFolder killed = project.run("killed", 5);
        Process worker = start(killed);
        Waiting.until("two epochs are done", () -> epochs(killed).size() >= 2 || !worker.isAlive());
        worker.destroyForcibly().waitFor();
        assertThat(killed.status().isOrphaned()).isTrue();
        assertThat(killed.weights()).doesNotExist();
        train(killed);
        assertThat(killed.status().state()).isEqualTo(RunState.FINISHED);
        assertThat(epochs(killed)).containsExactly(1, 2, 3, 4, 5);
        assertThat(killed.weights()).hasSameBinaryContentAs(whole.weights());
        assertThat(killed.predictions()).hasSameBinaryContentAs(whole.predictions());
        assertThat(killed.metrics()).hasSameBinaryContentAs(whole.metrics());
    }

    @Test
    void aPausedRunGoesOnAsIfItHadNeverBeenLeft() throws Exception {
        RunFolder whole = project.run("whole", 4);
        train(whole);
        RunFolder paused = project.run("paused", 4);
        Process worker = start(paused);
        Waiting.until("an epoch is done", () -> !epochs(paused).isEmpty() || !worker.isAlive());
        paused.request(RunRequest.PAUSE);
        assertThat(worker.waitFor()).isZero();
        assertThat(paused.status().state()).isEqualTo(RunState.PAUSED);
        assertThat(paused.requestFile()).doesNotExist();
        train(paused);
        assertThat(paused.weights()).hasSameBinaryContentAs(whole.weights());
    }

    @Test
    void theSystemsWishToEndTheProcessPausesTheRun() throws Exception {
        RunFolder run = project.run("terminated", 500);
        Process worker = start(run);
        Waiting.until("an epoch is done", () -> !epochs(run).isEmpty() || !worker.isAlive());
        worker.destroy();
        worker.waitFor();
        assertThat(run.status().state()).isEqualTo(RunState.PAUSED);
        assertThat(run.checkpoint()).isNotEmptyDirectory();
    }

    @Test
    void stoppingKeepsTheBestEpochAndDiscardingNothing() throws Exception {
        RunFolder stopped = project.run("stopped", 500);
        RunFolder discarded = project.run("discarded", 500);
        Process first = start(stopped);
        Process second = start(discarded);
        Waiting.until(
                "an epoch is done",
                () -> !epochs(stopped).isEmpty() && !epochs(discarded).isEmpty());
        stopped.request(RunRequest.STOP_BEST);
        discarded.request(RunRequest.DISCARD);
        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        assertThat(stopped.status().state()).isEqualTo(RunState.STOPPED);
        assertThat(new RunResults(stopped).problems()).isEmpty();
        assertThat(discarded.status().state()).isEqualTo(RunState.DISCARDED);
        assertThat(discarded.checkpoint()).doesNotExist();
        assertThat(discarded.weights()).doesNotExist();
        assertThat(discarded.specFile()).exists();
    }

    @Test
    void aSecondWorkerOnTheSameRunIsRefused() throws Exception {
        RunFolder run = project.run("busy", 500);
        Process first = start(run);
        Waiting.until("the first worker trains", () -> !epochs(run).isEmpty() || !first.isAlive());
        assertThatThrownBy(() -> new WorkerLauncher().start(run))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Process " + first.pid() + " is already training this run");
        // also when it is started past the launcher, as by “talkturn worker” on a cluster
        Process second = new ProcessBuilder(WorkerCommand.here().words(run, 30))
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("second.log").toFile())
                .start();
        workers.add(second);
        assertThat(second.waitFor()).isNotZero();
        assertThat(root.resolve("second.log")).content().contains("is already training this run");
        assertThat(run.status().pid()).isEqualTo(first.pid());
        assertThat(first.isAlive()).isTrue();
    }

    @Test
    void aCorpusThatHasChangedIsRefused() throws Exception {
        RunFolder run = project.run("changed", 2);
        Corpus corpus = TinyProject.corpus();
        ClassLabel other = new ClassLabel(
                "mood", TinyProject.MOODS, new int[corpus.talkturns().size()]);
        CorpusFolder.replace(
                new Corpus(
                        corpus.info(),
                        corpus.conversations(),
                        List.of(other),
                        corpus.features(),
                        corpus.partitions(),
                        corpus.report()),
                project.corpusFolder(),
                Progress.NONE);
        assertThat(start(run).waitFor()).isEqualTo(WorkerProcess.FAILED);
        assertThat(run.status().state()).isEqualTo(RunState.FAILED);
        assertThat(run.status().message()).contains("The corpus has changed since this run was made");
    }

    @Test
    void aNumberIsPredictedByHanAlone() throws Exception {
        RunFolder run = RunFolder.create(project.runs(), project.spec("han", 2, "valence", Architecture.HAN));
        train(run);
        RunResults results = new RunResults(run);
        assertThat(results.predictions().classes()).isEmpty();
        assertThat(results.metrics().tasks()).containsExactly("pri");
        assertThat(results.metrics().value(Partition.TEST, "pri", "mae")).isPresent();
        assertThat(results.attention().tasks()).containsExactly("pri");
        assertThat(results.attention().wordEncoders()).containsExactly("pri");
    }

    private void train(RunFolder run) throws Exception {
        Process worker = start(run);
        assertThat(worker.waitFor()).as(Files.readString(run.log())).isZero();
    }

    private Process start(RunFolder run) {
        Process worker = new WorkerLauncher().start(run);
        workers.add(worker);
        return worker;
    }

    private static List<RunEvent.Epoch> epochsOf(RunFolder run) {
        return run.events().stream()
                .filter(RunEvent.Epoch.class::isInstance)
                .map(RunEvent.Epoch.class::cast)
                .toList();
    }

    private static List<Integer> epochs(RunFolder run) {
        return epochsOf(run).stream().map(RunEvent.Epoch::epoch).toList();
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-5);
    }
}
