package io.talkturn.ui.transcripts;

import io.talkturn.corpus.Partition;
import io.talkturn.run.PredictionTable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The predictions of a run by talkturn, and which of them are errors. */
public final class Verdicts {
    /** A number is off where it misses by more than this many mean absolute errors of its partition. */
    static final double FAR_OFF = 2;

    private final Map<String, Verdict> byTalkturn = new LinkedHashMap<>();
    private final PredictionTable table;

    Verdicts(PredictionTable table) {
        this.table = table;
        Map<Partition, Double> errors = isNumber() ? meanAbsoluteErrors() : Map.of();
        for (PredictionTable.Row row : table.rows()) {
            boolean isError = isNumber() ? isFarOff(row, errors) : row.isError();
            byTalkturn.put(
                    row.talkturn(),
                    new Verdict(
                            row.partition(),
                            row.truth(),
                            row.prediction(),
                            isError,
                            isNumber(),
                            Arrays.stream(row.probabilities()).boxed().toList()));
        }
    }

    /** The verdict on a talkturn; empty where the run did not predict it. */
    public Optional<Verdict> of(String talkturn) {
        return Optional.ofNullable(byTalkturn.get(talkturn));
    }

    /** The table they come from. */
    PredictionTable table() {
        return table;
    }

    /** Whether the primary task is a number. */
    boolean isNumber() {
        return table.classes().isEmpty();
    }

    private Map<Partition, Double> meanAbsoluteErrors() {
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

    private static boolean isFarOff(PredictionTable.Row row, Map<Partition, Double> errors) {
        return !row.truth().isEmpty()
                && difference(row) > FAR_OFF * errors.getOrDefault(row.partition(), Double.POSITIVE_INFINITY);
    }

    private static double difference(PredictionTable.Row row) {
        return Math.abs(Double.parseDouble(row.truth()) - Double.parseDouble(row.prediction()));
    }
}
