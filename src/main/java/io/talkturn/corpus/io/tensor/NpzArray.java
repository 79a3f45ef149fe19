package io.talkturn.corpus.io.tensor;

import io.talkturn.foundation.NpyHeader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * A large array in an archive. Whoever reads it from front to back, as a look at its numbers does, gets it straight from
 * the archive; only reading to and fro unpacks it into a file without a name.
 */
final class NpzArray implements NumberArray {
    private static final int BLOCK = 1 << 16;
    /** Reading anew from the front is quicker than a file on the disk, once or twice. */
    private static final int MOST_STARTS = 2;

    private final NpzEntry entry;
    private final Dtype dtype;
    private final long[] shape;
    private final boolean fortran;
    private final long from;

    private @Nullable InputStream in;
    private long next;
    private int starts;
    private @Nullable RawArray unpacked;

    /**
     * An array.
     *
     * @param from the first byte of the cells in the unpacked entry
     */
    NpzArray(NpzEntry entry, Dtype dtype, NpyHeader header, long from) {
        this.entry = entry;
        this.dtype = dtype;
        this.shape = header.shape();
        this.fortran = header.fortran() && shape.length > 1;
        this.from = from;
    }

    @Override
    public long[] shape() {
        return shape.clone();
    }

    @Override
    public String type() {
        return dtype.title();
    }

    @Override
    public boolean isFloat() {
        return dtype.isFloat();
    }

    @Override
    public synchronized void read(long first, double[] into, int at, int count) {
        try {
            if (unpacked == null && isToAndFro(first)) {
                unpack();
            }
            RawArray all = unpacked;
            if (all == null) {
                stream(first, into, at, count);
            } else {
                all.read(first, into, at, count);
            }
        } catch (IOException e) {
            throw entry.damaged(e);
        }
    }

    private boolean isToAndFro(long first) {
        boolean back = in == null ? starts > 0 : first < next;
        return fortran || (back && (first > 0 || starts >= MOST_STARTS));
    }

    private void unpack() throws IOException {
        close();
        long bytes = count() * dtype.size();
        unpacked = new RawArray(entry.unpacked().asSlice(from, bytes), dtype, shape, fortran);
    }

    private void stream(long first, double[] into, int at, int count) throws IOException {
        if (in == null || first < next) {
            close();
            in = entry.open();
            skip(from);
            next = 0;
            starts++;
        }
        skip((first - next) * dtype.size());
        next = first;
        byte[] block = new byte[BLOCK / dtype.size() * dtype.size()];
        for (int done = 0; done < count; ) {
            int cells = Math.min(block.length / dtype.size(), count - done);
            fill(block, cells * dtype.size());
            new RawArray(MemorySegment.ofArray(block), dtype, new long[] {cells}, false)
                    .read(0, into, at + done, cells);
            done += cells;
            next += cells;
        }
        if (next == count()) {
            entry.requireEnd(opened(), from + next * dtype.size());
            close();
        }
    }

    private void skip(long bytes) throws IOException {
        try {
            opened().skipNBytes(bytes);
        } catch (EOFException e) {
            throw entry.refused("is cut short");
        }
    }

    private void fill(byte[] block, int length) throws IOException {
        if (opened().readNBytes(block, 0, length) < length) {
            throw entry.refused("is cut short");
        }
    }

    private InputStream opened() {
        InputStream open = in;
        if (open == null) {
            throw new IllegalStateException("not opened");
        }
        return open;
    }

    private void close() throws IOException {
        if (in != null) {
            in.close();
            in = null;
        }
    }
}
