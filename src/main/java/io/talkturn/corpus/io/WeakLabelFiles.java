package io.talkturn.corpus.io;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.NumberScale;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.WeakLabels;
import io.talkturn.corpus.WeakLabels.Labeller;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.Sha256;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code weak/<task>.csv} with the labels and {@code weak/<task>.json} with where they come from. They are no part of the
 * corpus's hash: a run keeps the hash of those it used.
 */
public final class WeakLabelFiles {
    /** The folder below a corpus folder. */
    public static final String FOLDER = "weak";

    /** Stands for a multi-label talkturn with no class at all; an empty cell would be a missing one. */
    static final String NONE = "(none)";

    private static final int FORMAT = 1;
    private static final String JSON = ".json";
    private static final String CSV = ".csv";
    private static final String WAY_OUT =
            "Restore the file from a copy, or delete both files of the task in the folder “weak” and label again.";

    private WeakLabelFiles() {}

    private record About(
            int format,
            String task,
            List<String> classes,
            boolean multiLabel,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            NumberScale scale,

            Labeller labeller) {}

    /**
     * Writes the weak labels of one task, in the place of earlier ones of that task. Strong labels are not touched.
     *
     * Whoever labels takes the lock of the corpus before reading it.
     *
     * @throws UserError where the task's name cannot be a file's, or the folder cannot be written
     */
    public static void write(Path folder, Corpus corpus, WeakLabels weak) {
        write(folder, corpus, weak, Progress.NONE);
    }

    /** The same, telling for whom it waits. */
    public static void write(Path folder, Corpus corpus, WeakLabels weak, Progress progress) {
        Path table = folder.relativize(fileOf(folder, weak.task()));
        CorpusFolder.change(folder, "writing weak labels", progress, fresh -> {
            CorpusFolder.requireSame(folder, corpus);
            Csv.write(fresh.resolve(table), header(weak.classes()), sink -> {
                for (int row = 0; row < weak.size(); row++) {
                    if (weak.isPresent(row)) {
                        sink.row(cells(corpus.talkturns().get(row).id(), weak, row));
                    }
                }
            });
            Json.write(
                    fresh.resolve(beside(table)),
                    new About(FORMAT, weak.task(), weak.classes(), weak.multiLabel(), weak.scale(), weak.labeller()));
        });
    }

    /**
     * Takes the weak labels of a task away; strong ones stay.
     *
     * @throws UserError where the folder cannot be written
     */
    public static void delete(Path folder, String task) {
        delete(folder, task, Progress.NONE);
    }

    /** The same, telling for whom it waits. */
    public static void delete(Path folder, String task, Progress progress) {
        Path table = folder.relativize(fileOf(folder, task));
        CorpusFolder.remove(
                folder,
                "taking weak labels away",
                progress,
                Stream.of(table, beside(table))
                        .map(file -> file.toString().replace('\\', '/'))
                        .toList());
    }

    /**
     * Reads all weak labels of a corpus, sorted by task. Labels of talkturns that the corpus no longer has are left out.
     *
     * @throws UserError where a file is damaged
     */
    static List<WeakLabels> read(Path folder, List<Talkturn> talkturns) {
        Path weak = folder.resolve(FOLDER);
        if (!Files.isDirectory(weak)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(weak)) {
            return files.filter(f -> f.getFileName().toString().endsWith(JSON))
                    .sorted()
                    .map(f -> one(f, talkturns))
                    .toList();
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(weak, e);
        }
    }

    /**
     * SHA-256 of the table of a task, hexadecimal, so that a run can tell which labels it used.
     *
     * @throws UserError where there is none
     */
    public static String hash(Path folder, String task) {
        return Sha256.of(fileOf(folder, task));
    }

    /** The table of a task. */
    static Path fileOf(Path folder, String task) {
        if (!task.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
            throw new UserError(
                    "The task “" + task + "” cannot have weak labels: its name cannot be that of a file.",
                    folder,
                    "Give the label a name of letters, digits, - and _.");
        }
        return folder.resolve(FOLDER).resolve(task + CSV);
    }

    private static Path beside(Path table) {
        String name = table.getFileName().toString();
        return table.resolveSibling(name.substring(0, name.length() - CSV.length()) + JSON);
    }

    private static List<String> header(List<String> classes) {
        List<String> header = new ArrayList<>(List.of("talkturn", "label"));
        classes.forEach(c -> header.add("p_" + c));
        return header;
    }

    private static List<String> cells(String talkturn, WeakLabels weak, int row) {
        if (weak.scale() != null) {
            return List.of(talkturn, Csv.number(weak.number(row)));
        }
        List<String> chosen = IntStream.range(0, weak.classes().size())
                .filter(c -> weak.has(row, c))
                .mapToObj(weak.classes()::get)
                .toList();
        List<String> cells = new ArrayList<>(List.of(talkturn, chosen.isEmpty() ? NONE : String.join("|", chosen)));
        for (int c = 0; c < weak.classes().size(); c++) {
            cells.add(Csv.number(weak.probability(row, c)));
        }
        return cells;
    }

    private static WeakLabels one(Path json, List<Talkturn> talkturns) {
        About about = Json.read(json, About.class);
        String name = json.getFileName().toString();
        boolean whole = about.format == FORMAT
                && about.classes != null
                && about.classes.isEmpty() == (about.scale != null)
                && about.classes.stream().noneMatch(Objects::isNull)
                && about.labeller != null
                && about.labeller.run() != null
                && about.labeller.sourceCorpus() != null
                && (about.task + JSON).equals(name);
        if (!whole) {
            throw new UserError("What describes the weak labels is incomplete or of another version.", json, WAY_OUT);
        }
        Path table = json.resolveSibling(about.task + CSV);
        return new Reading(table, about).read(talkturns);
    }

    /** One table, row by row. */
    private record Reading(Path table, About about) {
        WeakLabels read(List<Talkturn> talkturns) {
            Csv.Table read = Csv.read(table);
            if (!read.header().equals(header(about.classes))) {
                throw damaged(1, "the columns are not those of the classes " + about.classes);
            }
            Map<String, Integer> rows = new HashMap<>();
            talkturns.forEach(t -> rows.put(t.id(), rows.size()));
            if (about.scale != null) {
                return numbers(read, rows, about.scale);
            }
            int width = about.classes.size();
            double[] probabilities = new double[talkturns.size() * width];
            Arrays.fill(probabilities, Double.NaN);
            boolean[] hard = new boolean[probabilities.length];
            for (Csv.Row line : read.rows()) {
                Integer row = rows.get(line.at(0));
                if (row != null) {
                    fill(line, row * width, probabilities, hard);
                }
            }
            return new WeakLabels(about.task, about.classes, about.multiLabel, probabilities, hard, about.labeller);
        }

        private WeakLabels numbers(Csv.Table read, Map<String, Integer> rows, NumberScale scale) {
            double[] numbers = new double[rows.size()];
            Arrays.fill(numbers, Double.NaN);
            for (Csv.Row line : read.rows()) {
                Integer row = rows.get(line.at(0));
                if (row != null) {
                    numbers[row] = number(line, 1, -Double.MAX_VALUE, Double.MAX_VALUE, "number");
                }
            }
            return WeakLabels.ofNumbers(about.task, scale, numbers, about.labeller);
        }

        private void fill(Csv.Row line, int from, double[] probabilities, boolean[] hard) {
            for (int c = 0; c < about.classes.size(); c++) {
                probabilities[from + c] = probability(line, c);
            }
            if (line.at(1).equals(NONE) && about.multiLabel) {
                return;
            }
            String[] chosen = line.at(1).split("\\|", -1);
            if (chosen.length > 1 && !about.multiLabel) {
                throw damaged(line.line(), "“" + line.at(1) + "” are several classes for a task of one");
            }
            for (String name : chosen) {
                int c = about.classes.indexOf(name);
                if (c < 0) {
                    throw damaged(line.line(), "“" + name + "” is not one of the classes " + about.classes);
                }
                hard[from + c] = true;
            }
        }

        private double probability(Csv.Row line, int c) {
            return number(line, c + 2, 0, 1, "probability");
        }

        private double number(Csv.Row line, int column, double least, double most, String what) {
            String cell = line.at(column);
            try {
                double value = Double.parseDouble(cell);
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // told below, with the number out of range
            }
            throw damaged(line.line(), "“" + cell + "” is not a " + what);
        }

        private UserError damaged(long line, String problem) {
            return new UserError(
                    "Line " + line + " of the weak labels cannot be read: " + problem + ".", table, WAY_OUT);
        }
    }
}
