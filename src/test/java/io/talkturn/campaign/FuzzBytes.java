package io.talkturn.campaign;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Mutations that know nothing of a format: bits, runs, cuts, blocks, and numbers where lengths may stand. */
final class FuzzBytes {
    private static final int HEAD = 512;
    private static final int LONGEST_RUN = 64;
    private static final long[] LENGTHS = {
        0,
        1,
        -1,
        2,
        127,
        255,
        256,
        32_767,
        65_535,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        1L << 31,
        0xffff_ffffL,
        1L << 40,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    private FuzzBytes() {}

    static List<FuzzMutation.Named> all() {
        return List.of(
                new FuzzMutation.Named("bits", FuzzBytes::bits),
                new FuzzMutation.Named("bits", FuzzBytes::bits),
                new FuzzMutation.Named("run", FuzzBytes::run),
                new FuzzMutation.Named("cut", FuzzBytes::cut),
                new FuzzMutation.Named("double block", FuzzBytes::doubled),
                new FuzzMutation.Named("swap blocks", FuzzBytes::swapped),
                new FuzzMutation.Named("take out", FuzzBytes::takenOut),
                new FuzzMutation.Named("put in", FuzzBytes::putIn),
                new FuzzMutation.Named("length", FuzzBytes::length),
                new FuzzMutation.Named("length", FuzzBytes::length),
                new FuzzMutation.Named("length", FuzzBytes::length),
                new FuzzMutation.Named("empty", (bytes, random) -> new byte[0]));
    }

    private static byte[] bits(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int flips = 1 + random.nextInt(4); flips > 0 && changed.length > 0; flips--) {
            changed[place(changed, random)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static byte[] run(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        int from = place(bytes, random);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(LONGEST_RUN));
        int what = random.nextInt(4);
        for (int i = from; i < to; i++) {
            changed[i] = what == 0 ? 0 : what == 1 ? (byte) 0xff : what == 2 ? (byte) ' ' : (byte) random.nextInt(256);
        }
        return changed;
    }

    private static byte[] cut(byte[] bytes, Random random) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    }

    private static byte[] doubled(byte[] bytes, Random random) {
        int from = place(bytes, random);
        int length = random.nextInt(bytes.length - from + 1);
        return joined(
                Arrays.copyOf(bytes, from + length),
                Arrays.copyOfRange(bytes, from, from + length),
                Arrays.copyOfRange(bytes, from + length, bytes.length));
    }

    private static byte[] swapped(byte[] bytes, Random random) {
        int[] at = {place(bytes, random), place(bytes, random), place(bytes, random)};
        Arrays.sort(at);
        return joined(
                Arrays.copyOf(bytes, at[0]),
                Arrays.copyOfRange(bytes, at[1], at[2]),
                Arrays.copyOfRange(bytes, at[0], at[1]),
                Arrays.copyOfRange(bytes, at[2], bytes.length));
    }

    private static byte[] takenOut(byte[] bytes, Random random) {
        int from = place(bytes, random);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(LONGEST_RUN));
        return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
    }

    private static byte[] putIn(byte[] bytes, Random random) {
        byte[] more = new byte[1 + random.nextInt(LONGEST_RUN)];
        random.nextBytes(more);
        int at = place(bytes, random);
        return joined(Arrays.copyOf(bytes, at), more, Arrays.copyOfRange(bytes, at, bytes.length));
    }

    /** Overwrites 1, 2, 4 or 8 bytes, in either order, by what a length must never be. */
    private static byte[] length(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        int width = 1 << random.nextInt(4);
        int at = place(bytes, random) / width * width;
        ByteBuffer number = ByteBuffer.allocate(Long.BYTES)
                .order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        number.putLong(0, LENGTHS[random.nextInt(LENGTHS.length)]);
        int skipped = number.order() == ByteOrder.BIG_ENDIAN ? Long.BYTES - width : 0;
        for (int i = 0; i < width && at + i < changed.length; i++) {
            changed[at + i] = number.get(skipped + i);
        }
        return changed;
    }

    /** Half of them in the head of the file, where formats have their structure. */
    private static int place(byte[] bytes, Random random) {
        int reach = random.nextBoolean() ? Math.min(HEAD, bytes.length) : bytes.length;
        return reach == 0 ? 0 : random.nextInt(reach);
    }

    static byte[] joined(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
