package io.talkturn.report;

import io.talkturn.corpus.Partition;
import io.talkturn.run.PredictionTable;
import java.util.EnumMap;
import java.util.Map;

/** Which predictions of a run count as errors, in the window and on paper. */
public final class PredictionErrors {
    /** A number is off where it misses by more than this many mean absolute errors of its partition. */
    public static final double FAR_OFF = 2;

    private final boolean isNumber;
    private final Map<Partition, Double> errors;

    public PredictionErrors(PredictionTable table) {
        isNumber = table.classes().isEmpty();
        errors = isNumber ? meanAbsoluteErrors(table) : Map.of();
    }

    /** Whether there is a truth and the prediction is of another class, or too far from it. */
    public boolean isError(PredictionTable.Row row) {
        if (!isNumber) {
            return row.isError();
        }
        return !row.truth().isEmpty()
                && difference(row) > FAR_OFF * errors.getOrDefault(row.partition(), Double.POSITIVE_INFINITY);
    }

    private static Map<Partition, Double> meanAbsoluteErrors(PredictionTable table) {
        Map<Partition, Double> sums = new EnumMap<>(Partition.class);
        Map<Partition, Integer> counts = new EnumMap<>(Partition.class);
        for (PredictionTable.Row row : table.rows()) {
            if (!row.truth().isEmpty()) {
                sums.merge(row.partition(), difference(row), Double::sum);
                counts.merge(row.partition(), 1, Integer::sum);
            }
        }
        sums.replaceAll((partition, sum) -> sum / counts.getOrDefault(partition, 1));
        return sums;
    }

    private static double difference(PredictionTable.Row row) {
        return Math.abs(Double.parseDouble(row.truth()) - Double.parseDouble(row.prediction()));
    }
}
