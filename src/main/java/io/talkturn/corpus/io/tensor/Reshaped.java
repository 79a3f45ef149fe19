package io.talkturn.corpus.io.tensor;

/** The same cells with other axes. */
public final class Reshaped implements NumberArray {
    private final NumberArray array;
    private final long[] shape;

    private Reshaped(NumberArray array, long... shape) {
        this.array = array;
        this.shape = shape.clone();
    }

    /** An array with other axes, of which there must be as many cells. */
    public static NumberArray of(NumberArray array, long... shape) {
        Reshaped reshaped = new Reshaped(array, shape);
        if (reshaped.count() != array.count()) {
            throw new IllegalArgumentException("Other axes have other cells");
        }
        return reshaped;
    }

    @Override
    public long[] shape() {
        return shape.clone();
    }

    @Override
    public String type() {
        return array.type();
    }

    @Override
    public boolean isFloat() {
        return array.isFloat();
    }

    @Override
    public void read(long from, double[] into, int at, int count) {
        array.read(from, into, at, count);
    }
}
