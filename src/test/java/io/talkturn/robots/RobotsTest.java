package io.talkturn.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The robots' short form: everything is pressed in one size, and looked at in the smallest one too. {@link Robots} does all. */
final class RobotsTest {
    @TempDir
    private Path temporary;

    @Test
    void everythingThatCanBePressedDoesWhatItsTableSaysAndNothingIsCut() throws IOException, InterruptedException {
        String missing = XDisplay.missing();
        assumeTrue(missing.isEmpty(), missing);
        Path to = Path.of("target/robots").toAbsolutePath();
        int exit = RobotRun.of(
                temporary,
                to,
                Map.of("sizes", "1280x800,1000x700", "themes", "light", "pressing", "1280x800", "only", ""));
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
        int exit = RobotRun.ofOwnTable(temporary, to);
        Path faults = to.resolve("faults.txt");
        assertThat(faults)
                .as("the work was done, see " + to.resolve("window.log"))
                .exists();
        assertThat(Files.readAllLines(faults)).as("faults, see " + to).isEmpty();
        assertThat(exit).isZero();
    }
}
