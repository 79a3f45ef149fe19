package io.talkturn.task;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.PercentileRank;
import io.talkturn.foundation.UserError;
import java.util.BitSet;
import java.util.stream.IntStream;

/** The target of a measured task: percentile ranks against train, on the scale of the primary task. */
record Measured(NumberTarget target, MeasuredScale scale) {

    static Measured of(Corpus corpus, Label primary, AuxiliaryTask task) {
        Feature feature = corpus.feature(task.id()).orElseThrow();
        PercentileRank ranks = new PercentileRank(trainValues(corpus, feature));
        double lowest = lowest(primary);
        double highest = highest(primary);
        double[] values = new double[feature.size()];
        BitSet filled = new BitSet();
        for (int row = 0; row < values.length; row++) {
            boolean isMissing = !Double.isFinite(feature.at(row));
            filled.set(row, isMissing);
            double rank = ranks.of(isMissing ? ranks.median() : feature.at(row));
            values[row] = PercentileRank.onScale(rank, lowest, highest);
        }
        return new Measured(
                new NumberTarget(task.id(), lowest, highest, values, filled),
                new MeasuredScale(
                        feature.name(), feature.unit(), ranks.size(), ranks.lowest(), ranks.median(), ranks.highest()));
    }

    private static double[] trainValues(Corpus corpus, Feature feature) {
        double[] values = IntStream.range(0, feature.size())
                .filter(row -> corpus.partitionOfRow(row) == Partition.TRAIN)
                .mapToDouble(feature::at)
                .filter(Double::isFinite)
                .toArray();
        if (values.length == 0) {
            throw new UserError(
                    "No talkturn of train has a value of the feature “" + feature.name() + "”.",
                    "Leave out the auxiliary task " + feature.name()
                            + ", or move conversations that were measured to train.");
        }
        return values;
    }

    private static double lowest(Label primary) {
        return switch (primary) {
            case ClassLabel _, MultiLabel _ -> 0;
            case NumberLabel number -> number.lowest();
        };
    }

    private static double highest(Label primary) {
        return switch (primary) {
            case ClassLabel _, MultiLabel _ -> 1;
            case NumberLabel number -> number.highest();
        };
    }
}
