package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a runtime writes when it crashes does not land in the folder of a run. */
final class CrashReportsTest {
    @TempDir
    private Path root;

    private String before;

    @BeforeEach
    void useAFolderOfOurOwn() {
        before = System.getProperty("talkturn.logs", "");
        System.setProperty("talkturn.logs", root.resolve("user logs").toString());
    }

    @AfterEach
    void giveBack() {
        if (before.isEmpty()) {
            System.clearProperty("talkturn.logs");
        } else {
            System.setProperty("talkturn.logs", before);
        }
    }

    @Test
    void aCrashIsReportedInTheUsersFolderAndThePlaceIsSaid() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "there is no kill here");
        Path run = Files.createDirectory(root.resolve("run"));
        File log = run.resolve("worker.log").toFile();
        List<String> words = WorkerCommand.here().words(Sleeper.class.getName(), List.of(), 10);
        Process process = new ProcessBuilder(words)
                .directory(run.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try {
            Waiting.until("it runs", () -> log.length() > 0);
            new ProcessBuilder("/bin/kill", "-SEGV", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            try (Stream<Path> left = Files.list(run)) {
                assertThat(left.map(p -> p.getFileName().toString())).noneMatch(name -> name.startsWith("hs_err"));
            }
            assertThat(log)
                    .content()
                    .contains(root.resolve("user logs/hs_err_pid" + process.pid() + ".log")
                            .toString());
            assertThat(root.resolve("user logs/hs_err_pid" + process.pid() + ".log"))
                    .exists();
        } finally {
            process.destroyForcibly();
        }
    }

    /** A process that waits to be hit. */
    static final class Sleeper {
        private Sleeper() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("here");
            TimeUnit.MINUTES.sleep(2);
        }
    }
}
