package io.talkturn.corpus.io.timeline;

import io.talkturn.corpus.io.timeline.NumberTable.Rows;
import io.talkturn.foundation.UserError;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Reads numbers out of rows. Most cells of a table are not wanted, so the time goes into finding delimiters: eight bytes
 * are compared at once. A row whose cells do not come out even is read again with care for quotes before it is refused.
 */
final class RowReader {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
    private static final int RAGGED = -1;

    private final Path file;
    private final List<String> names;
    private final byte delimiter;
    private final long delimiters;
    private final int[] columns;
    private final int[] order;
    private final double[] values;
    private final Cell cell = new Cell();
    private byte[] bytes = new byte[0];
    private final Set<Integer> times;
    private long line;

    /**
     * A reader.
     *
     * @param columns the wanted ones
     * @param order their positions in {@code columns}, by ascending column
     * @param times those that may hold hours, minutes and seconds
     */
    RowReader(Path file, TableHeader header, int[] columns, int[] order, Set<Integer> times) {
        this.file = file;
        this.names = header.names();
        this.delimiter = header.delimiter();
        this.delimiters = ONES * header.delimiter();
        this.columns = columns;
        this.order = order;
        this.values = new double[columns.length];
        this.times = times;
        this.line = header.lines();
    }

    /** Reads whole rows. */
    long read(byte[] rowsOnly, Rows rows) {
        return read(Arrays.copyOf(rowsOnly, rowsOnly.length + RowBlocks.PADDING), rowsOnly.length, rows);
    }

    /** Reads whole rows up to {@code to}; how many there were, empty lines left out. */
    long read(byte[] block, int to, Rows rows) {
        bytes = block;
        long count = 0;
        int position = 0;
        while (position < to) {
            line++;
            int start = position;
            position = row(start);
            if (position == RAGGED) {
                position = endOfLine(start) + 1;
                if (isBlank(start, position)) {
                    continue;
                }
                readWithQuotes(start, position);
            }
            rows.row(line, values);
            count++;
        }
        return count;
    }

    /** The place after a row's line end, or RAGGED where it must be read with care. */
    private int row(int start) {
        int position = start;
        int column = 0;
        for (int slot : order) {
            position = skip(position, columns[slot] - column);
            column = columns[slot];
            if (position == RAGGED) {
                return RAGGED;
            }
            position = cell.read(bytes, position, delimiter);
            if (cell.isPlain()) {
                values[slot] = cell.value();
            } else {
                int end = endOfCell(position);
                String found = text(position, end);
                if (found.indexOf('"') >= 0) {
                    return RAGGED;
                }
                values[slot] = careful(found, column);
                position = end;
            }
        }
        return rest(position, names.size() - 1 - column);
    }

    /** The place after so many delimiters. */
    private int skip(int start, int count) {
        int position = start;
        int left = count;
        while (left > 0) {
            long eight = (long) EIGHT.get(bytes, position);
            long found = equal(eight, delimiters);
            long ends = equal(eight, ONES * '\n');
            if (ends != 0) {
                found &= Long.lowestOneBit(ends) - 1;
            }
            int hits = Long.bitCount(found);
            if (hits >= left) {
                for (; left > 1; left--) {
                    found &= found - 1;
                }
                return position + (Long.numberOfTrailingZeros(found) >>> 3) + 1;
            }
            if (ends != 0) {
                return RAGGED;
            }
            left -= hits;
            position += Long.BYTES;
        }
        return position;
    }

    /** The place after the line end, where exactly so many delimiters stand before it. */
    private int rest(int start, int count) {
        int position = start;
        int left = count;
        while (true) {
            long eight = (long) EIGHT.get(bytes, position);
            long found = equal(eight, delimiters);
            long ends = equal(eight, ONES * '\n');
            if (ends != 0) {
                left -= Long.bitCount(found & (Long.lowestOneBit(ends) - 1));
                return left == 0 ? position + (Long.numberOfTrailingZeros(ends) >>> 3) + 1 : RAGGED;
            }
            left -= Long.bitCount(found);
            position += Long.BYTES;
        }
    }

    /** The highest bit of every byte in which both are equal. */
    private static long equal(long eight, long wanted) {
        long different = eight ^ wanted;
        return ~(((different & LOW_BITS) + LOW_BITS) | different | LOW_BITS);
    }

    private void readWithQuotes(int start, int end) {
        String row = text(start, end).stripTrailing();
        List<String> cells = CellSplitter.split(row, (char) delimiter);
        if (cells.size() != names.size()) {
            throw new UserError(
                    "Line " + line + " has " + cells.size() + " cells, the header " + names.size() + ".",
                    file,
                    cells.size() > names.size()
                            ? "Write numbers with a decimal point, or put the line right."
                            : "The file may be cut short; export it again, or put the line right.");
        }
        for (int i = 0; i < columns.length; i++) {
            values[i] = careful(cells.get(columns[i]), columns[i]);
        }
    }

    private double careful(String text, int column) {
        Double number = times.contains(column) ? Cell.parseTime(text) : Cell.parse(text);
        if (number == null) {
            throw new UserError(
                    "Line " + line + ": “" + shortened(text.strip()) + "” in column “" + names.get(column)
                            + (times.contains(column) ? "” is no time." : "” is not a number."),
                    file,
                    "Put the cell right, or leave it empty where nothing was measured.");
        }
        return number;
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private boolean isBlank(int start, int end) {
        return text(start, end).isBlank();
    }

    private int endOfLine(int start) {
        int end = start;
        while (bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private int endOfCell(int start) {
        int end = start;
        while (bytes[end] != '\n' && bytes[end] != delimiter) {
            end++;
        }
        return end;
    }

    private String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
}
