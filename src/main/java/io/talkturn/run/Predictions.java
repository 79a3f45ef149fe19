package io.talkturn.run;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.evaluation.BinaryThreshold;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.UserError;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns outputs of the primary head into rows of {@code predictions.csv}. */
public final class Predictions {
    private static final double[] NONE = {};

    private final Corpus corpus;
    private final @Nullable Label truth;
    private final List<String> classes;
    private final boolean multiLabel;

    /**
     * Predictions on a corpus.
     *
     * @param truth the label column, null where the corpus has none
     * @param classes of the primary task, empty for a number
     */
    public Predictions(Corpus corpus, @Nullable Label truth, List<String> classes) {
        this(corpus, truth, classes, truth instanceof MultiLabel);
    }

    /** Predictions of a task of which several classes can hold, or of any other. */
    public Predictions(Corpus corpus, @Nullable Label truth, List<String> classes, boolean multiLabel) {
        this.corpus = corpus;
        this.truth = truth;
        this.classes = classes;
        this.multiLabel = multiLabel;
    }

    /**
     * A row of the table.
     *
     * @throws UserError where the output is no finite number
     */
    public PredictionTable.Row row(int row, double[] output) {
        if (!Arrays.stream(output).allMatch(Double::isFinite)) {
            throw new UserError(
                    "The network gives no finite number for the talkturn “"
                            + corpus.talkturns().get(row).id() + "”.",
                    "Its weights hold numbers that are far too large; train the run again.");
        }
        return new PredictionTable.Row(
                corpus.conversations().get(corpus.conversationOf(row)).id(),
                corpus.talkturns().get(row).id(),
                corpus.partitionOfRow(row),
                truth(row),
                said(output),
                classes.isEmpty() ? NONE : output);
    }

    private String said(double[] output) {
        if (classes.isEmpty()) {
            return Csv.number(output[0]);
        }
        if (!multiLabel) {
            return classes.get(best(output));
        }
        String all = IntStream.range(0, output.length)
                .filter(c -> output[c] > BinaryThreshold.DEFAULT)
                .mapToObj(classes::get)
                .collect(Collectors.joining(MultiLabel.SEPARATOR));
        return all.isEmpty() ? MultiLabel.NONE : all;
    }

    /** The most probable class; among equals the first. */
    public static int best(double[] probabilities) {
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            best = probabilities[k] > probabilities[best] ? k : best;
        }
        return best;
    }

    /** What the corpus says of it, empty where that is nothing, or a class that is not among those predicted. */
    String truth(int row) {
        if (truth == null || !truth.isPresent(row)) {
            return "";
        }
        return switch (truth) {
            case ClassLabel label -> known(label.classes().get(label.at(row)));
            case MultiLabel label -> label.written(row);
            case NumberLabel label -> Csv.number(label.at(row));
        };
    }

    private String known(String label) {
        return classes.isEmpty() || multiLabel || classes.contains(label) ? label : "";
    }
}
