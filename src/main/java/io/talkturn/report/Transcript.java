package io.talkturn.report;

import io.talkturn.evaluation.Attention;
import io.talkturn.evaluation.Bucket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A conversation, or the talkturns of it that were chosen, with what no run, one or two predicted, ready to be written down.
 *
 * @param partition in which the conversation stands, empty where in none
 * @param talkturns how many the conversation has, chosen or not
 * @param turns those chosen, in order
 */
public record Transcript(String title, String partition, int talkturns, List<Turn> turns) {

    public Transcript {
        turns = List.copyOf(turns);
    }

    /**
     * What one item weighs among its neighbours.
     *
     * @param weight as the model gave it
     * @param z standardised among the neighbours
     */
    public record Weight(double weight, double z, Bucket bucket) {
        /** Weights, standardised among themselves. */
        public static List<Weight> among(double... weights) {
            double[] z = Attention.standardised(weights);
            List<Weight> among = new ArrayList<>();
            for (int i = 0; i < weights.length; i++) {
                among.add(new Weight(weights[i], z[i], Bucket.of(z[i])));
            }
            return List.copyOf(among);
        }
    }

    /**
     * A piece of the text: a token as the model read it, or what stands between and after them. All pieces together are the text.
     *
     * @param weight null between tokens, and where the talkturn was not predicted
     * @param isRead whether the model read so far
     */
    public record Piece(String text, @Nullable Weight weight, boolean isRead) {}

    /**
     * Who speaks.
     *
     * @param name empty where unknown
     * @param number in the order of appearance, from 0
     */
    public record Speaker(String name, int number) {}

    /**
     * One talkturn.
     *
     * @param number its place in the conversation, from 1
     * @param sides one a run; without a run one, with nothing predicted
     */
    public record Turn(int number, Speaker speaker, List<Side> sides) {
        public Turn {
            sides = List.copyOf(sides);
        }
    }

    /**
     * What one run made of a talkturn.
     *
     * @param truth empty where there is none
     * @param prediction empty where it was not predicted
     * @param isError whether the prediction is wrong, or far off
     * @param window what the prediction looked at, oldest first; empty where it was not predicted
     * @param tasks the weight of each task in the prediction
     */
    public record Side(
            List<Piece> pieces,
            String truth,
            String prediction,
            boolean isError,
            List<Earlier> window,
            List<TaskShare> tasks) {

        public Side {
            pieces = List.copyOf(pieces);
            window = List.copyOf(window);
            tasks = List.copyOf(tasks);
        }

        /** The text alone. */
        public String text() {
            return pieces.stream().map(Piece::text).collect(Collectors.joining());
        }
    }

    /** A talkturn of a window by its number, and what it weighs among the talkturns of the window. */
    public record Earlier(int number, Weight weight) {}

    /** A task and its weight kappa; those of a prediction sum to 1. */
    public record TaskShare(String task, double weight) {}
}
