package io.talkturn.ui.transcripts;

import io.talkturn.corpus.Partition;
import java.util.List;

/**
 * What a run predicted for a talkturn.
 *
 * @param truth the label of the corpus, empty where it has none
 * @param prediction the class, or a number
 * @param isError whether the two differ; of numbers: by more than twice the mean absolute error of the partition
 * @param probabilities one a class, none for a number task
 */
public record Verdict(
        Partition partition, String truth, String prediction, boolean isError, List<Double> probabilities) {

    public Verdict {
        probabilities = List.copyOf(probabilities);
    }
}
