package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Modality;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.foundation.Progress;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many steps at the end of each sample are padding. Files of MulT are padded on the left and have none; files of MMSA
 * are padded on the right. A step of zeros at the end of a left-padded sample is a measurement and stays.
 */
final class Padding {
    private static final int PROBED = 200;

    private Padding() {}

    /** The trailing steps of every sample, a modality at a time. */
    static Map<Modality, int[]> trailing(Split split, Progress progress) {
        Map<Modality, int[]> trailing = new EnumMap<>(Modality.class);
        Map<Modality, NumberArray> onTheRight = new EnumMap<>(Modality.class);
        split.sequences().forEach((modality, array) -> {
            int[] lengths = split.lengths().get(modality);
            trailing.put(modality, new int[array.axis(0)]);
            if (lengths != null) {
                trailing.put(modality, rest(array, lengths));
            } else if (isOnTheRight(array)) {
                onTheRight.put(modality, array);
            }
        });
        boolean aligned = split.lengths().isEmpty()
                && onTheRight.size() == split.sequences().size()
                && onTheRight.values().stream()
                                .mapToInt(array -> array.axis(1))
                                .distinct()
                                .count()
                        == 1;
        onTheRight.forEach((modality, array) -> trailing.put(modality, zeros(array, progress)));
        if (aligned) {
            // the words of all modalities must stay beside each other
            alignEnds(trailing);
        }
        return trailing;
    }

    private static int[] rest(NumberArray array, int[] lengths) {
        int[] trailing = new int[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            trailing[i] = Math.clamp(array.axis(1) - (long) lengths[i], 0, array.axis(1));
        }
        return trailing;
    }

    private static void alignEnds(Map<Modality, int[]> trailing) {
        int samples = trailing.values().iterator().next().length;
        for (int i = 0; i < samples; i++) {
            int sample = i;
            int least =
                    trailing.values().stream().mapToInt(t -> t[sample]).min().orElse(0);
            trailing.values().forEach(t -> t[sample] = least);
        }
    }

    /** Judged by the first samples: more of them end with zeros than begin with them. */
    private static boolean isOnTheRight(NumberArray array) {
        int begin = 0;
        int end = 0;
        double[] cells = new double[array.axis(1) * array.axis(2)];
        for (int i = 0; i < Math.min(PROBED, array.axis(0)); i++) {
            array.read((long) i * cells.length, cells, 0, cells.length);
            int zeros = trailingZeros(cells, array.axis(1), array.axis(2));
            end += zeros > 0 && zeros < array.axis(1) ? 1 : 0;
            begin += zeros < array.axis(1) && isZero(cells, 0, array.axis(2)) ? 1 : 0;
        }
        return end > begin;
    }

    private static int[] zeros(NumberArray array, Progress progress) {
        int[] trailing = new int[array.axis(0)];
        double[] cells = new double[array.axis(1) * array.axis(2)];
        for (int i = 0; i < trailing.length; i++) {
            progress.step("Looking for padding", i, trailing.length);
            array.read((long) i * cells.length, cells, 0, cells.length);
            trailing[i] = trailingZeros(cells, array.axis(1), array.axis(2));
        }
        return trailing;
    }

    private static int trailingZeros(double[] cells, int steps, int columns) {
        int zeros = 0;
        while (zeros < steps && isZero(cells, (steps - 1 - zeros) * columns, columns)) {
            zeros++;
        }
        return zeros;
    }

    private static boolean isZero(double[] cells, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (cells[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
