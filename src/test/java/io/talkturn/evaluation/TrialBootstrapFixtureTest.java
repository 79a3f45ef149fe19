package io.talkturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The paper's comparison of two searches, with its draws given. */
final class TrialBootstrapFixtureTest {
    private static final JsonNode FILE = Given.fixture("bootstrap.json");

    static Stream<JsonNode> cases() {
        return Given.cases(FILE).stream();
    }

    static Stream<JsonNode> endpointCases() {
        return Given.list(FILE, "endpoint_cases").stream();
    }

    @Test
    void theBestOnDevIsNoted() {
        JsonNode given = FILE.required("small");
        int[][] indices =
                given.required("indices").valueStream().map(Given::integers).toArray(int[][]::new);
        boolean higher = given.required("higher_is_better").asBoolean();
        assertDraws(draw(given, "trials", "test", indices, higher), given.required("test"));
        assertDraws(draw(given, "trials", "test_f1", indices, higher), given.required("test_f1_chosen_by_dev"));
        assertDraws(draw(given, "trials", "test", indices, false), given.required("lower_is_better_test"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void wholeComparisons(JsonNode given) {
        boolean higher = given.required("higher_is_better").asBoolean();
        double[] base = draw(given, "base", "test", indices(given.required("base_indices")), higher);
        double[] challenger = draw(given, "challenger", "test", indices(given.required("challenger_indices")), higher);
        assertThat(base).hasSize(given.required("B").asInt());
        assertDraws(first(base, given.required("base_first20")), given.required("base_first20"));
        assertDraws(first(challenger, given.required("challenger_first20")), given.required("challenger_first20"));
        // a sum of a thousand rounded numbers has a thousand times their tolerance
        Offset<Double> wide = Offset.offset(Given.tolerance(FILE).value * base.length);
        Given.assertClose("sum", Arrays.stream(base).sum(), given.required("base_sum"), wide);
        Given.assertClose("sum", Arrays.stream(challenger).sum(), given.required("challenger_sum"), wide);
        assertComparison(TrialBootstrap.compare(base, challenger), given);
    }

    @ParameterizedTest
    @MethodSource("endpointCases")
    void anEndOfZeroIncludesZero(JsonNode given) {
        double[] base = Given.numbers(given.required("base_boot"));
        double[] challenger = Given.numbers(given.required("challenger_boot"));
        assertComparison(TrialBootstrap.compare(base, challenger), given);
    }

    @Test
    void drawsAreSeeded() {
        int[][] once = TrialBootstrap.indices(20, 7, new RandomState(3));
        assertThat(once).isDeepEqualTo(TrialBootstrap.indices(20, 7, new RandomState(3)));
        assertThat(once).hasDimensions(20, 7);
        assertThat(Arrays.stream(once).flatMapToInt(Arrays::stream)).allMatch(i -> i >= 0 && i < 7);
    }

    private static void assertComparison(TrialBootstrap.Comparison actual, JsonNode given) {
        Offset<Double> close = Given.tolerance(FILE);
        assertThat(actual.droppedEachSide())
                .isEqualTo(given.required("dropped_each_side").asInt());
        Given.assertClose("low", actual.low(), given.required("lo"), close);
        Given.assertClose("high", actual.high(), given.required("hi"), close);
        Given.assertClose("mean", actual.meanBaseline(), given.required("mean_base"), close);
        Given.assertClose("mean", actual.meanChallenger(), given.required("mean_challenger"), close);
        assertThat(actual.significant()).isEqualTo(given.required("significant").asBoolean());
    }

    private static double[] draw(JsonNode given, String trials, String value, int[][] indices, boolean higher) {
        List<TrialBootstrap.Trial> list = given.required(trials)
                .valueStream()
                .map(t -> new TrialBootstrap.Trial(
                        t.required("dev").asDouble(), t.required(value).asDouble()))
                .toList();
        return TrialBootstrap.draw(list, indices, higher);
    }

    private static void assertDraws(double[] actual, JsonNode expected) {
        Given.assertClose("draws", actual, expected, Given.tolerance(FILE));
    }

    private static double[] first(double[] values, JsonNode expected) {
        return Arrays.copyOf(values, expected.size());
    }

    /** Rows of indices, one character a draw: 0-9, then a-z. */
    private static int[][] indices(JsonNode rows) {
        return rows.valueStream()
                .map(row ->
                        row.asString().chars().map(c -> Character.digit(c, 36)).toArray())
                .toArray(int[][]::new);
    }
}
