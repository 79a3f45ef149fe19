package io.talkturn.ui.transcripts;

import io.talkturn.corpus.Partition;
import java.util.List;

/**
 * What is known of a talkturn's label, and what a run predicted of it.
 *
 * @param truth the label of the corpus, empty where it has none
 * @param prediction the class, or a number; empty where no run is read
 * @param isError whether the two differ; of numbers: by more than twice the mean absolute error of the partition
 * @param isNumber whether the label is a number
 * @param probabilities one a class, none for a number task or without a run
 */
public record Verdict(
        Partition partition,
        String truth,
        String prediction,
        boolean isError,
        boolean isNumber,
        List<Double> probabilities) {

    public Verdict {
        probabilities = List.copyOf(probabilities);
    }

    /** The label of the corpus alone. */
    static Verdict label(Partition partition, String truth, boolean isNumber) {
        return new Verdict(partition, truth, "", false, isNumber, List.of());
    }

    /** Whether another run of the same kind of label predicts something else; of numbers: one is an error, the other not. */
    boolean differsFrom(Verdict other) {
        if (isNumber != other.isNumber) {
            return false; // a class and a number are not compared
        }
        return isNumber ? isError != other.isError : !prediction.equals(other.prediction);
    }

    /** Whether a run said something of it. */
    boolean isPredicted() {
        return !prediction.isEmpty();
    }
}
