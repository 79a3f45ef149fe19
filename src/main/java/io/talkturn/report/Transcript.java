package io.talkturn.report;

import io.talkturn.evaluation.Attention;
import io.talkturn.evaluation.Bucket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with a run's predictions and attention, ready to be written down.
 *
 * @param title of the conversation
 * @param corpus that it comes from
 * @param simulated whether a program made the conversation, which is then said
 * @param run that predicted
 * @param task the label column that was predicted
 * @param attention which attention is shaded, for example "combined over all tasks"
 * @param turns in order
 * @param tables metrics of the run that stand beside the transcript
 */
public record Transcript(
        String title,
        String corpus,
        boolean simulated,
        String run,
        String task,
        String attention,
        List<Turn> turns,
        List<Table> tables) {

    public Transcript {
        turns = List.copyOf(turns);
        tables = List.copyOf(tables);
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
     * A token as the model read it.
     *
     * @param weight null where the talkturn was not predicted, so that there are no task weights to combine with
     */
    public record Token(String text, @Nullable Weight weight) {}

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
     * @param truth empty where there is none
     * @param prediction empty where it was not predicted
     * @param isError whether the prediction is of a class and wrong
     * @param window what the prediction looked at, oldest first; empty where it was not predicted
     * @param tasks the weight of each task in the prediction
     */
    public record Turn(
            int number,
            Speaker speaker,
            List<Token> tokens,
            String truth,
            String prediction,
            boolean isError,
            List<Earlier> window,
            List<TaskShare> tasks) {

        public Turn {
            tokens = List.copyOf(tokens);
            window = List.copyOf(window);
            tasks = List.copyOf(tasks);
        }
    }

    /** A talkturn of a window by its number, and what it weighs among the talkturns of the window. */
    public record Earlier(int number, Weight weight) {}

    /** A task and its weight kappa; those of a prediction sum to 1. */
    public record TaskShare(String task, double weight) {}
}
