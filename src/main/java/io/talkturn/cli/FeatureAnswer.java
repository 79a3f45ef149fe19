package io.talkturn.cli;

import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.io.feature.FeatureInspection;
import io.talkturn.corpus.io.feature.FeatureInspection.Entry;
import io.talkturn.corpus.io.tensor.ArrayStatistics;
import io.talkturn.report.Cell;
import io.talkturn.report.CorpusTables;
import io.talkturn.report.Table;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@code talkturn inspect} prints of a file of arrays. */
final class FeatureAnswer {
    private static final int MOST_ROWS = 200;

    private FeatureAnswer() {}

    static void print(FeatureInspection inspection, Terminal out) {
        out.println(inspection.file());
        String facts = inspection.facts().entrySet().stream()
                .map(fact -> fact.getKey().replace('_', ' ') + " " + fact.getValue())
                .collect(Collectors.joining(", "));
        out.println(inspection.form() + (facts.isEmpty() ? "" : " (" + facts + ")"));
        CorpusAnswer.table(arrays(inspection.entries()), out);
        CorpusAnswer.table(texts(inspection.entries()), out);
        CorpusAnswer.table(CorpusTables.noteGroups(inspection.notes()), out);
    }

    private static Table arrays(List<Entry> entries) {
        List<Table.Column> columns = List.of(
                Table.Column.text("array"),
                Table.Column.text("shape"),
                Table.Column.text("type"),
                Table.Column.metric("lowest"),
                Table.Column.metric("highest"),
                Table.Column.count("-inf"),
                Table.Column.count("inf"),
                Table.Column.count("nan"),
                Table.Column.text("padding"),
                Table.Column.text("filled_steps"));
        List<Entry> arrays =
                entries.stream().filter(e -> e.statistics() != null).toList();
        List<List<Cell>> rows =
                arrays.stream().limit(MOST_ROWS).map(FeatureAnswer::row).toList();
        List<String> notes = new ArrayList<>();
        if (arrays.size() > MOST_ROWS) {
            notes.add((arrays.size() - MOST_ROWS) + " more; --json lists all");
        }
        if (arrays.stream().anyMatch(e -> !lengths(e).isEmpty())) {
            notes.add("filled_steps: lowest, mean and highest number of steps of a sample that are not all zeros");
        }
        return new Table("arrays", "Arrays", columns, rows, notes);
    }

    private static List<Cell> row(Entry entry) {
        ArrayStatistics s = Objects.requireNonNull(entry.statistics());
        return List.of(
                Cell.of(entry.path().isEmpty() ? "(the array)" : entry.path()),
                Cell.of(shape(entry)),
                Cell.of(entry.type()),
                number(s.finite().min()),
                number(s.finite().max()),
                Cell.of((double) s.nonFinite().negativeInfinite()),
                Cell.of((double) s.nonFinite().positiveInfinite()),
                Cell.of((double) s.nonFinite().nan()),
                Cell.of(s.steps().padding()),
                Cell.of(lengths(entry)));
    }

    private static String shape(Entry entry) {
        return entry.shape().isEmpty()
                ? ""
                : entry.shape().stream().map(String::valueOf).collect(Collectors.joining(" x "));
    }

    private static String lengths(Entry entry) {
        ArrayStatistics s = entry.statistics();
        if (s == null || s.steps().nonzero().isEmpty()) {
            return "";
        }
        IntSummaryStatistics steps =
                s.steps().nonzero().stream().mapToInt(Integer::intValue).summaryStatistics();
        return steps.getMin() + ", " + String.format(Locale.ROOT, "%.1f", steps.getAverage()) + ", " + steps.getMax();
    }

    private static Table texts(List<Entry> entries) {
        List<Table.Column> columns =
                List.of(Table.Column.text("texts"), Table.Column.text("shape"), Table.Column.text("first"));
        List<List<Cell>> rows = entries.stream()
                .filter(e -> e.statistics() == null)
                .limit(MOST_ROWS)
                .map(e -> List.<Cell>of(
                        Cell.of(e.path()), Cell.of(shape(e)), Cell.of(shortened(String.join(" | ", e.examples())))))
                .toList();
        return new Table("texts", "Texts", columns, rows, List.of());
    }

    private static String shortened(String text) {
        return text.length() <= 90 ? text : text.substring(0, 90) + "…";
    }

    private static Cell number(double value) {
        return Double.isNaN(value) ? new Cell.Blank() : Cell.of(value);
    }

    static Map<String, Object> json(FeatureInspection inspection) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", inspection.file().toString());
        answer.put("form", inspection.form());
        answer.put("facts", inspection.facts());
        answer.put(
                "entries",
                inspection.entries().stream().map(FeatureAnswer::json).toList());
        answer.put("notes", inspection.notes().stream().map(FeatureAnswer::json).toList());
        return answer;
    }

    private static Map<String, Object> json(Entry entry) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("path", entry.path());
        one.put("kind", entry.kind());
        one.put("shape", entry.shape());
        one.put("type", entry.type());
        ArrayStatistics s = entry.statistics();
        if (s != null) {
            one.put("n", s.n());
            one.put("neginf", s.nonFinite().negativeInfinite());
            one.put("posinf", s.nonFinite().positiveInfinite());
            one.put("nan", s.nonFinite().nan());
            one.put("sum", finite(s.finite().sum()));
            one.put("sumsq", finite(s.finite().sumsq()));
            one.put("min", finite(s.finite().min()));
            one.put("max", finite(s.finite().max()));
            one.put("padding", s.steps().padding());
            one.put("nonzero_steps", s.steps().nonzero());
        } else {
            one.put("first", entry.examples());
        }
        return one;
    }

    private static Map<String, Object> json(ImportNote note) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("code", note.code());
        one.put("severity", note.severity().name().toLowerCase(Locale.ROOT));
        one.put("reason", note.reason());
        return one;
    }

    /** JSON has no NaN. */
    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
