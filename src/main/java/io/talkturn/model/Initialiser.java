package io.talkturn.model;

import java.util.Random;

/** Draws initial parameter values, the same bits for the same seed on every machine. */
final class Initialiser {
    /** The spread of learned embeddings, and of the rows of words that an embedding file lacks (HAN-ROCK paper: input). */
    private static final double EMBEDDING_SPREAD = 0.1;

    private static final int GATES = 3;

    private Initialiser() {}

    /**
     * As Keras does, in whose terms the paper speaks: Glorot's uniform for what multiplies inputs, an orthogonal matrix a
     * gate for what multiplies the state, zeros for biases; context vectors from U(-reach, reach), the embedding table from
     * N(0, 0.1) with zeros in the row of the padding. With torch's rules HAN-ROCK learns about half as fast
     * (docs/decisions/0021-initialisation.md).
     */
    static float[] draw(ParameterShape parameter, long seed) {
        Random random = TensorStreams.of(parameter.name(), seed);
        String name = parameter.name();
        float[] values = new float[parameter.size()];
        if (name.equals(HanShape.EMBEDDING)) {
            for (int i = (int) parameter.dimensions()[1]; i < values.length; i++) {
                values[i] = (float) (random.nextGaussian() * EMBEDDING_SPREAD);
            }
        } else if (name.contains("weight_hh")) {
            int units = (int) parameter.dimensions()[1];
            for (int gate = 0; gate < GATES; gate++) {
                orthogonal(values, gate * units * units, units, random);
            }
        } else if (parameter.dimensions().length == 2) {
            long gates = name.contains("weight_ih") ? GATES : 1;
            long fans = parameter.dimensions()[0] / gates + parameter.dimensions()[1];
            uniform(values, Math.sqrt(6.0 / fans), random);
        } else if (!name.contains("bias")) {
            uniform(values, parameter.reach(), random);
        }
        return values;
    }

    private static void uniform(float[] values, double reach, Random random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((2 * random.nextDouble() - 1) * reach);
        }
    }

    /** A square matrix with orthonormal rows, by Gram and Schmidt; each row twice, against rounding. */
    private static void orthogonal(float[] values, int offset, int units, Random random) {
        double[][] rows = new double[units][units];
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < units; j++) {
                rows[i][j] = random.nextGaussian();
            }
            for (int pass = 0; pass < 2; pass++) {
                for (int k = 0; k < i; k++) {
                    add(rows[i], rows[k], -dot(rows[i], rows[k]));
                }
            }
            double length = Math.sqrt(dot(rows[i], rows[i]));
            for (int j = 0; j < units; j++) {
                rows[i][j] /= length;
                values[offset + i * units + j] = (float) rows[i][j];
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static void add(double[] to, double[] what, double times) {
        for (int j = 0; j < to.length; j++) {
            to[j] += times * what[j];
        }
    }
}
