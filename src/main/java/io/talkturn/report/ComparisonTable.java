package io.talkturn.report;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.ConversationBootstrap;
import io.talkturn.evaluation.ConversationBootstrap.Interval;
import io.talkturn.evaluation.Holm;
import io.talkturn.evaluation.McNemar;
import io.talkturn.foundation.UserError;
import io.talkturn.run.PredictionTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Two runs compared on the talkturns that both predicted: the paired bootstrap by conversation with Holm's correction
 * over the table's rows, and McNemar's exact test of accuracy (docs/papers.md, comparisons).
 */
public final class ComparisonTable {
    /** What the star and the columns of the table rest on. */
    public static final String METHOD = "paired bootstrap by conversation, Holm";

    /** What the last row of a class task rests on. */
    public static final String MCNEMAR = "McNemar, exact";

    private static final double LEVEL = 0.05;

    private ComparisonTable() {}

    /**
     * One run of a comparison.
     *
     * @param title what people call it
     * @param label the label column that it predicts
     */
    public record Side(String title, String label, PredictionTable predictions) {}

    /**
     * One row a metric: both values, second minus first, its 95% interval, p before and after Holm's correction. For a
     * class task a last row has McNemar's test: the share of talkturns that only this run got right.
     *
     * @param seed of the draws
     * @throws UserError where the runs predict different labels or share no labelled talkturn of the partition
     */
    public static Table of(Side first, Side second, Partition partition, long seed) {
        checkSameTask(first, second);
        JudgedPredictions all = JudgedPredictions.of(first.predictions(), partition);
        JudgedPredictions other = JudgedPredictions.of(second.predictions(), partition);
        List<PredictionTable.Row> firstRows = new ArrayList<>();
        List<PredictionTable.Row> secondRows = new ArrayList<>();
        pair(all, other, firstRows, secondRows);
        if (firstRows.isEmpty()) {
            throw new UserError(
                    "The two runs have no labelled talkturn of the partition " + partition.id() + " in common.",
                    "Compare runs of the same corpus, or choose another partition.");
        }
        JudgedPredictions a = all.with(firstRows);
        JudgedPredictions b = other.with(secondRows);
        int leftOut = all.size() + other.size() - 2 * a.size();
        return table(first, second, partition, a, b, leftOut, seed);
    }

    private static Table table(
            Side first,
            Side second,
            Partition partition,
            JudgedPredictions a,
            JudgedPredictions b,
            int leftOut,
            long seed) {
        ConversationBootstrap bootstrap = new ConversationBootstrap(a.conversations(), seed);
        List<Interval> intervals = bootstrap.intervals(rows -> difference(a.metrics(rows), b.metrics(rows)));
        int[] everyRow = IntStream.range(0, a.size()).toArray();
        double[] ofFirst = a.metrics(everyRow);
        double[] ofSecond = b.metrics(everyRow);
        double[] adjusted =
                Holm.adjusted(intervals.stream().mapToDouble(Interval::p).toArray());
        List<List<Cell>> rows = new ArrayList<>();
        for (int m = 0; m < intervals.size(); m++) {
            Interval interval = intervals.get(m);
            rows.add(List.of(
                    Cell.of(a.metricNames().get(m)),
                    Cell.of(ofFirst[m]),
                    Cell.of(ofSecond[m]),
                    Cell.of(interval.value()),
                    Cell.of(interval.low()),
                    Cell.of(interval.high()),
                    Cell.of(interval.p()),
                    Cell.of(adjusted[m]),
                    adjusted[m] < LEVEL ? Cell.of("*") : Cell.of(""),
                    Cell.of(a.size()),
                    Cell.of(METHOD)));
        }
        if (a.isClass() && !a.isMultiLabel()) {
            rows.add(mcNemar(McNemar.of(a.right(), b.right()), a.size()));
        }
        boolean sameTitle = first.title().equals(second.title());
        return new Table(
                "comparison-" + partition.id(),
                "Two runs compared, " + partition.id() + ": " + first.title() + " and " + second.title(),
                columns(sameTitle ? "first" : first.title(), sameTitle ? "second" : second.title()),
                rows,
                notes(a, b, bootstrap.conversations(), leftOut));
    }

    private static List<Cell> mcNemar(McNemar test, int n) {
        double first = (double) test.onlyFirst() / n;
        double second = (double) test.onlySecond() / n;
        return List.of(
                Cell.of("right in this run only"),
                Cell.of(first),
                Cell.of(second),
                Cell.of(second - first),
                Cell.blank(),
                Cell.blank(),
                Cell.of(test.p()),
                Cell.blank(),
                Cell.of(""),
                Cell.of(n),
                Cell.of(MCNEMAR));
    }

    private static List<Table.Column> columns(String first, String second) {
        return List.of(
                Table.Column.text("metric"),
                Table.Column.metric(first),
                Table.Column.metric(second),
                Table.Column.difference("difference"),
                Table.Column.difference("95% low"),
                Table.Column.difference("95% high"),
                Table.Column.metric("p"),
                Table.Column.metric("p (Holm)"),
                Table.Column.text("significant"),
                Table.Column.count("n"),
                Table.Column.text("method"));
    }

    private static List<String> notes(JudgedPredictions a, JudgedPredictions b, int conversations, int leftOut) {
        List<String> notes = new ArrayList<>();
        notes.add("Difference: second minus first. Intervals: paired bootstrap, " + ConversationBootstrap.DRAWS
                + " draws of " + conversations + " whole conversations; n = " + a.size() + " talkturns.");
        notes.add("A star: p below 0.05 after Holm's correction over the rows with intervals; the interval of a single"
                + " row is not corrected.");
        if (conversations < 2) {
            notes.add("One conversation cannot be drawn from, so there are no intervals.");
        }
        if (a.isClass() && !a.isMultiLabel()) {
            McNemar test = McNemar.of(a.right(), b.right());
            notes.add("McNemar's exact test of accuracy: p = "
                    + Table.Column.metric("p").shown(Cell.of(test.p()))
                    + " (" + test.onlyFirst() + " right in the first only, " + test.onlySecond()
                    + " in the second only); it takes talkturns as independent.");
        }
        if (leftOut > 0) {
            notes.add(leftOut + " predictions of talkturns that only one of the runs predicted are left out.");
        }
        return notes;
    }

    private static void checkSameTask(Side first, Side second) {
        boolean sameLabel = first.label().equals(second.label());
        boolean sameClasses =
                first.predictions().classes().equals(second.predictions().classes());
        if (!sameLabel || !sameClasses) {
            String what = sameLabel
                    ? "The two runs predict different classes of “" + first.label() + "”."
                    : "The two runs predict different labels: “" + first.label() + "” and “" + second.label() + "”.";
            throw new UserError(what, "Compare two runs with the same primary task.");
        }
    }

    /** Rows of the same talkturn with the same truth, from both sides in the same order. */
    private static void pair(
            JudgedPredictions first,
            JudgedPredictions second,
            List<PredictionTable.Row> firstRows,
            List<PredictionTable.Row> secondRows) {
        Map<String, PredictionTable.Row> byTalkturn = new HashMap<>();
        second.rows().forEach(row -> byTalkturn.put(row.talkturn(), row));
        for (PredictionTable.Row row : first.rows()) {
            PredictionTable.Row other = byTalkturn.get(row.talkturn());
            if (other != null
                    && Objects.equals(other.conversation(), row.conversation())
                    && other.truth().equals(row.truth())) {
                firstRows.add(row);
                secondRows.add(other);
            }
        }
    }

    private static double[] difference(double[] first, double[] second) {
        double[] difference = new double[first.length];
        for (int i = 0; i < first.length; i++) {
            difference[i] = second[i] - first[i];
        }
        return difference;
    }
}
