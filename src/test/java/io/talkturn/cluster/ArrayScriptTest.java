package io.talkturn.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.UserError;
import io.talkturn.study.StudyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of an array, and the settings that it is made of. */
class ArrayScriptTest {
    @TempDir
    private Path root;

    private static ClusterSettings settings(String partition, List<String> lines) {
        return new ClusterSettings(
                new ClusterSettings.Ask(partition, "lab", "4:00:00", "8G", 2, lines),
                new ClusterSettings.Run("/opt/talkturn/bin/talkturn", 8, 90, 5, true, ""));
    }

    @Test
    void asksForWhatIsSetAndHasOnesOwnLinesBeforeTheProgram() throws Exception {
        StudyFolder study = new StudyFolder(root.resolve("a project/studies/h1"));

        String script = ArrayScript.of(study, settings("cpu", List.of("module load java/25")), 3);

        assertThat(script)
                .contains(
                        "#SBATCH --partition=cpu",
                        "#SBATCH --account=lab",
                        "#SBATCH --time=4:00:00",
                        "#SBATCH --mem=8G",
                        "#SBATCH --gres=gpu:2",
                        "--cpus-per-task=3",
                        "--signal=B:USR1@90",
                        "MOST_REQUEUES=5",
                        "OMP_NUM_THREADS=3",
                        "scontrol requeue \"$ELEMENT\"");
        assertThat(script.indexOf("module load")).isLessThan(script.indexOf("study task"));
        assertThat(script).contains("STUDY='" + study.path() + "'");
        assertThat(checked(script)).as("bash understands it").isZero();
        assertThat(ArrayScript.of(study, ClusterSettings.usual(), 1))
                .doesNotContain("--partition", "--account", "--mem", "--gres", "--time");
    }

    private int checked(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(root.resolve("script.sh"), script);
        return new ProcessBuilder("bash", "-n", file.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectErrorStream(true)
                .start()
                .waitFor();
    }

    @Test
    void settingsAreKeptForTheProject() {
        ClusterSettings settings = settings("cpu", List.of("#SBATCH --constraint=amd"));
        assertThat(ClusterSettings.of(root)).isEqualTo(ClusterSettings.usual());

        settings.keep(root);

        assertThat(ClusterSettings.of(root)).isEqualTo(settings);
    }

    @Test
    void whatNoClusterUnderstandsIsRefused() {
        assertThatThrownBy(() -> settings("cpu\n#SBATCH --exclusive", List.of()))
                .isInstanceOf(UserError.class);
        assertThatThrownBy(() -> settings("cpu; rm", List.of())).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> settings("cpu", List.of("one\ntwo"))).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> new ClusterSettings.Ask("", "", "soon", "", 0, List.of()))
                .isInstanceOf(UserError.class);
        assertThatThrownBy(() -> new ClusterSettings.Run("x", 0, 120, 1, true, "-oProxyCommand=x"))
                .isInstanceOf(UserError.class);
    }
}
