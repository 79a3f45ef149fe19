package io.talkturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Mean and standard deviations, missing values left out. */
final class SummaryFixtureTest {
    private static final JsonNode FILE = Given.fixture("mean_std.json");

    static Stream<JsonNode> cases() {
        return Given.cases(FILE).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void meanAndBothDeviations(JsonNode given) {
        Summary summary = Summary.of(Given.numbers(given.required("values")));
        assertThat(summary.n()).isEqualTo(given.required("n").asInt());
        assertClose("mean", summary.mean(), given.required("mean"));
        assertClose("population sd", summary.populationSd(), given.required("std_population"));
        assertClose("sample sd", summary.sampleSd(), given.required("std_sample"));
    }

    private static void assertClose(String what, double actual, JsonNode expected) {
        boolean isRelative = FILE.path("relative_tolerance").asBoolean(false);
        double size = isRelative ? Math.max(1e-3, Math.abs(expected.asDouble(0))) : 1;
        Given.assertClose(
                what, actual, expected, Offset.offset(FILE.path("tolerance").asDouble(1e-12) * size));
    }
}
