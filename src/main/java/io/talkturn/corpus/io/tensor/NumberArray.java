package io.talkturn.corpus.io.tensor;

/** An array of numbers wherever it is: it may be larger than memory and is read a block at a time. */
public interface NumberArray {
    /** Numbers that are in memory, one axis. */
    static NumberArray of(double... values) {
        return new HeldArray(values.clone(), "float64", true, new long[] {values.length});
    }

    /** Whole numbers that are in memory, one axis. */
    static NumberArray ofWhole(double... values) {
        return new HeldArray(values.clone(), "int64", false, new long[] {values.length});
    }

    /** The length of every axis; none for a single number. */
    long[] shape();

    /** NumPy's name of the type, for example "float64". */
    String type();

    /** Whether the cells are floating-point numbers. */
    boolean isFloat();

    /**
     * Copies cells in C order of the logical array, whatever their order in the file.
     *
     * @param from the number of the first cell
     */
    void read(long from, double[] into, int at, int count);

    /** The number of cells. */
    default long count() {
        long count = 1;
        for (long axis : shape()) {
            count *= axis;
        }
        return count;
    }

    /** The length of an axis. */
    default int axis(int number) {
        return Math.toIntExact(shape()[number]);
    }

    /** The number of axes. */
    default int axes() {
        return shape().length;
    }

    /** All cells of an array that is known to be small. */
    default double[] all() {
        double[] values = new double[Math.toIntExact(count())];
        read(0, values, 0, values.length);
        return values;
    }
}
