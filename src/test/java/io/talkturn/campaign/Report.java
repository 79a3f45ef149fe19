package io.talkturn.campaign;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps what campaigns found, prints losses at once and figures at the end. */
final class Report {
    private final PrintStream out;
    private final @Nullable Path file;
    private final List<Trial> trials = new ArrayList<>();

    /**
     * A report.
     *
     * @param file takes a line a trial, absent where none is wanted
     */
    Report(PrintStream out, @Nullable Path file) {
        this.out = out;
        this.file = file;
    }

    void add(Trial trial) {
        trials.add(trial);
        String verdict = trial.losses().isEmpty() ? "ok" : "LOSS " + String.join(" | ", trial.losses());
        String line = trial.campaign() + ": " + trial.what() + " [" + trial.how() + "] "
                + (trial.hit() ? "" : "(missed) ") + verdict;
        if (file != null) {
            append(line + "\n");
        }
        if (!trial.losses().isEmpty()) {
            out.println(line);
        }
        if (trials.size() % 50 == 0) {
            out.println(trials.size() + " trials, " + losses().size() + " with losses");
        }
    }

    void say(String line) {
        out.println(line);
    }

    List<Trial> trials() {
        return List.copyOf(trials);
    }

    List<Trial> losses() {
        return trials.stream().filter(t -> !t.losses().isEmpty()).toList();
    }

    /** A table: trials, hits and losses of every command of every campaign. */
    void print() {
        Map<String, List<Trial>> groups = trials.stream()
                .collect(
                        Collectors.groupingBy(t -> t.campaign() + " | " + t.what(), TreeMap::new, Collectors.toList()));
        StringBuilder table =
                new StringBuilder("| campaign | what | trials | hit | with losses |\n|---|---|---|---|---|\n");
        groups.forEach((name, group) -> table.append(row(name, group)));
        table.append(row("all | ", trials));
        out.print(table);
        if (file != null) {
            append(table.toString());
        }
    }

    private static String row(String name, List<Trial> group) {
        long hit = group.stream().filter(Trial::hit).count();
        long lost = group.stream().filter(t -> !t.losses().isEmpty()).count();
        return "| " + name + " | " + group.size() + " | " + hit + " | " + lost + " |\n";
    }

    private void append(String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
