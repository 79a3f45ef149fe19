package io.talkturn.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The robots' short form: every place is looked at and gone through with Tab, and the work is done with a file of one's own. With
 * {@code -Dtalkturn.robots.pressing=part} a fixed part of the places is pressed, with {@code 1280x800} everything; {@link Robots}
 * does all.
 */
final class RobotsTest {
    private static final String PART = "part";

    private static final String PRESSING = System.getProperty("talkturn.robots.pressing", "");

    /** What writes, asks and leads on; the other places have window tests for most of what they do, and these dialogs few. */
    private static final List<String> PRESSED = List.of(
            "data-talkturns",
            "data-partitions",
            "results-means",
            "transcripts-beside",
            "import",
            "dialog-settings",
            "dialog-welcome",
            "dialog-glossary",
            "dialog-shortcuts",
            "dialog-log",
            "dialog-about",
            "dialog-name",
            "dialog-apply",
            "dialog-applied",
            "dialog-trash",
            "dialog-correct");

    @TempDir
    private Path temporary;

    @Test
    void nothingIsCutOrOutsideOrWithoutANameAndTabGoesRound() throws IOException, InterruptedException {
        hasNoFaults(
                Orders.Job.ROUND,
                "robots",
                Map.of(
                        "sizes",
                        "1280x800,1000x700",
                        "themes",
                        "light",
                        "pressing",
                        PRESSING.equals(PART) ? "" : PRESSING,
                        "only",
                        ""));
    }

    @Test
    void whatIsPressedDoesWhatTheTablesSay() throws IOException, InterruptedException {
        assumeTrue(PRESSING.equals(PART), "pressed with -Dtalkturn.robots.pressing=" + PART);
        hasNoFaults(
                Orders.Job.ROUND,
                "robots-pressing",
                Map.of(
                        "sizes",
                        "1280x800",
                        "themes",
                        "light",
                        "pressing",
                        "1280x800",
                        "only",
                        String.join(",", PRESSED)));
    }

    @Test
    void whoComesForTheFirstTimeGetsFromAFileToATable() throws IOException, InterruptedException {
        hasNoFaults(Orders.Job.OWN_TABLE, "robots-own", Map.of());
    }

    @Test
    void recordingsWithTheirTranscriptsGetFromADropToAShadedTranscript() throws IOException, InterruptedException {
        hasNoFaults(Orders.Job.OWN_RECORDINGS, "robots-recordings", Map.of());
    }

    private void hasNoFaults(Orders.Job job, String name, Map<String, String> orders)
            throws IOException, InterruptedException {
        String missing = XDisplay.missing();
        assumeTrue(missing.isEmpty(), missing);
        Path to = Path.of("target", name).toAbsolutePath();
        int exit = RobotRun.of(job, temporary, to, orders);
        Path faults = to.resolve("faults.txt");
        assertThat(faults)
                .as("the work was done to its end, see " + to.resolve("window.log"))
                .exists();
        assertThat(Files.readAllLines(faults)).as("faults, see " + to).isEmpty();
        assertThat(exit).isZero();
    }
}
