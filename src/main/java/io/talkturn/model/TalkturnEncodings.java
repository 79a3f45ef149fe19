package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Talkturns as the word encoders read them, before any window is looked at (HAN-ROCK paper: forward pass, docs/decisions/0020-networks.md). */
public final class TalkturnEncodings {
    private final NDArray values;
    private final int[] place;
    private final List<NDArray> wordWeights;
    private final Consumer<NDArray> way;

    /**
     * What was read.
     *
     * @param values [word encoders, U, D], in an order of their own; the engine's graph of gradients ends here
     * @param place the row among the U at which each talkturn stands; [U]
     * @param wordWeights of the talkturns in the order of the values, in groups of one width
     * @param way takes the gradient of the values on to the parameters
     */
    TalkturnEncodings(NDArray values, int[] place, List<NDArray> wordWeights, Consumer<NDArray> way) {
        this.values = values;
        this.place = place;
        this.wordWeights = wordWeights;
        this.way = way;
    }

    /**
     * Talkturns that were read in pieces, as one table. Gradients go back piece by piece.
     *
     * @param pieces the batch's talkturns in order
     */
    public static TalkturnEncodings joined(List<TalkturnEncodings> pieces) {
        List<Integer> place = new ArrayList<>();
        int first = 0;
        for (TalkturnEncodings piece : pieces) {
            for (int row : piece.place) {
                place.add(first + row);
            }
            first += piece.place.length;
        }
        return new TalkturnEncodings(
                NdOps.join(pieces.stream().map(TalkturnEncodings::values).toList(), 1),
                place.stream().mapToInt(Integer::intValue).toArray(),
                pieces.stream().flatMap(p -> p.wordWeights.stream()).toList(),
                _ -> {
                    throw new IllegalStateException("Gradients go back piece by piece");
                });
    }

    /** [word encoders, U, D]; the engine's graph of gradients ends here. */
    public NDArray values() {
        return values;
    }

    /** U, the number of talkturns. */
    public int size() {
        return place.length;
    }

    /**
     * Carries the gradient of the values on to the parameters; once.
     *
     * @param gradient [word encoders, U, D]; changed
     */
    public void backward(NDArray gradient) {
        way.accept(Tape.flush(gradient));
    }

    int[] place() {
        return place;
    }

    List<NDArray> wordWeights() {
        return wordWeights;
    }

    /** Windows that name talkturns by number, with their rows among the values instead. */
    int[][] rename(int[][] windows) {
        return Arrays.stream(windows)
                .map(window -> Arrays.stream(window).map(n -> place[n]).toArray())
                .toArray(int[][]::new);
    }
}
