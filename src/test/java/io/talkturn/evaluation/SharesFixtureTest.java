package io.talkturn.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Shares by linear and softmax mutual information; tasks left out have none, and the rest sums to 1. */
final class SharesFixtureTest {
    private static final JsonNode FILE = Given.fixture("mi_weights.json");

    static Stream<JsonNode> cases() {
        return Given.cases(FILE).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void linearAndSoftmax(JsonNode given) {
        double[] information = Given.numbers(given.required("mi"));
        int[] kept = given.has("ap_keep")
                ? Given.integers(given.required("ap_keep"))
                : IntStream.range(0, information.length).toArray();
        double[] scores = Arrays.stream(kept).mapToDouble(i -> information[i]).toArray();
        assertShares(spread(Shares.linear(scores), kept, information.length), given, "linear");
        assertShares(spread(Shares.softmax(scores), kept, information.length), given, "softmax");
    }

    private static double[] spread(double[] shares, int[] kept, int tasks) {
        double[] all = new double[tasks];
        for (int i = 0; i < kept.length; i++) {
            all[kept[i]] = shares[i];
        }
        return all;
    }

    private static void assertShares(double[] shares, JsonNode given, String rule) {
        double left = 1 - given.required("w_pri").asDouble();
        double[] weights = Arrays.stream(shares).map(share -> left * share).toArray();
        JsonNode expected = given.required(rule);
        Given.assertClose(rule + " share", shares, expected.required("share"), Given.tolerance(FILE));
        Given.assertClose(rule + " weight", weights, expected.required("aux_weights"), Given.tolerance(FILE));
    }
}
