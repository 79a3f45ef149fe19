package io.talkturn.model;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;

/** Draws initial parameter values, the same bits for the same seed on every machine. */
final class Initialiser {
    /** The spread of learned embeddings, and of the rows of words that an embedding file lacks (han-rock.md 1). */
    private static final double EMBEDDING_SPREAD = 0.1;

    private Initialiser() {}

    /** U(-reach, reach), or for the embedding table N(0, 0.1) with zeros in the row of the padding. */
    static float[] draw(ParameterShape parameter, long seed) {
        // java.util.Random, because its sequence is fixed by its documentation
        Random random = new Random(stream(parameter.name(), seed));
        float[] values = new float[parameter.size()];
        boolean table = parameter.name().equals(HanShape.EMBEDDING);
        int padding = table ? (int) parameter.dimensions()[1] : 0;
        for (int i = padding; i < values.length; i++) {
            values[i] = (float)
                    (table
                            ? random.nextGaussian() * EMBEDDING_SPREAD
                            : (2 * random.nextDouble() - 1) * parameter.reach());
        }
        return values;
    }

    /** Mixes name and seed, so that neighbouring seeds give unrelated streams (the finaliser of SplitMix64). */
    private static long stream(String name, long seed) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        long z = seed * 0x9E3779B97F4A7C15L + crc.getValue();
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
