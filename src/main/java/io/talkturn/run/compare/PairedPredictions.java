package io.talkturn.run.compare;

import io.talkturn.corpus.NumberScale;
import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.Jackknife;
import io.talkturn.evaluation.JackknifeEstimate;
import io.talkturn.evaluation.McNemar;
import io.talkturn.foundation.UserError;
import io.talkturn.run.PredictionTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What two runs said of the same talkturns: those that both predicted, with the same truth. Differences are challenger
 * minus baseline, over conversations by the jackknife ({@link Jackknife}).
 */
public final class PairedPredictions {
    private final JudgedPredictions baseline;
    private final JudgedPredictions challenger;
    private final int leftOut;

    private PairedPredictions(JudgedPredictions baseline, JudgedPredictions challenger, int leftOut) {
        this.baseline = baseline;
        this.challenger = challenger;
        this.leftOut = leftOut;
    }

    /**
     * Pairs the predictions of a partition.
     *
     * @throws UserError where the runs predict different classes or share no labelled talkturn of the partition
     */
    public static PairedPredictions of(PredictionTable baseline, PredictionTable challenger, Partition partition) {
        if (!baseline.classes().equals(challenger.classes())) {
            throw new UserError(
                    "The two runs predict different classes.", "Compare two runs with the same primary task.");
        }
        // a window network knows no scale: beside it numbers are measured as on any scale
        NumberScale scale = Objects.equals(baseline.scale(), challenger.scale()) ? baseline.scale() : null;
        JudgedPredictions first = JudgedPredictions.of(baseline.on(scale), partition);
        JudgedPredictions second = JudgedPredictions.of(challenger.on(scale), partition);
        List<PredictionTable.Row> firstRows = new ArrayList<>();
        List<PredictionTable.Row> secondRows = new ArrayList<>();
        pair(first, second, firstRows, secondRows);
        if (firstRows.isEmpty()) {
            throw new UserError(
                    "The two runs have no labelled talkturn of the partition " + partition.id() + " in common.",
                    "Compare runs of the same corpus, or choose another partition.");
        }
        int leftOut = first.size() + second.size() - 2 * firstRows.size();
        return new PairedPredictions(first.with(firstRows), second.with(secondRows), leftOut);
    }

    /** How many talkturns are compared. */
    public int size() {
        return baseline.size();
    }

    /** How many conversations they stand in. */
    public int conversations() {
        return new Jackknife(baseline.conversations()).conversations();
    }

    /** How many predictions have no partner in the other run. */
    public int leftOut() {
        return leftOut;
    }

    /** The classes of the task, none for numbers. */
    public List<String> classes() {
        return baseline.classes();
    }

    /** What tables compare, see {@link JudgedPredictions#measures}. */
    public List<Measure> measures() {
        return baseline.measures();
    }

    /** The baseline's metrics over the talkturns compared. */
    public double[] ofBaseline(List<Measure> measures) {
        return baseline.values(measures, everyRow());
    }

    /** The challenger's. */
    public double[] ofChallenger(List<Measure> measures) {
        return challenger.values(measures, everyRow());
    }

    /**
     * Challenger minus baseline with interval and p, in the order of the measures.
     *
     * @throws UserError where the task has no such metric or class
     */
    public List<JackknifeEstimate> differences(List<Measure> measures) {
        return new Jackknife(baseline.conversations())
                .differences(rows -> baseline.values(measures, rows), rows -> challenger.values(measures, rows));
    }

    /** The same of one metric. */
    public JackknifeEstimate difference(Measure measure) {
        return differences(List.of(measure)).getFirst();
    }

    /** McNemar's test of accuracy, the baseline first; empty for numbers and where several classes can hold. */
    public Optional<McNemar> mcNemar() {
        return baseline.isClass() && !baseline.isMultiLabel()
                ? Optional.of(McNemar.of(baseline.right(), challenger.right()))
                : Optional.empty();
    }

    private int[] everyRow() {
        return IntStream.range(0, size()).toArray();
    }

    /** Rows of the same talkturn with the same truth, from both sides in the same order. */
    private static void pair(
            JudgedPredictions first,
            JudgedPredictions second,
            List<PredictionTable.Row> firstRows,
            List<PredictionTable.Row> secondRows) {
        // of several folds a talkturn may have been predicted by more than one, in the same order on both sides
        Map<String, Deque<PredictionTable.Row>> byTalkturn = new HashMap<>();
        second.rows()
                .forEach(row -> byTalkturn
                        .computeIfAbsent(row.talkturn(), _ -> new ArrayDeque<>())
                        .add(row));
        for (PredictionTable.Row row : first.rows()) {
            PredictionTable.Row other =
                    byTalkturn.getOrDefault(row.talkturn(), new ArrayDeque<>()).poll();
            if (other != null
                    && Objects.equals(other.conversation(), row.conversation())
                    && other.truth().equals(row.truth())) {
                firstRows.add(row);
                secondRows.add(other);
            }
        }
    }
}
