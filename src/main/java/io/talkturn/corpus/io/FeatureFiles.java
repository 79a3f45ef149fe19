package io.talkturn.corpus.io;

import io.talkturn.corpus.Feature;
import io.talkturn.corpus.io.CorpusSchema.FeatureEntry;
import io.talkturn.foundation.Npy;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code features/*.npy}: float64, shape [talkturns, columns], NaN where missing. */
final class FeatureFiles {
    static final String FOLDER = "features";

    private FeatureFiles() {}

    /** Facial actions, tones and everything else stand in files of their own. */
    static String fileOf(String feature) {
        if (feature.matches("au\\d\\d.*")) {
            return FOLDER + "/actions.npy";
        }
        return FOLDER + (feature.startsWith("tone_") ? "/tone.npy" : "/other.npy");
    }

    /** A file name from corpus.json must not lead out of the folder. */
    static boolean isSafe(@Nullable String file) {
        return file != null && file.matches("features/[A-Za-z0-9_-]+\\.npy");
    }

    static void write(Path folder, List<Feature> features) {
        Map<String, List<Feature>> byFile = new LinkedHashMap<>();
        features.forEach(f ->
                byFile.computeIfAbsent(fileOf(f.name()), x -> new ArrayList<>()).add(f));
        byFile.forEach((file, columns) ->
                write(folder.resolve(file), columns, columns.getFirst().size()));
    }

    private static void write(Path file, List<Feature> columns, int rows) {
        double[] values = new double[rows * columns.size()];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns.size(); column++) {
                values[row * columns.size() + column] = columns.get(column).at(row);
            }
        }
        Npy.write(file, values, rows, columns.size());
    }

    static List<Feature> read(Path folder, List<FeatureEntry> entries, int rows) {
        Map<String, Npy.Array<double[]>> arrays = new HashMap<>();
        List<Feature> features = new ArrayList<>();
        for (FeatureEntry entry : entries) {
            Path file = folder.resolve(entry.file());
            var array = arrays.computeIfAbsent(entry.file(), name -> readArray(file, rows));
            features.add(new Feature(entry.name(), entry.unit(), column(file, array, entry, rows)));
        }
        return features;
    }

    private static Npy.Array<double[]> readArray(Path file, int rows) {
        Npy.Array<double[]> array = Npy.readDoubles(file);
        if (array.shape().length != 2 || array.shape()[0] != rows) {
            throw new UserError(
                    "The feature file has another number of rows than the corpus has talkturns (" + rows + ").",
                    file,
                    "Restore the corpus folder from a copy, or import again.");
        }
        return array;
    }

    private static double[] column(Path file, Npy.Array<double[]> array, FeatureEntry entry, int rows) {
        int width = array.shape()[1];
        if (entry.column() >= width) {
            throw new UserError(
                    "The feature file has " + width + " columns; “" + entry.name() + "” should be column "
                            + entry.column() + ".",
                    file,
                    "Restore the corpus folder from a copy, or import again.");
        }
        double[] column = new double[rows];
        for (int row = 0; row < rows; row++) {
            column[row] = array.values()[row * width + entry.column()];
        }
        return column;
    }
}
