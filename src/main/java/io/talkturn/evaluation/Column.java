package io.talkturn.evaluation;

/** A column of data for {@link MutualInformation}: numbers or classes, without gaps. */
public sealed interface Column {
    /** The number of rows. */
    int size();

    /** A column of finite numbers. */
    static Numbers numbers(double... values) {
        return new Numbers(values);
    }

    /** A column of class numbers; any integers, told apart by value. */
    static Classes classes(int... values) {
        return new Classes(values);
    }

    /** A column of finite numbers, shape [n]. */
    final class Numbers implements Column {
        private final double[] values;

        private Numbers(double[] values) {
            for (double value : values) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("A column of numbers holds " + value);
                }
            }
            this.values = values.clone();
        }

        @Override
        public int size() {
            return values.length;
        }

        /** A copy of the numbers. */
        public double[] values() {
            return values.clone();
        }
    }

    /** A column of class numbers, shape [n]. */
    final class Classes implements Column {
        private final int[] values;

        private Classes(int[] values) {
            this.values = values.clone();
        }

        @Override
        public int size() {
            return values.length;
        }

        /** A copy of the class numbers. */
        public int[] values() {
            return values.clone();
        }
    }
}
