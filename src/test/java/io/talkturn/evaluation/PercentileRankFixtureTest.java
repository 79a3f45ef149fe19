package io.talkturn.evaluation;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Percentile ranks against train values, and their three scales. */
final class PercentileRankFixtureTest {
    private static final JsonNode FILE = Given.fixture("percentile_rank.json");

    static Stream<JsonNode> cases() {
        return Given.cases(FILE).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ranksAndScales(JsonNode given) {
        PercentileRank ranks = new PercentileRank(Given.numbers(given.required("train")));
        double[] actual = Arrays.stream(Given.numbers(given.required("query")))
                .map(ranks::of)
                .toArray();
        assertOnScale("rank", actual, given, 0, 1);
        assertOnScale("classification", actual, given, 0, 1);
        assertOnScale("iemocap_regression", actual, given, 1, 5);
        assertOnScale("semaine", actual, given, -1, 1);
    }

    private static void assertOnScale(String key, double[] ranks, JsonNode given, double lowest, double highest) {
        double[] scaled = Arrays.stream(ranks)
                .map(rank -> PercentileRank.onScale(rank, lowest, highest))
                .toArray();
        Given.assertClose(key, scaled, given.required(key), Given.tolerance(FILE));
    }
}
