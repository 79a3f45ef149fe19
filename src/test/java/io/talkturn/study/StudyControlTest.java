package io.talkturn.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.Json;
import io.talkturn.foundation.TemporaryFiles;
import io.talkturn.foundation.UserError;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunState;
import io.talkturn.run.RunStatus;
import io.talkturn.run.WorkerLauncher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
