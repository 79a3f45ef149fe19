package io.talkturn.robots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A round in a process of its own, on a display of its own, over a project made for it. */
final class RobotRun {
    private static final long LONGEST_MINUTES = 60;

    private RobotRun() {}

    /** Does a job and waits for its end; the exit code of the window. Faults stand in {@code faults.txt}. */
    static int of(Orders.Job job, Path work, Path to, Map<String, String> orders)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(orders);
        Path material = material(job, work);
        all.put("job", job.name());
        all.put("material", material.toString());
        if (job != Orders.Job.OWN_TABLE && job != Orders.Job.OWN_RECORDINGS) {
            all.put("project", material.toString()); // the program opens it by itself
        }
        return window(work, to, all);
    }

    private static Path material(Orders.Job job, Path work) throws IOException {
        return switch (job) {
            case ROUND -> RobotProject.make(work.resolve("project"));
            case SCROLLING -> LongTalks.make(work.resolve("project"));
            case OWN_TABLE -> {
                Files.createDirectories(work.resolve("papers"));
                yield OwnTable.write(work.resolve("interviews.csv"));
            }
            case OWN_RECORDINGS -> {
                Files.createDirectories(work.resolve("papers"));
                yield OwnRecordings.write(work.resolve("recordings"));
            }
        };
    }

    private static int window(Path work, Path to, Map<String, String> orders) throws IOException, InterruptedException {
        Path home = Files.createDirectories(work.resolve("home"));
        Files.createDirectories(home.resolve("saved"));
        Files.createDirectories(to);
        try (XDisplay display = XDisplay.start(to)) {
            List<String> words = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Dai.djl.offline=true",
                    "-Dglass.platform=gtk",
                    "-Dprism.order=sw",
                    "-Xmx1500m",
                    "-Duser.home=" + home,
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    "io.talkturn.robots.RobotMain",
                    "--to=" + to));
            orders.forEach((name, value) -> words.add("--" + name + "=" + value));
            ProcessBuilder builder = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(to.resolve("window.log").toFile());
            builder.environment().put("DISPLAY", display.name());
            builder.environment().put("GDK_BACKEND", "x11");
            builder.environment().remove("WAYLAND_DISPLAY");
            Process window = builder.start();
            if (!window.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                window.destroyForcibly();
            }
            return window.waitFor();
        } finally {
            endWorkers(work);
        }
    }

    /** Workers outlive their window by design; those of this round may not. */
    private static void endWorkers(Path work) {
        ProcessHandle.allProcesses()
                .filter(p -> p.info().commandLine().orElse("").contains(work.toString()))
                .filter(p -> p.info().commandLine().orElse("").contains("WorkerMain"))
                .forEach(ProcessHandle::destroyForcibly);
    }
}
