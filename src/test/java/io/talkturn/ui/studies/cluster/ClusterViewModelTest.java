package io.talkturn.ui.studies.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.cluster.ClusterSettings;
import io.talkturn.cluster.Commands;
import io.talkturn.cluster.Slurm;
import io.talkturn.cluster.StudyCluster;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyStatus;
import io.talkturn.study.TinyStudy;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import io.talkturn.ui.studies.look.StudyLine;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study sent to a cluster from the window: without a toolkit and without a cluster; jobs run on this thread. */
final class ClusterViewModelTest {
    @TempDir
    Path root;

    private final Problems problems = new Problems(Runnable::run, Clock.systemUTC());
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run, problems);
    private final List<String> asked = new ArrayList<>();
    private Commands.Said answer = new Commands.Said(0, "77\n");
    private StudyFolder study;
    private ClusterViewModel model;

    @BeforeEach
    void begin() {
        study = TinyStudy.random(root, 2, 1);
        model = new ClusterViewModel(jobs, study, host -> words -> {
            asked.add(host + "> " + String.join(" ", words));
            return words.getFirst().equals("sbatch") ? answer : new Commands.Said(0, "");
        });
    }

    @Test
    void theScriptFollowsWhatIsTyped() {
        assertThat(model.scriptProperty().get()).contains("study task").doesNotContain("--partition");

        model.set("partition", "cpu");
        model.set("lines", "module load java/25\n\n#SBATCH --constraint=amd");

        assertThat(model.scriptProperty().get())
                .contains("#SBATCH --partition=cpu", "module load java/25", "#SBATCH --constraint=amd");
        assertThat(model.readyProperty().get()).isTrue();
        assertThat(asked).as("nothing was asked of a cluster").isEmpty();
        assertThat(ClusterSettings.of(root)).as("nothing was kept").isEqualTo(ClusterSettings.usual());
    }

    @Test
    void whatNoClusterUnderstandsIsSaidAndNothingCanBeSent() {
        model.set("time", "soon");
        assertThat(model.problemProperty().get()).contains("“soon”", "4:00:00");
        assertThat(model.readyProperty().get()).isFalse();
        model.set("time", "4:00:00");
        model.set("gpus", "some");
        assertThat(model.problemProperty().get()).contains("GPUs", "some");
        model.set("gpus", "1");

        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.scriptProperty().get()).contains("--gres=gpu:1");
    }

    @Test
    void sendingKeepsTheSettingsAndTheStudyStandsOnTheCluster() {
        AtomicReference<StudyCluster.Sent> sent = new AtomicReference<>();
        model.set("partition", "cpu");
        model.set("host", "login.lab");

        model.send(sent::set);

        assertThat(sent.get().trials()).hasSize(4);
        assertThat(asked).anyMatch(line -> line.startsWith("login.lab> sbatch --parsable --array=1-4 "));
        assertThat(ClusterSettings.of(root).ask().partition()).isEqualTo("cpu");
        assertThat(StudyLine.of(StudyStatus.of(study)).standing()).isEqualTo(StudyLine.Standing.CLUSTER);
        assertThat(model.commandText()).contains("talkturn study submit", study.name());
    }

    @Test
    void whatTheClusterRefusesIsToldInItsWords() {
        answer = new Commands.Said(1, "sbatch: error: invalid partition specified: gpu\n");

        model.send(done -> {
            throw new AssertionError("nothing was sent");
        });

        assertThat(model.problemProperty().get()).contains("invalid partition specified: gpu");
        assertThat(study.isOnCluster()).isFalse();
        assertThat(model.readyProperty().get()).isTrue();
    }

    @Test
    void whatTheClusterHasIsASentence() {
        assertThat(ClusterBar.sentence(List.of())).contains("no task");
        assertThat(ClusterBar.sentence(List.of(
                        new Slurm.Element("7", 1, "RUNNING", "None", "node2"),
                        new Slurm.Element("7", 2, "PENDING", "Resources", ""))))
                .contains("1 running and 1 waiting", "node2");
        assertThat(ClusterBar.sentence(List.of(new Slurm.Element("7", 2, "PENDING", "Priority", ""))))
                .contains("0 running and 1 waiting: Priority");
    }
}
