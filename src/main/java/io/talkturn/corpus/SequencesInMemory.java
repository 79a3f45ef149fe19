package io.talkturn.corpus;

/** Sequences held as one array. */
record SequencesInMemory(float[] values, int size, int steps, int columns) implements SequenceData {
    SequencesInMemory {
        if (values.length != Math.multiplyExact(Math.multiplyExact(size, steps), columns)) {
            throw new IllegalArgumentException(
                    values.length + " values do not fill [" + size + ", " + steps + ", " + columns + "]");
        }
    }

    @Override
    public void read(int row, float[] into, int at) {
        int length = steps * columns;
        System.arraycopy(values, row * length, into, at, length);
    }
}
