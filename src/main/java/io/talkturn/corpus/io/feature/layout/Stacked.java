package io.talkturn.corpus.io.feature.layout;

import io.talkturn.corpus.io.tensor.NumberArray;
import java.util.Arrays;
import java.util.List;

/**
 * Matrices of their own lengths as one array [samples, steps, columns]: shorter ones begin with steps of zeros. A vector is
 * one step. Cells are read when they are asked for, a sample at a time.
 */
public final class Stacked implements NumberArray {
    private final List<NumberArray> pieces;
    private final int steps;
    private final int columns;

    /**
     * An array of matrices that have as many columns.
     *
     * @param pieces [steps, columns] or [columns]
     */
    public Stacked(List<NumberArray> pieces) {
        this.pieces = List.copyOf(pieces);
        this.steps = pieces.stream().mapToInt(Stacked::steps).max().orElse(1);
        this.columns = pieces.isEmpty() ? 0 : columns(pieces.getFirst());
    }

    /** How many steps a piece has. */
    public static int steps(NumberArray piece) {
        return piece.axes() == 1 ? 1 : piece.axis(0);
    }

    /** How many columns a piece has. */
    public static int columns(NumberArray piece) {
        return piece.axis(piece.axes() - 1);
    }

    /** Whether pieces have other numbers of steps. */
    public boolean isRagged() {
        return shortest() != steps;
    }

    /** The number of steps of the shortest piece. */
    public int shortest() {
        return pieces.stream().mapToInt(Stacked::steps).min().orElse(steps);
    }

    @Override
    public long[] shape() {
        return new long[] {pieces.size(), steps, columns};
    }

    @Override
    public String type() {
        return pieces.isEmpty() ? "float64" : pieces.getFirst().type();
    }

    @Override
    public boolean isFloat() {
        return true;
    }

    @Override
    public void read(long from, double[] into, int at, int count) {
        int sample = steps * columns;
        if (sample == 0) {
            return;
        }
        if (from % sample != 0 || count % sample != 0) {
            throw new IllegalArgumentException("Samples are read whole");
        }
        for (int i = 0; i < count; i += sample) {
            NumberArray piece = pieces.get(Math.toIntExact((from + i) / sample));
            int cells = steps(piece) * columns;
            Arrays.fill(into, at + i, at + i + sample - cells, 0);
            piece.read(0, into, at + i + sample - cells, cells);
        }
    }
}
