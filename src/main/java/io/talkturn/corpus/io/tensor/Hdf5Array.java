package io.talkturn.corpus.io.tensor;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.lang.ref.SoftReference;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An array of numbers in an HDF5 file, read a block of its first axis at a time. */
final class Hdf5Array implements NumberArray {
    private static final int BLOCK_CELLS = 1 << 20;

    private final Path file;
    private final Dataset dataset;
    private final String type;
    private final long[] shape;
    private SoftReference<double[]> block = new SoftReference<>(null);
    private long blockStart = -1;

    Hdf5Array(Path file, Dataset dataset, String type) {
        this.file = file;
        this.dataset = dataset;
        this.type = type;
        this.shape = dataset.getDimensionsAsLong();
    }

    /** NumPy's name of the type, null where the cells are no numbers. */
    static @Nullable String type(Dataset dataset) {
        return switch (dataset.getDataType()) {
            case FloatingPoint real -> "float" + real.getSize() * 8;
            case FixedPoint whole -> (whole.isSigned() ? "int" : "uint") + whole.getSize() * 8;
            default -> null;
        };
    }

    /** MATLAB stores the last axis first: what is read is the array as MATLAB shows it. */
    static NumberArray transposed(Path file, Dataset dataset, String type) {
        double[] cells = new Hdf5Array(file, dataset, type).all();
        long[] stored = dataset.getDimensionsAsLong();
        if (stored.length != 2) {
            return new HeldArray(cells, type, type.startsWith("float"), stored);
        }
        int rows = (int) stored[1];
        int columns = (int) stored[0];
        double[] turned = new double[cells.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[row * columns + column] = cells[column * rows + row];
            }
        }
        return new HeldArray(turned, type, type.startsWith("float"), new long[] {rows, columns});
    }

    @Override
    public long[] shape() {
        return shape.clone();
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public boolean isFloat() {
        return type.startsWith("float");
    }

    @Override
    public void read(long from, double[] into, int at, int count) {
        long done = 0;
        if (from == 0 && count == count() && count > 0) {
            // who reads all keeps it: a second copy would only fill the memory
            long rows = shape.length == 0 ? 1 : shape[0];
            System.arraycopy(read(0, (int) Math.min(rows, Integer.MAX_VALUE), rows), 0, into, at, count);
            return;
        }
        while (done < count) {
            double[] cells = block(from + done);
            int start = (int) (from + done - blockStart);
            int length = (int) Math.min(cells.length - start, count - done);
            System.arraycopy(cells, start, into, (int) (at + done), length);
            done += length;
        }
    }

    /** The block that holds a cell. */
    private synchronized double[] block(long cell) {
        double[] held = block.get();
        if (held != null && blockStart <= cell && cell < blockStart + held.length) {
            return held;
        }
        long rowCells = shape.length == 0 ? 1 : Math.max(1, count() / Math.max(1, shape[0]));
        long rows = shape.length == 0 ? 1 : shape[0];
        int perBlock = wholeChunks((int) Math.max(1, BLOCK_CELLS / rowCells));
        long first = cell / rowCells / perBlock * perBlock;
        double[] read = read(first, (int) Math.min(perBlock, rows - first), rows);
        block = new SoftReference<>(read);
        blockStart = first * rowCells;
        return read;
    }

    /** As many rows as whole chunks have, since every chunk that is touched is unpacked. */
    private int wholeChunks(int rows) {
        if (shape.length == 0 || !(dataset instanceof ChunkedDataset chunked)) {
            return rows;
        }
        int each = Math.max(1, chunked.getChunkDimensions()[0]);
        return Math.max(each, rows / each * each);
    }

    private double[] read(long first, int count, long rows) {
        return Foreign.read(file, Hdf5File.FORMAT, () -> {
            Object data;
            if (count == rows) {
                data = dataset.getDataFlat();
            } else {
                long[] offset = new long[shape.length];
                offset[0] = first;
                int[] slice = Arrays.stream(shape).mapToInt(Math::toIntExact).toArray();
                slice[0] = count;
                data = dataset.getData(offset, slice);
            }
            double[] cells = new double[cells(data)];
            flatten(data, cells, 0);
            return cells;
        });
    }

    private static int cells(Object data) {
        if (!data.getClass().isArray()) {
            return 1;
        }
        int length = Array.getLength(data);
        return length == 0 || data.getClass().getComponentType().isPrimitive()
                ? length
                : length * cells(Array.get(data, 0));
    }

    private static int flatten(Object data, double[] into, int at) {
        switch (data) {
            case double[] cells -> System.arraycopy(cells, 0, into, at, cells.length);
            case float[] cells -> {
                for (int i = 0; i < cells.length; i++) {
                    into[at + i] = cells[i];
                }
            }
            case Object[] rows -> {
                int next = at;
                for (Object row : rows) {
                    next = flatten(row, into, next);
                }
                return next;
            }
            case Number one -> {
                into[at] = one.doubleValue();
                return at + 1;
            }
            default -> {
                for (int i = 0; i < Array.getLength(data); i++) {
                    into[at + i] = ((Number) Array.get(data, i)).doubleValue();
                }
            }
        }
        return at + Array.getLength(data);
    }
}
