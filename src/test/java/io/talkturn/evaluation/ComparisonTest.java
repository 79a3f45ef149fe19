package io.talkturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Intervals by conversation, McNemar's test, Holm's correction. */
final class ComparisonTest {
    @Test
    void intervalHoldsTheValueAndIsTheSameForTheSameSeed() {
        int[] conversation = IntStream.range(0, 300).map(i -> i / 10).toArray();
        boolean[] right = rights(300, 0.6, 1);
        var interval = new ConversationBootstrap(conversation, 4).interval(rows -> share(right, rows));
        assertThat(interval.conversations()).isEqualTo(30);
        assertThat(interval.undefined()).isZero();
        assertThat(interval.value()).isBetween(interval.low(), interval.high());
        assertThat(interval.high() - interval.low()).isBetween(0.05, 0.2);
        assertThat(new ConversationBootstrap(conversation, 4).interval(rows -> share(right, rows)))
                .isEqualTo(interval);
    }

    @Test
    void talkturnsThatGoTogetherWidenTheInterval() {
        int[] conversation = IntStream.range(0, 300).map(i -> i / 10).toArray();
        int[] alone = IntStream.range(0, 300).toArray();
        boolean[] wholeConversations = new boolean[300];
        for (int i = 0; i < 300; i++) {
            wholeConversations[i] = i / 10 % 2 == 0;
        }
        var together = new ConversationBootstrap(conversation, 4).interval(rows -> share(wholeConversations, rows));
        var apart = new ConversationBootstrap(alone, 4).interval(rows -> share(wholeConversations, rows));
        assertThat(together.high() - together.low()).isGreaterThan(2 * (apart.high() - apart.low()));
    }

    @Test
    void aPairedDifferenceIsSignificantWhereOneModelIsBetterThroughout() {
        int[] conversation = IntStream.range(0, 400).map(i -> i % 20).toArray();
        boolean[] better = rights(400, 0.8, 1);
        boolean[] worse = rights(400, 0.5, 2);
        var draws = new ConversationBootstrap(conversation, 0);
        var difference = draws.interval(rows -> share(better, rows) - share(worse, rows));
        assertThat(difference.excludesZero()).isTrue();
        assertThat(difference.p()).isLessThan(0.01).isPositive();
        var none = draws.interval(rows -> share(better, rows) - share(better, rows));
        assertThat(none.excludesZero()).isFalse();
        assertThat(none.p()).isEqualTo(1);
    }

    @Test
    void oneConversationHasNoInterval() {
        var interval = new ConversationBootstrap(new int[] {3, 3, 3}, 0).interval(rows -> rows.length);
        assertThat(interval.value()).isEqualTo(3);
        assertThat(interval.low()).isNaN();
        assertThat(interval.excludesZero()).isFalse();
        assertThat(new ConversationBootstrap(new int[0], 0).conversations()).isZero();
    }

    @Test
    void drawsWithoutTheMetricAreCounted() {
        var interval = new ConversationBootstrap(new int[] {0, 1}, 0)
                .interval(rows -> IntStream.of(rows).anyMatch(r -> r == 0) ? 1 : Double.NaN);
        assertThat(interval.undefined()).isBetween(400, 600);
    }

    @Test
    void mcNemarIsTheExactBinomialTest() {
        boolean[] first = new boolean[12];
        boolean[] second = new boolean[12];
        for (int i = 0; i < 10; i++) {
            first[i] = i < 9;
            second[i] = i >= 9;
        }
        // 9 against 1 of 10: 2 (1 + 10) / 1024
        assertThat(McNemar.of(first, second))
                .isEqualTo(new McNemar(9, 1, McNemar.of(first, second).p()));
        assertThat(McNemar.of(first, second).p()).isCloseTo(22.0 / 1024, within(1e-12));
        assertThat(McNemar.of(first, first).p()).isEqualTo(1);
    }

    @Test
    void mcNemarHoldsForManyTalkturns() {
        boolean[] first = new boolean[4000];
        boolean[] second = new boolean[4000];
        for (int i = 0; i < 4000; i++) {
            first[i] = i < 2060;
            second[i] = i >= 2060;
        }
        // normal approximation with continuity correction: z = (|2060 - 1940| - 1) / sqrt(4000)
        assertThat(McNemar.of(first, second).p()).isCloseTo(0.0599, within(5e-4));
    }

    @Test
    void holmMultipliesTheSmallestMost() {
        assertThat(Holm.adjusted(0.01, 0.04, 0.03, Double.NaN, 0.9))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0.04, 0.09, 0.09, Double.NaN, 0.9);
    }

    private static boolean[] rights(int n, double probability, long seed) {
        RandomState random = new RandomState(seed);
        boolean[] right = new boolean[n];
        for (int i = 0; i < n; i++) {
            right[i] = random.uniform() < probability;
        }
        return right;
    }

    private static double share(boolean[] right, int[] rows) {
        return IntStream.of(rows).filter(r -> right[r]).count() / (double) rows.length;
    }
}
