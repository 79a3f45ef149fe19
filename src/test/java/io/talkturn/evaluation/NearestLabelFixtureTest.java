package io.talkturn.evaluation;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The label nearest to t + offset stands in where there is none. */
final class NearestLabelFixtureTest {
    private static final JsonNode FILE = Given.fixture("nearest_label_fill.json");

    static Stream<JsonNode> cases() {
        return Given.cases(FILE).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void indicesAndValuesOfEveryOffset(JsonNode given) {
        double[] labels = Given.numbers(given.required("labels"));
        boolean[] present = new boolean[labels.length];
        for (int t = 0; t < labels.length; t++) {
            present[t] = !Double.isNaN(labels[t]);
        }
        for (Map.Entry<String, JsonNode> expected : given.required("index").properties()) {
            int[] indices = NearestLabel.indices(present, Integer.parseInt(expected.getKey()));
            double[] asNumbers = Arrays.stream(indices)
                    .mapToDouble(i -> i == NearestLabel.NONE ? Double.NaN : i)
                    .toArray();
            double[] values = Arrays.stream(indices)
                    .mapToDouble(i -> i == NearestLabel.NONE ? Double.NaN : labels[i])
                    .toArray();
            String what = "offset " + expected.getKey();
            Given.assertClose(what, asNumbers, expected.getValue(), Given.tolerance(FILE));
            JsonNode value = given.required("value").required(expected.getKey());
            Given.assertClose(what, values, value, Given.tolerance(FILE));
        }
    }
}
