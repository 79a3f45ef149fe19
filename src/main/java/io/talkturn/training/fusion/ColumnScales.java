package io.talkturn.training.fusion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.talkturn.corpus.Modality;
import io.talkturn.model.fusion.InputWidths;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.DoubleStream;

/**
 * Mean and standard deviation (population) of every column, from the steps of the train partition that are not padding
 * (weak-label paper: data).
 */
public record ColumnScales(@JsonValue Map<Modality, Columns> byModality) {
    /** A column that hardly varies is centred only: dividing by its spread would blow up rounding. */
    private static final double CONSTANT = 1e-8;

    @JsonCreator
    public ColumnScales {
        byModality = Map.copyOf(byModality);
    }

    /**
     * The columns of a modality.
     *
     * @param mean shape [columns]
     * @param sd shape [columns]; 0: constant
     */
    public record Columns(double[] mean, double[] sd) {
        /** What does not fit must be noticed when it is read, not when it is used. */
        public Columns {
            boolean finite =
                    DoubleStream.concat(Arrays.stream(mean), Arrays.stream(sd)).allMatch(Double::isFinite);
            if (mean.length != sd.length || !finite) {
                throw new IllegalArgumentException(
                        "there are " + mean.length + " means and " + sd.length + " spreads, or one is no number");
            }
        }

        /** Takes the mean away and divides by the standard deviation, in C order from a first to before an end. */
        void apply(float[] values, int from, int end) {
            for (int i = from; i < end; i++) {
                int c = (i - from) % mean.length;
                values[i] = (float) ((values[i] - mean[c]) / (sd[c] > CONSTANT ? sd[c] : 1));
            }
        }

        /** Adds N(0, times the column's standard deviation). */
        void disturb(float[] values, int from, int end, double times, Random random) {
            for (int i = from; i < end; i++) {
                values[i] += (float) (random.nextGaussian() * times * sd[(i - from) % sd.length]);
            }
        }
    }

    /** Whether there are as many columns of every modality as this. */
    public boolean fit(InputWidths widths) {
        return widths.modalities().stream().allMatch(modality -> {
            Columns columns = byModality.get(modality);
            return columns != null && columns.mean().length == widths.of(modality);
        });
    }

    Columns of(Modality modality) {
        return Objects.requireNonNull(byModality.get(modality), modality::id);
    }

    /** Gathers means and spreads in one pass, by Welford's rule. */
    static final class Sums {
        private final Map<Modality, double[]> means = new EnumMap<>(Modality.class);
        private final Map<Modality, double[]> squares = new EnumMap<>(Modality.class);
        private final Map<Modality, Long> counts = new EnumMap<>(Modality.class);

        Sums(InputWidths widths) {
            for (Modality modality : widths.modalities()) {
                means.put(modality, new double[widths.of(modality)]);
                squares.put(modality, new double[widths.of(modality)]);
                counts.put(modality, 0L);
            }
        }

        /**
         * Adds a sample.
         *
         * @param values in C order, [T, columns]
         * @param padding steps at the beginning that are left out
         */
        void add(Modality modality, float[] values, int padding) {
            double[] mean = Objects.requireNonNull(means.get(modality));
            double[] square = Objects.requireNonNull(squares.get(modality));
            long n = Objects.requireNonNull(counts.get(modality));
            for (int from = padding * mean.length; from < values.length; from += mean.length) {
                n++;
                for (int c = 0; c < mean.length; c++) {
                    double difference = values[from + c] - mean[c];
                    mean[c] += difference / n;
                    square[c] += difference * (values[from + c] - mean[c]);
                }
            }
            counts.put(modality, n);
        }

        ColumnScales scales() {
            Map<Modality, Columns> all = new EnumMap<>(Modality.class);
            means.forEach((modality, mean) -> {
                double[] sd = Objects.requireNonNull(squares.get(modality)).clone();
                long n = Math.max(1, Objects.requireNonNull(counts.get(modality)));
                for (int c = 0; c < sd.length; c++) {
                    sd[c] = Math.sqrt(sd[c] / n);
                }
                all.put(modality, new Columns(mean.clone(), sd));
            });
            return new ColumnScales(all);
        }
    }
}
