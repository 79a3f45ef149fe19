package io.talkturn.run.compare;

/**
 * A metric of the primary task by its names in {@code metrics.csv}.
 *
 * @param metric for example {@code weighted_f1}
 * @param label the class that it is of, empty for the whole task
 */
public record Measure(String metric, String label) {
    /** A metric of the whole task. */
    public static Measure ofTask(String metric) {
        return new Measure(metric, "");
    }

    /** Whether it is of one class alone. */
    public boolean isOfClass() {
        return !label.isEmpty();
    }
}
