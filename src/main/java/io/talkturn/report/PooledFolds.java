package io.talkturn.report;

import io.talkturn.corpus.Partition;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunResults;
import io.talkturn.run.compare.JudgedPredictions;
import io.talkturn.run.compare.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the predictions of all folds say together, as if one network had made them: where folds are small or a class is rare,
 * the metrics of single folds say little, and their mean is another number.
 *
 * @param samples how many predictions were pooled, of one seed
 * @param metrics by their names in {@code metrics.csv}; of several seeds the mean of each seed's
 */
record PooledFolds(int samples, Map<String, Double> metrics) {
    /** Nothing to pool: no seed has all folds, or they are on the corpus's own division. */
    static final PooledFolds NONE = new PooledFolds(0, Map.of());

    /**
     * Reads the predictions of a group.
     *
     * @throws io.talkturn.foundation.UserError where predictions cannot be read
     */
    static PooledFolds of(SeedGroup group, Partition partition) {
        List<Map<String, Double>> seeds = new ArrayList<>();
        int samples = 0;
        for (List<MeasuredRun> folds : group.whole()) {
            JudgedPredictions pooled = JudgedPredictions.of(
                    PredictionTable.together(folds.stream()
                            .map(run -> new RunResults(run.folder()).predictions())
                            .toList()),
                    partition);
            List<Measure> measures = pooled.measures().stream()
                    .filter(measure -> !measure.isOfClass())
                    .toList();
            double[] values = pooled.everyValue(measures);
            Map<String, Double> one = new HashMap<>();
            for (int m = 0; m < values.length; m++) {
                one.put(measures.get(m).metric(), values[m]);
            }
            seeds.add(one);
            samples = pooled.size();
        }
        if (seeds.isEmpty()) {
            return NONE;
        }
        Map<String, Double> means = new HashMap<>();
        seeds.getFirst()
                .keySet()
                .forEach(metric -> means.put(
                        metric,
                        seeds.stream()
                                .mapToDouble(one -> one.getOrDefault(metric, Double.NaN))
                                .average()
                                .orElse(Double.NaN)));
        return new PooledFolds(samples, means);
    }
}
