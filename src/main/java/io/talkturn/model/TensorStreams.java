package io.talkturn.model;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;

/** A random stream of its own for every tensor, so that a part left out changes no other part's first values. */
public final class TensorStreams {
    private TensorStreams() {}

    /** The stream of a tensor: the same bits for the same name and seed on every machine. */
    public static Random of(String name, long seed) {
        // java.util.Random, because its sequence is fixed by its documentation
        return new Random(mix(name, seed));
    }

    /** Mixes name and seed, so that neighbouring seeds give unrelated streams (the finaliser of SplitMix64). */
    private static long mix(String name, long seed) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        long z = seed * 0x9E3779B97F4A7C15L + crc.getValue();
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
