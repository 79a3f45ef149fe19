package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.ProcessLock;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker was killed after it had said that the run has ended and before it had taken its checkpoint away. */
final class EndedRunTest {
    @TempDir
    private Path root;

    private RunFolder run;

    @BeforeEach
    void makeRun() throws IOException {
        run = TinyProject.in(root).run("ended", 3);
        Files.createDirectories(run.checkpoint());
        Files.writeString(run.checkpoint().resolve("000003-000000.safetensors"), "weights");
    }

    @Test
    void whoWantsToResumeItTakesTheCheckpointAway() {
        run.writeStatus(RunStatus.of(RunState.FINISHED, 3, ""));
        assertThatThrownBy(() -> RunControl.requireResumable(run))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("has ended");
        assertThat(run.checkpoint()).doesNotExist();
    }

    @Test
    void whatCanBeResumedKeepsItsCheckpoint() {
        for (RunState state : new RunState[] {RunState.PAUSED, RunState.FAILED, RunState.RUNNING, RunState.QUEUED}) {
            run.writeStatus(RunStatus.of(state, 3, ""));
            assertThat(EndedRun.tidy(run)).as(state.id()).isFalse();
            assertThat(run.checkpoint()).isNotEmptyDirectory();
        }
    }

    @Test
    void aWorkerThatIsStillTidyingIsLeftAlone() {
        run.writeStatus(RunStatus.of(RunState.STOPPED, 3, ""));
        try (ProcessLock _ = WorkerLock.acquire(run)) {
            assertThat(EndedRun.tidy(run)).isFalse();
        }
        assertThat(run.checkpoint()).isNotEmptyDirectory();
        assertThat(EndedRun.tidy(run)).isTrue();
        assertThat(run.checkpoint()).doesNotExist();
    }
}
