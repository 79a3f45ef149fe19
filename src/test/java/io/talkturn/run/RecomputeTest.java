package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.talkturn.model.Architecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/recompute.py} gives the predictions of a run from its files alone. Where torch is not installed, {@code
 * src/test/python} stands in for the few of its functions that the script uses.
 */
final class RecomputeTest {
    private static final Pattern SAID = Pattern.compile("(\\d+) predictions, largest difference (\\S+)\\s*");

    @TempDir
    private Path root;

    private TinyProject project;

    @BeforeEach
    void needPython() {
        assumeTrue(hasPython(), "python3 is not installed");
        project = TinyProject.in(root);
    }

    @Test
    void pythonRecomputesTheClassesOfHanRock() throws Exception {
        assertRecomputed(project.run("rock", 1));
    }

    @Test
    void pythonRecomputesTheNumbersOfAFlatNetwork() throws Exception {
        assertRecomputed(RunFolder.create(project.runs(), project.spec("flat", 1, "valence", Architecture.FLAT)));
    }

    private void assertRecomputed(RunFolder run) throws Exception {
        assertThat(new WorkerLauncher().start(run).waitFor())
                .as(Files.readString(run.log()))
                .isZero();
        ProcessBuilder python = new ProcessBuilder(
                "python3",
                "docs/recompute.py",
                run.path().toString(),
                project.corpusFolder().toString());
        python.environment().put("PYTHONPATH", "src/test/python");
        python.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process started = python.redirectErrorStream(true).start();
        String said = new String(started.getInputStream().readAllBytes());
        assertThat(started.waitFor()).as(said).isZero();
        Matcher matcher = SAID.matcher(said);
        assertThat(matcher.matches()).as(said).isTrue();
        assertThat(Integer.parseInt(matcher.group(1)))
                .isEqualTo(new RunResults(run).predictions().rows().size());
        assertThat(Double.parseDouble(matcher.group(2))).isLessThan(1e-5);
    }

    private static boolean hasPython() {
        try {
            return new ProcessBuilder("python3", "-c", "").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
