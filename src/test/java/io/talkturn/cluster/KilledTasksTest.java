package io.talkturn.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Json;
import io.talkturn.run.ProcessMark;
import io.talkturn.run.RunEvent;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunState;
import io.talkturn.run.RunStatus;
import io.talkturn.study.PlannedTrial;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyStatus;
import io.talkturn.study.StudyTrials;
import io.talkturn.study.TinyStudy;
import io.talkturn.study.Trial;
import io.talkturn.study.TrialState;
import io.talkturn.study.claim.Attempt;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A killed task leaves a trial that says it is at work: the cluster knows better than its counter. */
class KilledTasksTest {
    private static final ProcessMark ELSEWHERE = new ProcessMark(999_999_999, "2020-01-01T00:00:00Z");

    @TempDir
    private Path project;

    private StudyFolder study;
    private StudyCluster cluster;
    private Trial trial;

    @BeforeEach
    void leaveATrialAtWork() {
        study = TinyStudy.random(project, 2, 10);
        cluster = new StudyCluster(study, ClusterSettings.usual(), new SimulatedSlurm());
        assertThat(cluster.submit().jobs()).containsExactly("1");
        trial = new StudyTrials(study).list().getFirst();
        PlannedTrial planned = trial.planned();
        RunFolder folder = RunFolder.createAt(trial.folder().path(), planned.spec());
        folder.writeStatus(
                RunStatus.of(RunState.NEW, 10, "").with(RunState.RUNNING, "Epoch 3 of 10 is done.", ELSEWHERE));
        claim("1_1");
    }

    private void claim(@Nullable String job) {
        Attempt attempt = new Attempt("another-node", ELSEWHERE, job, "one kind");
        AtomicFiles.writeText(trial.folder().path().resolve("attempts/1.json"), Json.line(attempt) + "\n");
    }

    private Trial corrected(Map<String, Slurm.Element> there) {
        StudyStatus status = StudyStatus.of(study);
        assertThat(status.trials().getFirst().state()).isEqualTo(TrialState.RUNNING);
        return cluster.corrected(status, there).trials().getFirst();
    }

    private static Slurm.Element element(String state) {
        return new Slurm.Element("1", 1, state, "None", "another-node");
    }

    @Test
    void whatSlurmHasAtWorkIsAtWork() {
        assertThat(corrected(Map.of(trial.id(), element("RUNNING"))).state()).isEqualTo(TrialState.RUNNING);
    }

    @Test
    void whatSlurmHasBackInTheQueueWasKilled() {
        Trial now = corrected(Map.of(trial.id(), element("PENDING")));

        assertThat(now.state()).isEqualTo(TrialState.KILLED);
        assertThat(now.told()).isEqualTo("Epoch 3 of 10 is done.");
    }

    @Test
    void whatSlurmNoLongerHasWasKilled() {
        assertThat(corrected(Map.of()).state()).isEqualTo(TrialState.KILLED);
    }

    @Test
    void whatNoSchedulerBeganIsNotSlurmsToTell() {
        claim(null);

        assertThat(corrected(Map.of()).state()).isEqualTo(TrialState.RUNNING);
    }

    @Test
    void whatEndedWhileSlurmWasAskedHasEnded() {
        StudyStatus before = StudyStatus.of(study);
        trial.folder().writeStatus(trial.folder().status().without(RunState.PAUSED, "Paused."));

        assertThat(cluster.corrected(before, Map.of()).trials().getFirst().state())
                .isEqualTo(TrialState.PAUSED);
    }

    @Test
    void ofAJobThatNobodySentAsAnArrayNothingIsKnown() {
        claim("77");

        assertThat(corrected(Map.of()).state()).isEqualTo(TrialState.RUNNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIGNALING", "STOPPED", "STAGE_OUT", "COMPLETING"})
    void whatIsNotInTheQueueMayBeAtWork(String state) {
        assertThat(corrected(Map.of(trial.id(), element(state))).state()).isEqualTo(TrialState.RUNNING);
    }

    @Test
    void whoWasKilledOftenWithoutAnEpochNeedsAPerson() {
        for (int i = 0; i < 5; i++) {
            trial.folder().append(new RunEvent.Started("2026-11-30T10:00:00Z", 1, 10, "CPU", 1, Map.of()));
        }

        assertThat(corrected(Map.of()).state()).isEqualTo(TrialState.FAILED);
    }
}
