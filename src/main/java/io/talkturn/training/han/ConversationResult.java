package io.talkturn.training.han;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a network says about one conversation, with all attention (HAN-ROCK paper: attention).
 *
 * @param conversation its number in the corpus
 * @param firstRow the row of its first talkturn
 * @param words raw word weights of its talkturns, in order; null for a talkturn that is in no window
 * @param windows one for every predicted talkturn, in order
 */
public record ConversationResult(
        int conversation, int firstRow, List<@Nullable WordWeights> words, List<WindowResult> windows) {

    /**
     * Raw word weights of one talkturn: they do not depend on the window it is seen in.
     *
     * @param byEncoder in the order of the network’s word encoders ({@code pri}, {@code aux}); shape [word encoders, tokens]
     */
    public record WordWeights(float[][] byEncoder) {}

    /**
     * What was predicted for one talkturn, and what it looked at.
     *
     * @param row of the predicted talkturn
     * @param outputs of every head, the primary task's first, in the order of {@code HanShape.tasks()}: class
     *     probabilities, or one number; shape [tasks][classes or 1]. metrics.csv has metrics of all tasks.
     * @param turns raw talkturn weights, oldest talkturn first; shape [length, talkturn encoders]
     * @param tasks kappa, or the single 1 of a network with one talkturn encoder; shape [talkturn encoders]
     */
    public record WindowResult(int row, double[][] outputs, float[][] turns, float[] tasks) {
        /** Class probabilities of the primary task, or its one number; shape [classes] or [1]. */
        public double[] output() {
            return outputs[0];
        }

        /** How many talkturns the window holds. */
        public int length() {
            return turns.length;
        }

        /** The row of the oldest talkturn of the window. */
        public int firstRow() {
            return row - turns.length + 1;
        }
    }
}
