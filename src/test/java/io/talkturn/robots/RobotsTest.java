package io.talkturn.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The robots' short form: every place is looked at and gone through with Tab, and the work is done with a file of one's own.
 * With {@code -Dtalkturn.robots.pressing=1280x800} everything is pressed as well; {@link Robots} does all.
 */
final class RobotsTest {
    @TempDir
    private Path temporary;

    @Test
    void nothingIsCutOrOutsideOrWithoutANameAndTabGoesRound() throws IOException, InterruptedException {
        String missing = XDisplay.missing();
        assumeTrue(missing.isEmpty(), missing);
        Path to = Path.of("target/robots").toAbsolutePath();
        int exit = RobotRun.of(
                Orders.Job.ROUND,
                temporary,
                to,
                Map.of(
                        "sizes",
                        "1280x800,1000x700",
                        "themes",
                        "light",
                        "pressing",
                        System.getProperty("talkturn.robots.pressing", ""),
                        "only",
                        ""));
        Path faults = to.resolve("faults.txt");
        assertThat(faults)
                .as("the round came to its end, see " + to.resolve("window.log"))
                .exists();
        assertThat(Files.readAllLines(faults)).as("faults, see " + to).isEmpty();
        assertThat(exit).isZero();
    }

    @Test
    void whoComesForTheFirstTimeGetsFromAFileToATable() throws IOException, InterruptedException {
        String missing = XDisplay.missing();
        assumeTrue(missing.isEmpty(), missing);
        Path to = Path.of("target/robots-own").toAbsolutePath();
        int exit = RobotRun.of(Orders.Job.OWN_TABLE, temporary, to, Map.of());
        Path faults = to.resolve("faults.txt");
        assertThat(faults)
                .as("the work was done, see " + to.resolve("window.log"))
                .exists();
        assertThat(Files.readAllLines(faults)).as("faults, see " + to).isEmpty();
        assertThat(exit).isZero();
    }
}
