package io.talkturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Median stopping, decision by decision and over whole searches. */
final class MedianStoppingFixtureTest {
    private static final JsonNode FILE = Given.fixture("median_stopping.json");

    static Stream<JsonNode> cases() {
        return Given.cases(FILE).stream();
    }

    static Stream<JsonNode> simulations() {
        return Given.list(FILE, "simulation").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void decisions(JsonNode given) {
        double[] trial = Given.numbers(given.required("trial"));
        List<double[]> finished =
                given.required("completed").valueStream().map(Given::numbers).toList();
        int[] checked = IntStream.range(0, trial.length)
                .filter(MedianStopping::isCheckedAfter)
                .toArray();
        assertThat(checked)
                .containsExactly(given.required("decisions")
                        .valueStream()
                        .mapToInt(d -> d.required("epoch").asInt())
                        .toArray());
        for (JsonNode expected : given.required("decisions").values()) {
            MedianStopping.Decision decision = MedianStopping.decide(
                    trial, finished, expected.required("epoch").asInt(), isHigherBetter(given));
            Given.assertClose("best", decision.best(), expected.required("best"), Given.tolerance(FILE));
            Given.assertClose("median", decision.median(), expected.required("median"), Given.tolerance(FILE));
            assertThat(decision.peers()).isEqualTo(expected.required("peers").asInt());
            assertThat(decision.stop()).isEqualTo(expected.required("stop").asBoolean());
        }
        assertStopped(stoppedAt(trial, finished, isHigherBetter(given)), given.required("stopped_at"));
    }

    @ParameterizedTest
    @MethodSource("simulations")
    void aStoppedTrialIsNoPeerOfLaterOnes(JsonNode given) {
        List<double[]> finished = new ArrayList<>();
        for (JsonNode trial : given.required("trials").values()) {
            double[] curve = Given.numbers(trial.required("curve"));
            OptionalInt stopped = stoppedAt(curve, finished, isHigherBetter(given));
            assertStopped(stopped, trial.required("stopped_at"));
            double[] seen = Arrays.copyOf(curve, stopped.orElse(curve.length - 1) + 1);
            double best = isHigherBetter(given)
                    ? Arrays.stream(seen).max().orElseThrow()
                    : Arrays.stream(seen).min().orElseThrow();
            Given.assertClose("best", best, trial.required("best"), Given.tolerance(FILE));
            if (stopped.isEmpty()) {
                finished.add(curve);
            }
        }
    }

    private static OptionalInt stoppedAt(double[] trial, List<double[]> finished, boolean higherIsBetter) {
        return IntStream.range(0, trial.length)
                .filter(MedianStopping::isCheckedAfter)
                .filter(e -> MedianStopping.decide(trial, finished, e, higherIsBetter)
                        .stop())
                .findFirst();
    }

    private static void assertStopped(OptionalInt actual, JsonNode expected) {
        assertThat(actual).isEqualTo(expected.isNull() ? OptionalInt.empty() : OptionalInt.of(expected.asInt()));
    }

    private static boolean isHigherBetter(JsonNode given) {
        return given.required("mode").asString().equals("max");
    }
}
