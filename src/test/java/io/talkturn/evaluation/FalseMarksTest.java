package io.talkturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How many tables have a mark where there is nothing to mark: 500 simulated comparisons of two models that are equally
 * good, eight rows each with Holm's correction over them (docs/decisions/0010-statistics.md). The draws are those of a
 * seed, so that the shares are the same numbers everywhere.
 */
final class FalseMarksTest {
    private static final int TABLES = 500;
    private static final int TALKTURNS = 20;
    private static final double LEVEL = 0.05;
    private static final List<String> CLASSES = List.of("angry", "happy", "neutral", "sad");

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 20})
    void theJackknifeKeepsToItsLevel(int conversations) {
        int marked = 0;
        RandomState random = new RandomState(conversations);
        for (int table = 0; table < TABLES; table++) {
            Talk talk = new Talk(conversations, random);
            double[] p = new Jackknife(talk.conversation)
                            .differences(
                                    rows -> talk.metrics(talk.first, rows), rows -> talk.metrics(talk.second, rows))
                            .stream()
                            .mapToDouble(JackknifeEstimate::p)
                            .toArray();
            marked += isMarked(p) ? 1 : 0;
        }
        assertThat((double) marked / TABLES)
                .as("share of tables with a false mark")
                .isLessThan(0.07);
    }

    /** What the comparison of two runs was before, and why it is no more. */
    @Test
    void thePercentileBootstrapOfFourConversationsDidNot() {
        int marked = 0;
        RandomState random = new RandomState(4);
        for (int table = 0; table < TABLES; table++) {
            Talk talk = new Talk(4, random);
            marked += isMarked(percentileBootstrap(talk, random)) ? 1 : 0;
        }
        assertThat((double) marked / TABLES).isBetween(0.25, 0.45);
    }

    private static boolean isMarked(double... p) {
        return Arrays.stream(Holm.adjusted(p)).anyMatch(adjusted -> adjusted < LEVEL);
    }

    /** Four conversations can be drawn in 35 ways that differ, so that few draws tell as much as many. */
    private static double[] percentileBootstrap(Talk talk, RandomState random) {
        int draws = 400;
        int conversations = Arrays.stream(talk.conversation).max().orElse(0) + 1;
        int[][] drawn = TrialBootstrap.indices(draws, conversations, random);
        double[][] differences = new double[draws][];
        for (int b = 0; b < draws; b++) {
            int[] rows = Arrays.stream(drawn[b])
                    .flatMap(c -> IntStream.range(c * TALKTURNS, (c + 1) * TALKTURNS))
                    .toArray();
            double[] first = talk.metrics(talk.first, rows);
            double[] second = talk.metrics(talk.second, rows);
            differences[b] = IntStream.range(0, first.length)
                    .mapToDouble(m -> second[m] - first[m])
                    .toArray();
        }
        return IntStream.range(0, differences[0].length)
                .mapToDouble(m -> {
                    double[] ofMetric = Arrays.stream(differences)
                            .mapToDouble(draw -> draw[m])
                            .filter(draw -> !Double.isNaN(draw))
                            .toArray();
                    long notAbove = Arrays.stream(ofMetric).filter(d -> d <= 0).count();
                    long notBelow = Arrays.stream(ofMetric).filter(d -> d >= 0).count();
                    return Math.min(1, 2.0 * (Math.min(notAbove, notBelow) + 1) / (ofMetric.length + 1));
                })
                .toArray();
    }

    /** Conversations of twenty talkturns; each model finds each conversation as hard as chance will have it. */
    private static final class Talk {
        private final int[] conversation;
        private final int[] truth;
        private final int[] first;
        private final int[] second;

        Talk(int conversations, RandomState random) {
            conversation = IntStream.range(0, conversations * TALKTURNS)
                    .map(i -> i / TALKTURNS)
                    .toArray();
            truth = Arrays.stream(conversation)
                    .map(c -> random.below(CLASSES.size()))
                    .toArray();
            first = said(conversations, random);
            second = said(conversations, random);
        }

        private int[] said(int conversations, RandomState random) {
            double[] right = IntStream.range(0, conversations)
                    .mapToDouble(c -> 1 / (1 + StrictMath.exp(-0.5 - 0.7 * random.normal())))
                    .toArray();
            return IntStream.range(0, truth.length)
                    .map(i -> random.uniform() < right[conversation[i]] ? truth[i] : random.below(CLASSES.size()))
                    .toArray();
        }

        /** Four metrics of the task and the F1 of its four classes. */
        double[] metrics(int[] said, int[] rows) {
            ClassificationMetrics metrics = ClassificationMetrics.of(
                    CLASSES,
                    IntStream.of(rows).map(row -> truth[row]).toArray(),
                    IntStream.of(rows).map(row -> said[row]).toArray());
            return IntStream.range(0, 8)
                    .mapToDouble(m -> m < 4
                            ? List.copyOf(metrics.byName().values()).get(m)
                            : metrics.perClass().get(m - 4).f1())
                    .toArray();
        }
    }
}
