package io.talkturn.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyNumbers;
import io.talkturn.study.StudyTrials;
import io.talkturn.study.TinyStudy;
import io.talkturn.study.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A task can end before its trial has begun; then nothing but the cluster and the log knows that there was one. */
class FailedStartsTest {
    @TempDir
    private Path project;

    private final SimulatedSlurm slurm = new SimulatedSlurm();
    private StudyFolder study;
    private StudyCluster cluster;
    private String first;

    @BeforeEach
    void send() {
        study = TinyStudy.random(project, 2, 10);
        cluster = new StudyCluster(study, ClusterSettings.usual(), slurm);
        assertThat(cluster.submit().trials()).hasSize(4);
        first = new StudyNumbers(study).places().getFirst();
    }

    private Map<String, String> ends() {
        List<Trial> all = new StudyTrials(study).list();
        return cluster.ends(all);
    }

    private void log(int number, String words) {
        AtomicFiles.writeText(study.path().resolve("cluster/logs/" + number + ".log"), words);
    }

    @Test
    void whatWaitsHasNoEnd() {
        assertThat(ends()).isEmpty();
    }

    @Test
    void whyNoTrialBeganIsTold() {
        slurm.failAll();
        log(1, "element 1_1 on node1\nscript.sh: talkturn: command not found\n\n");

        assertThat(ends())
                .hasSize(4)
                .containsEntry(
                        first,
                        "1_1: failed, NonZeroExitCode; its log ends with “script.sh: talkturn: command not found”");
    }

    @Test
    void theLastTryCounts() {
        slurm.failAll();
        cluster.submit();
        slurm.failAll();
        assertThat(ends().get(first)).startsWith("2_1: failed");
    }

    @Test
    void whatTheClusterHasForgottenStandsInTheLog() {
        log(1, "x".repeat(400));
        assertThat(ends()).hasSize(1);
        assertThat(ends().get(first)).startsWith("its log ends with “…xxx").hasSizeLessThan(200);
    }
}
