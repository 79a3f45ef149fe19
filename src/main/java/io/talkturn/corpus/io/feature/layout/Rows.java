package io.talkturn.corpus.io.feature.layout;

import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.TensorNode;
import java.util.AbstractList;
import java.util.List;

/** The rows of an array, read when they are asked for. */
final class Rows {
    private Rows() {}

    static List<TensorNode> of(NumberArray array) {
        return new AbstractList<>() {
            @Override
            public TensorNode get(int row) {
                return new TensorNode.Numbers(new Row(array, row));
            }

            @Override
            public int size() {
                return array.axis(0);
            }
        };
    }

    /** One row of an array of one or two axes. */
    private record Row(NumberArray array, int row) implements NumberArray {
        @Override
        public long[] shape() {
            return array.axes() == 1 ? new long[0] : new long[] {array.shape()[1]};
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
            array.read(row * count() + from, into, at, count);
        }
    }
}
