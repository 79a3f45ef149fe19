package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.SplittableRandom;

/**
 * Masks of inverted dropout for whole arrays, drawn in Java on the thread that wants them: the engine has one generator for
 * all, for which parts of a batch that are worked on side by side would wait (weak-label paper: models).
 */
public final class DropoutMask {
    /** Values drawn before they are handed over: few enough to stay in the processor's nearest cache. */
    private static final int AT_ONCE = 4096;

    /** What a buffer of Java can show of the engine's memory. */
    private static final long LARGEST = Integer.MAX_VALUE / Float.BYTES;

    private static final long LOW = 0xffff_ffffL;

    private DropoutMask() {}

    /** Whether masks for an array are drawn here: where it lies in memory, and that of a size that Java can write to. */
    public static boolean isFor(NDArray x) {
        return !x.getDevice().isGpu() && x.size() <= LARGEST;
    }

    /**
     * A mask.
     *
     * @param manager keeps it; not of a graphics processor
     * @param shape of at most 2^29 values
     * @param rate probability of a zero, [0, 1), to a multiple of 2^-32
     * @param seed the same seed gives the same mask
     * @return zeros and 1 / (1 - rate)
     */
    public static NDArray draw(NDManager manager, Shape shape, double rate, long seed) {
        NDArray mask = manager.create(shape, DataType.FLOAT32);
        FloatBuffer memory =
                mask.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer();
        SplittableRandom random = new SplittableRandom(seed);
        float[] some = new float[AT_ONCE];
        for (int left = memory.remaining(); left > 0; left = memory.remaining()) {
            fill(some, rate, random);
            memory.put(some, 0, Math.min(left, some.length));
        }
        return mask;
    }

    /** Two values a draw, without a branch. */
    private static void fill(float[] values, double rate, SplittableRandom random) {
        long dropped = Math.round(rate * 0x1p32);
        int kept = Float.floatToRawIntBits((float) (1 / (1 - rate)));
        for (int i = 0; i < values.length; i += 2) {
            long bits = random.nextLong();
            values[i] = Float.intBitsToFloat(kept & where(bits >>> 32, dropped));
            values[i + 1] = Float.intBitsToFloat(kept & where(bits & LOW, dropped));
        }
    }

    /** All bits where a draw of 32 bits is not below those that are dropped, else none. */
    private static int where(long drawn, long dropped) {
        return (int) ((dropped - 1 - drawn) >> 63);
    }
}
