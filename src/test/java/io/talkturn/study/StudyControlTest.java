package io.talkturn.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.TemporaryFiles;
import io.talkturn.foundation.UserError;
import io.talkturn.run.ProcessMark;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunState;
import io.talkturn.run.RunStatus;
import io.talkturn.run.WorkerLauncher;
import io.talkturn.study.claim.Attempt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two commands at once, and what a killed one leaves. */
final class StudyControlTest {
    private static final int TRIALS = 8;

    @TempDir
    private Path root;

    private StudyFolder study;

    @BeforeEach
    void makeStudy() {
        study = TinyStudy.random(root, TRIALS, 1);
    }

    private StudyControl control() {
        return new StudyControl(study, new WorkerLauncher());
    }

    /** As it looks where a task on another computer was killed, or is still at work. */
    private void leaveAtWorkElsewhere(String id) {
        Trial trial = new StudyTrials(study).find(id);
        ProcessMark mark = new ProcessMark(999_999_999, null);
        RunFolder run =
                RunFolder.createAt(trial.folder().path(), trial.planned().spec());
        run.writeStatus(RunStatus.of(RunState.NEW, TinyStudy.EPOCHS, "").with(RunState.RUNNING, "Epoch 1.", mark));
        Attempt attempt = new Attempt("another-node", mark, "1_1", "one kind");
        AtomicFiles.writeText(run.path().resolve("attempts/1.json"), Json.line(attempt) + "\n");
    }

    private RunFolder fail(String id) {
        Trial trial = new StudyTrials(study).find(id);
        RunFolder run =
                RunFolder.createAt(trial.folder().path(), trial.planned().spec());
        run.writeStatus(RunStatus.of(RunState.FAILED, TinyStudy.EPOCHS, "The disk is full."));
        return run;
    }

    @Test
    void exclusionsThatAreMadeAtOnceAllStay() throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = IntStream.rangeClosed(1, TRIALS)
                    .<Future<?>>mapToObj(n -> many.submit(() -> control().exclude(List.of("none/" + n), "why " + n)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(Exclusions.read(study.exclusions()).excluded()).hasSize(TRIALS);
    }

    @Test
    void ofSeveralThatCannotAllBeDoneNoneIsDone() {
        fail("none/1");

        assertThatThrownBy(() -> control().again(List.of("none/1", "none/2"))).isInstanceOf(UserError.class);

        assertThat(new StudyTrials(study).find("none/1").state()).isEqualTo(TrialState.FAILED);
    }

    @Test
    void aTrialThatIsToBeRunAgainByTwoIsSoOnceAndTheSecondIsTold() {
        RunFolder run = fail("none/1");
        control().again(List.of("none/1", "none/1"));
        assertThat(run.status().state()).isEqualTo(RunState.NEW);

        assertThatThrownBy(() -> control().again(List.of("none/1")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("need not be run again");
    }

    @Test
    void whoWaitsForAnotherComputerIsToldAndCanEndTheWaiting() {
        leaveAtWorkElsewhere("none/1");
        leaveAtWorkElsewhere("none/2");
        List<String> told = new ArrayList<>();
        Progress once = new Progress() {
            @Override
            public void at(String what, long done, long total) {
                told.add(what);
            }

            @Override
            public boolean isCancelled() {
                return !told.isEmpty();
            }
        };
        StudyControl control = new StudyControl(study, new WorkerLauncher(), once);

        assertThatThrownBy(() -> control.exclude(List.of("none/1", "none/2", "none/3"), "no machine can"))
                .isInstanceOf(CancellationException.class);

        assertThat(told)
                .containsExactly("Looking for up to a minute and a half whether another computer is still at work on"
                        + " none/1, none/2");
        assertThat(Exclusions.read(study.exclusions()).excluded()).isEmpty();
    }

    @Test
    void whatAKilledCommandLeftHalfMadeGoesWithTheNextOne() throws IOException {
        // no process has the highest number there is
        String mark = TemporaryFiles.mark().replaceAll("-\\d+$", "-" + Integer.MAX_VALUE);
        Path left = Files.createDirectories(root.resolve("studies/.talkturn-study-" + mark + "-x"));
        Json.write(left.resolve("study.json"), study.read());

        StudyFolder second = StudyMaking.create(root, study.read());

        assertThat(left).doesNotExist();
        assertThat(second.name()).isEqualTo("tiny-2");
        try (Stream<Path> all = Files.list(root.resolve("studies"))) {
            assertThat(all).hasSize(2);
        }
    }
}
