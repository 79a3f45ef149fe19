package io.talkturn.ui.samples;

import io.talkturn.run.PredictionTable;
import io.talkturn.ui.kit.Format;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A sample with what is true of it and what was predicted.
 *
 * @param row of the corpus, negative where the corpus no longer has it
 * @param text what was said, empty where that is not known
 */
record SampleItem(int row, String speaker, String text, PredictionTable.Row prediction) {
    /** Which samples are listed. */
    enum Which {
        ALL,
        WRONG,
        RIGHT;

        boolean has(SampleItem item) {
            return this == ALL || (this == WRONG) == item.prediction().isError();
        }
    }

    String id() {
        return prediction.talkturn();
    }

    /** Whether a class is true of it or was predicted. */
    boolean isOf(String label) {
        return prediction.says(label, prediction.truth()) || prediction.says(label, prediction.prediction());
    }

    /** Whether all words stand in its id, its speaker or its text. */
    boolean fits(List<String> words) {
        String all = (id() + " " + speaker + " " + text).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }

    /** What was predicted, with a cross where it is wrong; a number is never quite right. */
    String verdict() {
        if (prediction.probabilities().length == 0) {
            return number(prediction.prediction());
        }
        return prediction.prediction() + (prediction.isError() ? " ✕" : "");
    }

    /** What is true of it. */
    String truth() {
        return prediction.probabilities().length == 0 ? number(prediction.truth()) : prediction.truth();
    }

    /** How far a number is above the true one. */
    double error() {
        return Double.parseDouble(prediction.prediction()) - Double.parseDouble(prediction.truth());
    }

    private static String number(String text) {
        return Format.decimals(Double.parseDouble(text), 3);
    }

    /** How sure the network was of what it said: the least probability of a class that it took, or left out. */
    double sureness(boolean several) {
        double[] p = prediction.probabilities();
        if (!several) {
            return Arrays.stream(p).max().orElse(Double.NaN);
        }
        return IntStream.range(0, p.length)
                .mapToDouble(c -> Math.max(p[c], 1 - p[c]))
                .min()
                .orElse(Double.NaN);
    }
}
