package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.study.StudyControl;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyQueue;
import io.talkturn.study.StudyRunner;
import io.talkturn.study.StudyStatus;
import io.talkturn.study.TinyStudy;
import io.talkturn.study.Trial;
import io.talkturn.study.TrialState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Workers that die before they train, as where Java itself does not start, must not be started again for ever. */
@DisabledOnOs(OS.WINDOWS)
final class LostWorkerTest {
    @TempDir
    private Path project;

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aTrialWhoseWorkersDieBeforeTheyTrainIsGivenUp() throws Exception {
        StudyFolder study = TinyStudy.random(project, 1, 10);
        WorkerCommand dying =
                new WorkerCommand(Optional.of(Path.of("/bin/false")), Optional.empty(), "none", List.of(), false);
        WorkerLauncher launcher = new WorkerLauncher(dying, 25);
        new StudyControl(study, launcher).run();

        StudyStatus end = new StudyRunner(study, StudyQueue.of(project, launcher)).await(_ -> {});

        assertThat(end.trials()).isNotEmpty().extracting(Trial::state).containsOnly(TrialState.FAILED);
        for (Trial trial : end.trials()) {
            assertThat(trial.folder().events()).hasSize(2).hasOnlyElementsOfType(RunEvent.Lost.class);
        }
    }
}
