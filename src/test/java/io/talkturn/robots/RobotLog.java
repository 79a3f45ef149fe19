package io.talkturn.robots;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was pressed and what changed, line by line, and what is wrong. */
final class RobotLog implements AutoCloseable {
    private final PrintWriter lines;
    private final Path folder;
    private final List<String> faults = new ArrayList<>();

    RobotLog(Path folder, String name) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            lines = new PrintWriter(Files.newBufferedWriter(folder.resolve(name)), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the log and of the pictures. */
    Path folder() {
        return folder;
    }

    void say(String line) {
        lines.println(line);
        System.out.println(line);
    }

    /** Something that a person would stumble over. */
    void fault(String where, String what) {
        String fault = where + ": " + what.replace('\n', ' ');
        if (!faults.contains(fault)) {
            faults.add(fault);
            say("FAULT " + fault);
        }
    }

    /** All faults, each once. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        try {
            Files.write(folder.resolve("faults.txt"), faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.close();
    }
}
