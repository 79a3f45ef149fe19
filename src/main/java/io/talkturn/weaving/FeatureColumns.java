package io.talkturn.weaving;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The features of a corpus in the making: columns over talkturns that are filled value by value. */
final class FeatureColumns {
    private final int rows;
    private final Map<String, double[]> values = new LinkedHashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Map<String, String> units = new LinkedHashMap<>();

    /** Starts from what the corpus has. */
    FeatureColumns(Corpus corpus) {
        rows = corpus.talkturns().size();
        for (Feature feature : corpus.features()) {
            given.add(feature.name());
            double[] column = column(feature.name(), feature.unit());
            for (int row = 0; row < rows; row++) {
                column[row] = feature.at(row);
            }
        }
    }

    /** A column, which is made where it is not there; NaN where missing. */
    double[] column(String name, String unit) {
        units.put(name, unit);
        return values.computeIfAbsent(name, n -> {
            double[] fresh = new double[rows];
            Arrays.fill(fresh, Double.NaN);
            return fresh;
        });
    }

    /** All columns as the corpus keeps them; a new one that nothing was measured for is left out. */
    List<Feature> features() {
        List<Feature> features = new ArrayList<>();
        values.forEach((name, column) -> {
            if (given.contains(name) || Arrays.stream(column).anyMatch(v -> !Double.isNaN(v))) {
                features.add(new Feature(name, units.getOrDefault(name, ""), column));
            }
        });
        return features;
    }
}
