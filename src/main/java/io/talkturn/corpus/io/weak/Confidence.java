package io.talkturn.corpus.io.weak;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.WeakLabels;
import io.talkturn.foundation.UserError;
import java.util.Arrays;
import java.util.stream.IntStream;

/** How good labels from elsewhere are: as somebody says, or by the labels that people gave to talkturns of dev. */
final class Confidence {
    private Confidence() {}

    /**
     * A confidence.
     *
     * @param metric what it is, {@code given} where somebody says it
     * @param n talkturns that it was measured on, 0 where it was not
     */
    record Told(double value, String metric, int n) {}

    static Told given(double value) {
        return new Told(value, "given", 0);
    }

    /** The share of talkturns of dev with both labels that are the same. */
    static Told ofClasses(Corpus corpus, WeakLabels weak) {
        if (!(corpus.label(weak.task()).orElse(null) instanceof ClassLabel strong) || weak.multiLabel()) {
            throw unknown(weak.task());
        }
        int[] rows = dev(corpus)
                .filter(row -> strong.isPresent(row) && weak.isPresent(row))
                .toArray();
        if (rows.length == 0) {
            throw unknown(weak.task());
        }
        long same = Arrays.stream(rows)
                .filter(row -> strong.at(row) == weak.at(row))
                .count();
        return new Told((double) same / rows.length, "accuracy", rows.length);
    }

    /** 1 - MAE / MAE of the median of train, on dev; not below 0, and 0 where the latter is 0. */
    static Told ofNumbers(Corpus corpus, String task, double[] numbers) {
        if (!(corpus.label(task).orElse(null) instanceof NumberLabel strong)) {
            throw unknown(task);
        }
        int[] rows = dev(corpus)
                .filter(row -> strong.isPresent(row) && !Double.isNaN(numbers[row]))
                .toArray();
        double[] train = IntStream.range(0, corpus.talkturns().size())
                .filter(row -> corpus.partitionOfRow(row) == Partition.TRAIN && strong.isPresent(row))
                .mapToDouble(strong::at)
                .sorted()
                .toArray();
        if (rows.length == 0 || train.length == 0) {
            throw unknown(task);
        }
        double median = (train[(train.length - 1) / 2] + train[train.length / 2]) / 2;
        double own = Arrays.stream(rows)
                .mapToDouble(row -> Math.abs(strong.at(row) - numbers[row]))
                .sum();
        double ofMedian = Arrays.stream(rows)
                .mapToDouble(row -> Math.abs(strong.at(row) - median))
                .sum();
        double value = ofMedian == 0 ? 0 : Math.max(0, 1 - own / ofMedian);
        return new Told(value, "mae_over_median", rows.length);
    }

    private static IntStream dev(Corpus corpus) {
        return IntStream.range(0, corpus.talkturns().size()).filter(row -> corpus.partitionOfRow(row) == Partition.DEV);
    }

    private static UserError unknown(String task) {
        return new UserError(
                "How good the labels are is not known: no talkturn of dev has one of them and one of “" + task
                        + "” by people.",
                "Say it with --confidence, from 0 to 1; it is the weight that the labels get in the loss.");
    }
}
