package io.talkturn.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Json;
import io.talkturn.run.ProcessMark;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunRequest;
import io.talkturn.run.RunState;
import io.talkturn.run.RunStatus;
import io.talkturn.study.StudyTrials;
import io.talkturn.study.TinyStudy;
import io.talkturn.study.Trial;
import io.talkturn.study.claim.Attempt;
import io.talkturn.study.claim.ClaimWatch;
import io.talkturn.study.claim.TrialClaim;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study that comes home from a cluster whose tasks were killed: their attempts look alive to who has just begun to look. */
final class MovedTrialTest {
    private static final ProcessMark ELSEWHERE = new ProcessMark(999_999_999, "2020-01-01T00:00:00Z");
    private static final long DEAD_NANOS = 300_000_000;

    @TempDir
    private Path project;

    @Test
    void aWorkerTakesTheTrialOfANodeThatIsGone() throws Exception {
        RunFolder folder = leftByAnotherNode();
        // asked of that task, which died before it saw it
        folder.request(RunRequest.PAUSE);
        Files.setLastModifiedTime(folder.requestFile(), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        int code = WorkerProcess.run(folder, watch());

        assertThat(code).isZero();
        assertThat(folder.status().state()).isEqualTo(RunState.FINISHED);
        assertThat(TrialClaim.lastAttempt(folder).orElseThrow().host()).isNotEqualTo("another-node");
    }

    @Test
    void whatIsAskedOfAWorkerThatIsStillLookingIsDone() {
        RunFolder folder = leftByAnotherNode();
        folder.request(RunRequest.STOP_BEST);

        int code = WorkerProcess.run(folder, watch());

        assertThat(code).isZero();
        assertThat(folder.status().state()).isEqualTo(RunState.STOPPED);
        assertThat(folder.requestFile()).doesNotExist();
    }

    private static ClaimWatch watch() {
        return new ClaimWatch(System::nanoTime, DEAD_NANOS, Duration.ofMillis(20));
    }

    private RunFolder leftByAnotherNode() {
        Trial trial = new StudyTrials(TinyStudy.random(project, 1, 10)).list().getFirst();
        RunFolder folder =
                RunFolder.createAt(trial.folder().path(), trial.planned().spec());
        folder.writeStatus(RunStatus.of(RunState.NEW, TinyStudy.EPOCHS, "").with(RunState.RUNNING, "", ELSEWHERE));
        Attempt there = new Attempt("another-node", ELSEWHERE, "1_1", "one kind");
        AtomicFiles.writeText(folder.path().resolve("attempts/1.json"), Json.line(there) + "\n");
        AtomicFiles.writeText(folder.path().resolve("attempts/1.beat"), "4");
        return folder;
    }
}
