package io.talkturn.corpus.io.tensor;

/** Numbers that a library has put into memory, in C order. */
record HeldArray(double[] values, String type, boolean isFloat, long[] shape) implements NumberArray {
    @Override
    public void read(long from, double[] into, int at, int count) {
        System.arraycopy(values, Math.toIntExact(from), into, at, count);
    }
}
