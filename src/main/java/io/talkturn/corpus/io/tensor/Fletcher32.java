package io.talkturn.corpus.io.tensor;

import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.Filter;
import java.util.Arrays;

/**
 * The checksum behind every chunk of an HDF5 array that was written with {@code fletcher32}. The library leaves the sum
 * among the data, where a shuffle that comes after it mixes it in; here it is checked and taken away.
 */
final class Fletcher32 implements Filter {
    private static final int ID = 3;
    /** So many 16-bit words can be added before the sums of 32 bits must be folded. */
    private static final int BLOCK = 360;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return "fletcher32";
    }

    @Override
    public byte[] decode(byte[] chunk, int[] parameters) {
        int length = chunk.length - Integer.BYTES;
        if (length < 0) {
            throw new HdfFilterException("A chunk is shorter than its checksum");
        }
        int stored = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            stored |= (chunk[length + i] & 0xff) << (8 * i);
        }
        int sum = sum(chunk, length);
        // HDF5 before 1.6.3 wrote the bytes of each half in the other order
        int swapped = ((sum & 0x00ff00ff) << 8) | ((sum >>> 8) & 0x00ff00ff);
        if (stored != sum && stored != swapped) {
            throw new HdfFilterException("The checksum of a chunk is wrong");
        }
        return Arrays.copyOf(chunk, length);
    }

    private static int sum(byte[] bytes, int length) {
        int first = 0;
        int second = 0;
        for (int at = 0; at < length; ) {
            int end = Math.min(length, at + 2 * BLOCK);
            for (; at < end; at += 2) {
                int low = at + 1 < length ? bytes[at + 1] & 0xff : 0;
                first += ((bytes[at] & 0xff) << 8) | low;
                second += first;
            }
            first = folded(first);
            second = folded(second);
        }
        return (folded(second) << 16) | folded(first);
    }

    private static int folded(int sum) {
        return (sum & 0xffff) + (sum >>> 16);
    }
}
