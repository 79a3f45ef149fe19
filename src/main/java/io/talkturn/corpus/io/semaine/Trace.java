package io.talkturn.corpus.io.semaine;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.SourceLines;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one rater traced: a time in seconds and a value from -1 to 1 on every line, every 20 ms.
 *
 * @param times seconds, rising; shape [samples]
 * @param values NaN where what stands there cannot be; shape [samples]
 */
record Trace(double[] times, double[] values) {
    private static final Pattern SAMPLE = Pattern.compile("\\s*(\\S+)\\s+(\\S+)\\s*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    /** The trace, or nothing where it is empty or damaged, which is noted. */
    static Optional<Trace> read(SourceFile file, ImportNotes notes) {
        List<String> lines = SourceLines.read(file, notes).lines();
        double[] times = new double[lines.size()];
        double[] values = new double[lines.size()];
        int n = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            Matcher sample = SAMPLE.matcher(lines.get(i));
            if (!sample.matches() || !isNumber(sample.group(1)) || !isNumber(sample.group(2))) {
                return damaged(file, i + 1, "is no “time value”", notes);
            }
            times[n] = Double.parseDouble(sample.group(1));
            if (n > 0 && times[n] <= times[n - 1]) {
                return damaged(file, i + 1, "is not later than the line before", notes);
            }
            values[n] = value(file, i + 1, Double.parseDouble(sample.group(2)), notes);
            n++;
        }
        if (n == 0) {
            notes.warn(
                    "empty_trace", file.name(), null, "The trace is empty; it was left out, the other raters count.");
            return Optional.empty();
        }
        return Optional.of(new Trace(Arrays.copyOf(times, n), Arrays.copyOf(values, n)));
    }

    private static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    private static double value(SourceFile file, int line, double value, ImportNotes notes) {
        if (value >= -1 && value <= 1) {
            return value;
        }
        notes.warn(
                "out_of_scale",
                file.name(),
                line,
                "Line " + line + ": the value " + value
                        + " is not on the scale from -1 to 1; this sample was left out.");
        return Double.NaN;
    }

    private static Optional<Trace> damaged(SourceFile file, int line, String problem, ImportNotes notes) {
        notes.warn(
                "trace_left_out",
                file.name(),
                line,
                "Line " + line + " " + problem + "; this rater's trace was left out, the others count.");
        return Optional.empty();
    }

    int length() {
        return times.length;
    }
}
