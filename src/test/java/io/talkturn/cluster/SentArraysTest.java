package io.talkturn.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.study.StudyFolder;
import io.talkturn.study.TinyStudy;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever sends a study may be ended between Slurm's taking an array and its number being written down. */
class SentArraysTest {
    private static final int TRIALS = 6;

    @TempDir
    private Path project;

    private final SimulatedSlurm slurm = new SimulatedSlurm();

    private StudyCluster cluster(StudyFolder study) {
        return new StudyCluster(study, ClusterSettings.usual(), slurm);
    }

    private StudyFolder studyWhoseSenderWasKilled() {
        StudyFolder study = TinyStudy.random(project, TRIALS / 2, 10);
        slurm.loseAnswers(true);
        assertThatThrownBy(() -> cluster(study).submit()).hasMessage("killed");
        slurm.loseAnswers(false);
        return study;
    }

    @Test
    void anArrayWhoseNumberIsLostIsNotSentAgain() {
        StudyFolder study = studyWhoseSenderWasKilled();

        assertThat(cluster(study).submit().trials()).isEmpty();

        assertThat(slurm.arrays()).isEqualTo(1);
        assertThat(study.path().resolve("cluster/sending")).doesNotExist();
        assertThat(cluster(study).elements()).hasSize(TRIALS);
    }

    @Test
    void itIsSeenAndTakenBackLikeAnyOther() {
        StudyFolder study = studyWhoseSenderWasKilled();

        assertThat(StudyCluster.isSent(study)).isTrue();
        assertThat(study.isOnCluster()).isTrue();
        assertThat(cluster(study).elements()).hasSize(TRIALS);
        assertThat(cluster(study).cancel(false).waiting()).isEqualTo(TRIALS);
        assertThat(slurm.waiting()).isZero();
        assertThat(cluster(study).submit().trials())
                .as("after that it is sent anew")
                .hasSize(TRIALS);
    }

    @Test
    void arraysOfAnotherStudyAreNone() {
        StudyFolder study = studyWhoseSenderWasKilled();
        StudyFolder other = TinyStudy.random(project.resolve("other"), 1, 10);

        assertThat(cluster(other).submit().trials()).hasSize(2);
        assertThat(cluster(other).elements()).hasSize(2);
        assertThat(cluster(study).elements()).hasSize(TRIALS);
    }
}
