package io.talkturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Pearson's correlation between label columns with gaps. */
final class CorrelationFixtureTest {
    private static final JsonNode FILE = Given.fixture("pearson_missing.json");

    static Stream<JsonNode> cases() {
        return Given.cases(FILE).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pairwiseComplete(JsonNode given) {
        double[][] rows = Given.rows(given.required("rows"));
        int columns = given.required("names").size();
        Correlation[][] matrix = Correlation.matrix(
                IntStream.range(0, columns).mapToObj(c -> Given.column(rows, c)).toArray(double[][]::new));
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < columns; j++) {
                String what = "r[" + i + "][" + j + "]";
                JsonNode expected = given.required("r").get(i).get(j);
                Given.assertClose(what, matrix[i][j].r(), expected, Given.tolerance(FILE));
                assertThat(matrix[i][j].n())
                        .isEqualTo(given.required("n").get(i).get(j).asInt());
            }
        }
    }
}
