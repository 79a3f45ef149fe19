package io.talkturn.robots;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An X server without a screen and a window manager on it, both ended with this. */
final class XDisplay implements AutoCloseable {
    private static final List<String> PROGRAMS = List.of("Xvfb", "openbox");
    private static final Duration START = Duration.ofMillis(600);

    private final Process server;
    private final Process manager;
    private final String name;

    private XDisplay(Process server, Process manager, String name) {
        this.server = server;
        this.manager = manager;
        this.name = name;
    }

    /** What is not installed, as a sentence; empty where all is there. */
    static String missing() {
        List<String> missing = PROGRAMS.stream().filter(p -> !isInstalled(p)).toList();
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return "robots need an X server, which only Linux has here";
        }
        return missing.isEmpty()
                ? ""
                : "robots need " + String.join(" and ", missing) + ": apt-get install xvfb openbox libgtk-3-0";
    }

    /** Starts a server on a free display, larger than the largest window. */
    static XDisplay start(Path log) throws IOException {
        Files.createDirectories(log);
        Process server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1936x1160x24", "-nolisten", "tcp", "-noreset")
                .redirectError(log.resolve("xvfb.log").toFile())
                .start();
        // the server says which number it took once it takes connections
        BufferedReader said = server.inputReader();
        String number = said.readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start, see " + log.resolve("xvfb.log"));
        }
        String name = ":" + number.strip();
        ProcessBuilder manager = new ProcessBuilder("openbox", "--sm-disable")
                .redirectErrorStream(true)
                .redirectOutput(log.resolve("openbox.log").toFile());
        manager.environment().put("DISPLAY", name);
        Process started = manager.start();
        pause();
        XDisplay display = new XDisplay(server, started, name);
        // also where the robots are stopped by hand
        Runtime.getRuntime().addShutdownHook(new Thread(display::close, "display"));
        return display;
    }

    /** What DISPLAY must be for programs on it. */
    String name() {
        return name;
    }

    @Override
    public void close() {
        end(manager);
        end(server);
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** The manager says nowhere that it is ready; a window that comes before it gets its frame a little later. */
    private static void pause() {
        try {
            Thread.sleep(START);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
