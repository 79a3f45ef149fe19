package io.talkturn.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 95% intervals over conversations by the delete-one-conversation jackknife: talkturns of one conversation share
 * speakers, topic and mood, so what is left out is a whole conversation (docs/papers.md, comparisons).
 *
 * <p>With G conversations and v_g the metric over all talkturns but those of conversation g: se = sqrt((G - 1) / G times
 * the sum of (v_g - mean v)^2); the interval is the metric over all talkturns ± t(0.975, G - 1) se. Of a difference of two
 * models on the same talkturns, v_g is the second's metric minus the first's (paired), and p = 2 P(T > |difference| / se)
 * with G - 1 degrees of freedom. An interval is not cut at the ends of its metric's scale.
 *
 * <p>There is no interval and no p with fewer than {@value #FEWEST} conversations, nor where the metric is not defined
 * over all talkturns or over one of the parts: a class that one conversation alone has can only be judged with it, and to
 * leave that part out would make the rest look surer than it is. A standard error below 1e-12 counts as 0. It tells
 * nothing of other conversations; so the interval is [0, 0], with p = 1, where the value itself is 0 (two models that say
 * the same), and there is none elsewhere.
 */
public final class Jackknife {
    /** The fewest conversations that an interval is given for. */
    public static final int FEWEST = 4;

    private final int[] conversation;
    private final int[] ids;

    /**
     * Of talkturns in conversations.
     *
     * @param conversation the conversation of every talkturn, any integers; shape [n]
     */
    public Jackknife(int[] conversation) {
        this.conversation = conversation.clone();
        ids = IntStream.of(conversation).distinct().toArray();
    }

    /** Metrics over some rows, worked out together. */
    @FunctionalInterface
    public interface Metrics {
        /**
         * The metrics, as many for all rows; NaN where one is not defined.
         *
         * @param rows numbers of talkturns, as they were given
         */
        double[] over(int[] rows);
    }

    /** How many conversations there are. */
    public int conversations() {
        return ids.length;
    }

    /** The values of one model's metrics with their intervals, in the order of the metrics; no p. */
    public List<JackknifeEstimate> values(Metrics metrics) {
        double[] values = metrics.over(everyRow());
        double[][] leftOut = leftOut(metrics, values.length);
        return IntStream.range(0, values.length)
                .mapToObj(m -> JackknifeEstimate.ofValue(values[m], leftOut[m]))
                .toList();
    }

    /** The paired differences of two models' metrics on the same talkturns, second minus first, in their order. */
    public List<JackknifeEstimate> differences(Metrics first, Metrics second) {
        Metrics difference = rows -> minus(second.over(rows), first.over(rows));
        double[] values = difference.over(everyRow());
        double[][] leftOut = leftOut(difference, values.length);
        return IntStream.range(0, values.length)
                .mapToObj(m -> JackknifeEstimate.ofDifference(values[m], leftOut[m]))
                .toList();
    }

    /** The metrics without each conversation, shape [metrics][conversations]. */
    private double[][] leftOut(Metrics metrics, int count) {
        double[][] leftOut = new double[count][ids.length];
        if (ids.length < FEWEST) {
            return leftOut; // nobody asks what they are
        }
        for (int g = 0; g < ids.length; g++) {
            int id = ids[g];
            double[] part = metrics.over(IntStream.range(0, conversation.length)
                    .filter(row -> conversation[row] != id)
                    .toArray());
            for (int m = 0; m < count; m++) {
                leftOut[m][g] = part[m];
            }
        }
        return leftOut;
    }

    private int[] everyRow() {
        return IntStream.range(0, conversation.length).toArray();
    }

    private static double[] minus(double[] second, double[] first) {
        double[] difference = new double[second.length];
        Arrays.setAll(difference, m -> second[m] - first[m]);
        return difference;
    }
}
