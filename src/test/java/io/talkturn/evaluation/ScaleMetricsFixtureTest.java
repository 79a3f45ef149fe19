package io.talkturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The figures of the field's sentiment tables, on both scales, and of any other. */
final class ScaleMetricsFixtureTest {
    private static final JsonNode FILE = Given.fixture("sentiment.json");

    static Stream<JsonNode> cases() {
        return Given.cases(FILE).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheFiguresOfTheScale(JsonNode given) {
        double[] scale = Given.numbers(given.required("scale"));
        Map<String, ScaleMetrics.Figure> figures = ScaleMetrics.of(
                        scale[0],
                        scale[1],
                        Given.numbers(given.required("truth")),
                        Given.numbers(given.required("prediction")))
                .stream()
                .collect(Collectors.toMap(ScaleMetrics.Figure::name, Function.identity()));
        given.required("expected").properties().forEach(expected -> {
            String name = expected.getKey();
            if (name.startsWith("n")) {
                String of = name.equals("n") ? "mae" : "acc2" + name.substring(1);
                assertThat(figures.get(of).n())
                        .as(name)
                        .isEqualTo(expected.getValue().asInt());
            } else {
                assertThat(figures.get(name).value())
                        .as(name)
                        .isCloseTo(
                                Given.number(expected.getValue()),
                                within(FILE.at("/conventions/tolerance").asDouble()));
            }
        });
    }

    @Test
    void aScaleThatTheFieldHasNoClassesForHasErrorsAndCorrelations() {
        assertThat(ScaleMetrics.names(1, 5)).containsExactly("mae", "rmse", "pearson", "ccc");
        assertThat(ScaleMetrics.of(1, 5, new double[] {1, 2, 4}, new double[] {2, 2, 3})
                        .getFirst())
                .isEqualTo(new ScaleMetrics.Figure("mae", 2.0 / 3, 3));
    }

    @Test
    void withoutAnyPolarSampleTheSecondFormIsNotDefined() {
        List<ScaleMetrics.Figure> figures = ScaleMetrics.of(-3, 3, new double[] {0, -0.0}, new double[] {1, -1});
        assertThat(figures)
                .filteredOn(one -> one.name().endsWith("_nonzero"))
                .hasSize(2)
                .allSatisfy(one -> {
                    assertThat(one.value()).isNaN();
                    assertThat(one.n()).isZero();
                });
    }
}
