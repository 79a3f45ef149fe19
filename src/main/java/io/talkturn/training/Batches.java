package io.talkturn.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts what is to be learned in an order into batches. */
public final class Batches {
    private Batches() {}

    /** Rows cut into batches of at most so many, which differ in size by one at most. */
    public static List<int[]> of(int[] order, int batch) {
        int count = (order.length + batch - 1) / batch;
        return IntStream.range(0, count)
                .mapToObj(b ->
                        Arrays.copyOfRange(order, share(order.length, b, count), share(order.length, b + 1, count)))
                .toList();
    }

    /** Rows cut into stretches of so many, the last one of what is left. */
    public static List<int[]> ofAtMost(int[] rows, int count) {
        return IntStream.iterate(0, from -> from < rows.length, from -> from + count)
                .mapToObj(from -> Arrays.copyOfRange(rows, from, Math.min(rows.length, from + count)))
                .toList();
    }

    private static int share(int all, int batchNumber, int count) {
        return (int) ((long) all * batchNumber / count);
    }
}
