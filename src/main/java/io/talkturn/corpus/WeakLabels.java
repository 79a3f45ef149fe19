package io.talkturn.corpus;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a model says about one task of a corpus that it was not trained on (weak-label paper: weak labels). It stands beside the strong
 * labels, which people gave; neither ever takes the place of the other.
 */
public final class WeakLabels {
    private final String task;
    private final List<String> classes;
    private final boolean multiLabel;
    private final double[] probabilities;
    private final boolean[] hard;
    private final boolean[] present;
    private final Labeller labeller;
    private final @Nullable NumberScale scale;

    /**
     * Where weak labels come from.
     *
     * @param run id of the labeller's run
     * @param model what people see of it, for example {@code EF-LF LSTM}
     * @param sourceCorpus the name of the corpus it was trained on
     * @param confidence how good it is on the source's valid partition, 0 to 1
     * @param metric what the confidence is: {@code accuracy}, {@code weighted_accuracy} for a multi-label task, or
     *     {@code mae_over_median} for numbers: 1 - MAE / MAE of the train median, not below 0
     * @param n samples of the valid partition that the confidence was measured on
     * @param created when, as ISO 8601 with zone
     * @param accepted what differs in the provenance of the features and was accepted, in words
     */
    public record Labeller(
            String run,
            String model,
            String sourceCorpus,
            double confidence,
            String metric,
            int n,
            String created,
            List<String> accepted) {
        public Labeller {
            accepted = List.copyOf(accepted);
        }
    }

    /**
     * Weak labels.
     *
     * @param task the name of the task, as a strong label would have it
     * @param multiLabel whether each class is decided by itself
     * @param probabilities shape [talkturns, classes] in C order, NaN where a talkturn has no weak label
     * @param hard whether a class is chosen, same shape
     */
    public WeakLabels(
            String task,
            List<String> classes,
            boolean multiLabel,
            double[] probabilities,
            boolean[] hard,
            Labeller labeller) {
        this(task, classes, multiLabel, probabilities, hard, labeller, null);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("Weak labels of " + task + " have no class");
        }
    }

    private WeakLabels(
            String task,
            List<String> classes,
            boolean multiLabel,
            double[] probabilities,
            boolean[] hard,
            Labeller labeller,
            @Nullable NumberScale scale) {
        int width = scale == null ? classes.size() : 1;
        if (width == 0 || probabilities.length % width != 0 || hard.length != probabilities.length) {
            throw new IllegalArgumentException(
                    probabilities.length + " probabilities and " + hard.length + " labels of " + width + " classes");
        }
        this.task = task;
        this.classes = List.copyOf(classes);
        this.multiLabel = multiLabel;
        this.probabilities = probabilities.clone();
        this.hard = hard.clone();
        this.labeller = labeller;
        this.scale = scale;
        this.present = new boolean[probabilities.length / width];
        for (int row = 0; row < present.length; row++) {
            present[row] = !Double.isNaN(probabilities[row * width]);
        }
    }

    /**
     * Weak labels whose hard labels follow from the probabilities: the most probable class, the first one of a tie; of a
     * multi-label task every class above 0.5.
     */
    public static WeakLabels of(
            String task, List<String> classes, boolean multiLabel, double[] probabilities, Labeller labeller) {
        boolean[] hard = new boolean[probabilities.length];
        int width = classes.size();
        for (int from = 0; from + width <= probabilities.length; from += width) {
            int best = from;
            for (int i = from; i < from + width; i++) {
                hard[i] = multiLabel && probabilities[i] > 0.5;
                best = probabilities[i] > probabilities[best] ? i : best;
            }
            if (!multiLabel && !Double.isNaN(probabilities[from])) {
                hard[best] = true;
            }
        }
        return new WeakLabels(task, classes, multiLabel, probabilities, hard, labeller);
    }

    /**
     * Weak labels that are numbers.
     *
     * @param scale of the labels that the labeller learned from
     * @param numbers as they were predicted, which may lie beyond the scale; NaN where a talkturn has no weak label
     */
    public static WeakLabels ofNumbers(String task, NumberScale scale, double[] numbers, Labeller labeller) {
        return new WeakLabels(task, List.of(), false, numbers, new boolean[numbers.length], labeller, scale);
    }

    /** The scale of labels that are numbers; null for classes. */
    public @Nullable NumberScale scale() {
        return scale;
    }

    /** The number of a row, of labels that are numbers; NaN where it was not labelled. */
    public double number(int row) {
        return probabilities[row];
    }

    /** The name of the task. */
    public String task() {
        return task;
    }

    /** The names of the classes by number; none for labels that are numbers. */
    public List<String> classes() {
        return classes;
    }

    /** Whether each class is decided by itself, so that a talkturn may have several, or none. */
    public boolean multiLabel() {
        return multiLabel;
    }

    /** The number of talkturns of the corpus, with or without a weak label. */
    public int size() {
        return present.length;
    }

    /** Whether the talkturn of a row was labelled. */
    public boolean isPresent(int row) {
        return present[row];
    }

    /** How many talkturns were labelled. */
    public int count() {
        return (int)
                IntStream.range(0, present.length).filter(row -> present[row]).count();
    }

    /** Whether the hard label of a row holds a class; false where the row was not labelled. */
    public boolean has(int row, int c) {
        return hard[row * classes.size() + c];
    }

    /** The class of a row, {@link ClassLabel#MISSING} where it was not labelled; for a task of one class a talkturn. */
    public int at(int row) {
        for (int c = 0; c < classes.size(); c++) {
            if (has(row, c)) {
                return c;
            }
        }
        return ClassLabel.MISSING;
    }

    /** The probability of a class, NaN where the row was not labelled. */
    public double probability(int row, int c) {
        return probabilities[row * classes.size() + c];
    }

    /** Where they come from. */
    public Labeller labeller() {
        return labeller;
    }

    /** How good the labeller is on its own corpus, 0 to 1; the weight that its labels get in the loss. */
    public double confidence() {
        return labeller.confidence();
    }

    /** The labeller's run. */
    public String run() {
        return labeller.run();
    }

    /** The corpus that the labeller was trained on. */
    public String sourceCorpus() {
        return labeller.sourceCorpus();
    }

    /** When they were made, as ISO 8601 with zone. */
    public String created() {
        return labeller.created();
    }
}
