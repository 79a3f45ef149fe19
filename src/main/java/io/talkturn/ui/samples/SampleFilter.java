package io.talkturn.ui.samples;

import io.talkturn.run.PredictionTable;
import io.talkturn.ui.kit.Texts;
import java.util.function.Predicate;

/**
 * Which samples a figure of a table counts.
 *
 * @param text what they have in common, as people read it
 * @param counted whether the figure counts one
 */
public record SampleFilter(String text, Predicate<PredictionTable.Row> counted) {
    /** A cell of a confusion matrix. */
    public static SampleFilter cell(String truth, String predicted) {
        return new SampleFilter(
                Texts.of("samples.filter.cell", truth, predicted),
                row -> row.truth().equals(truth) && row.prediction().equals(predicted));
    }

    /** One sample alone. */
    public static SampleFilter one(String talkturn) {
        return new SampleFilter(talkturn, row -> row.talkturn().equals(talkturn));
    }

    /** A class of which samples are, alone or with others. */
    public static SampleFilter truth(String name) {
        return new SampleFilter(Texts.of("samples.filter.truth", name), row -> row.says(name, row.truth()));
    }

    /** A class that is or is not true of samples, and was or was not predicted. */
    public static SampleFilter presence(String name, boolean isTrue, boolean isPredicted) {
        return new SampleFilter(
                Texts.of("samples.filter." + (isTrue ? "is" : "isnot") + (isPredicted ? ".said" : ".unsaid"), name),
                row -> row.says(name, row.truth()) == isTrue && row.says(name, row.prediction()) == isPredicted);
    }
}
