package io.talkturn.report;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.Holm;
import io.talkturn.evaluation.JackknifeEstimate;
import io.talkturn.evaluation.McNemar;
import io.talkturn.foundation.UserError;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.compare.Measure;
import io.talkturn.run.compare.PairedPredictions;
import java.util.ArrayList;
import java.util.List;

/**
 * Two runs compared on the talkturns that both predicted: the jackknife over conversations with Holm's correction over
 * the table's rows, and McNemar's exact test of accuracy (docs/papers.md, comparisons).
 */
public final class ComparisonTable {
    /** What the dagger and the columns of the table rest on. */
    public static final String METHOD = "jackknife by conversation, Holm";

    /** What the last row of a class task rests on. */
    public static final String MCNEMAR = "McNemar, exact";

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
     * @throws UserError where the runs predict different labels or share no labelled talkturn of the partition
     */
    public static Table of(Side first, Side second, Partition partition) {
        checkSameTask(first, second);
        PairedPredictions pair = PairedPredictions.of(first.predictions(), second.predictions(), partition);
        List<JackknifeEstimate> differences = pair.differences(pair.measures());
        List<List<Cell>> rows = rows(pair, differences);
        pair.mcNemar().ifPresent(test -> rows.add(mcNemar(test, pair)));
        boolean sameTitle = first.title().equals(second.title());
        return new Table(
                "comparison-" + partition.id(),
                "Two runs compared, " + partition.id() + ": " + first.title() + " and " + second.title(),
                columns(sameTitle ? "first" : first.title(), sameTitle ? "second" : second.title()),
                rows,
                notes(pair, differences));
    }

    private static List<List<Cell>> rows(PairedPredictions pair, List<JackknifeEstimate> differences) {
        List<Measure> measures = pair.measures();
        double[] ofFirst = pair.ofBaseline(measures);
        double[] ofSecond = pair.ofChallenger(measures);
        double[] adjusted = Holm.adjusted(
                differences.stream().mapToDouble(JackknifeEstimate::p).toArray());
        List<List<Cell>> rows = new ArrayList<>();
        for (int m = 0; m < measures.size(); m++) {
            JackknifeEstimate difference = differences.get(m);
            rows.add(List.of(
                    Cell.of(MetricNames.of(measures.get(m), pair.classes().size())),
                    Cell.of(ofFirst[m]),
                    Cell.of(ofSecond[m]),
                    Cell.of(difference.value()),
                    Cell.of(difference.low()),
                    Cell.of(difference.high()),
                    Cell.of(difference.p()),
                    Cell.of(adjusted[m]),
                    Cell.of(Marks.ofConversations(adjusted[m])),
                    Cell.of(pair.size()),
                    Cell.of(pair.conversations()),
                    Cell.of(METHOD)));
        }
        return rows;
    }

    private static List<Cell> mcNemar(McNemar test, PairedPredictions pair) {
        double first = (double) test.onlyFirst() / pair.size();
        double second = (double) test.onlySecond() / pair.size();
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
                Cell.of(pair.size()),
                Cell.of(pair.conversations()),
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
                Table.Column.count("conversations"),
                Table.Column.text("method"));
    }

    private static List<String> notes(PairedPredictions pair, List<JackknifeEstimate> differences) {
        List<String> notes = new ArrayList<>();
        notes.add("Difference: second minus first, over the n = " + pair.size() + " talkturns of "
                + pair.conversations() + (pair.conversations() == 1 ? " conversation" : " conversations")
                + " that both runs predicted.");
        notes.addAll(ConversationNotes.of(differences));
        pair.mcNemar()
                .ifPresent(test -> notes.add("McNemar's exact test of accuracy: p = "
                        + Table.Column.metric("p").shown(Cell.of(test.p()))
                        + " (" + test.onlyFirst() + " right in the first only, " + test.onlySecond()
                        + " in the second only); it takes talkturns as independent."));
        if (pair.leftOut() > 0) {
            notes.add(pair.leftOut() + " predictions of talkturns that only one of the runs predicted are left out.");
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
}
