package io.talkturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The jackknife over conversations, of one model and of the difference of two. */
final class JackknifeFixtureTest {
    private static final JsonNode FILE = Given.fixture("jackknife.json");
    private static final Offset<Double> CLOSE = Offset.offset(Double.parseDouble(
            FILE.required("conventions").required("tolerance").asString()));

    /**
     * The file's t(0.975, 6) is 2.446911848791681, where the closed form for six degrees of freedom gives
     * 2.446911851144970 (StudentTest): 2.4e-9 too small, so the ends of its intervals are as far off as that.
     */
    private static final Offset<Double> QUANTILE = Offset.offset(1e-9);

    private static final List<String> METRICS = List.of("accuracy", "macro_f1", "f1_last");

    static Stream<JsonNode> cases() {
        return Given.cases(FILE).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void oneModel(JsonNode given) {
        Jackknife jackknife = new Jackknife(Given.integers(given.required("conversation")));
        assertEstimates(jackknife.values(metrics(given, "first")), given, "first");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theDifferenceOfTwo(JsonNode given) {
        Jackknife jackknife = new Jackknife(Given.integers(given.required("conversation")));
        assertEstimates(jackknife.differences(metrics(given, "first"), metrics(given, "second")), given, "difference");
    }

    private static void assertEstimates(List<JackknifeEstimate> actual, JsonNode given, String of) {
        assertThat(actual).hasSize(METRICS.size());
        for (int m = 0; m < METRICS.size(); m++) {
            String metric = METRICS.get(m);
            JsonNode wanted = given.required("expected").required(metric).required(of);
            JackknifeEstimate estimate = actual.get(m);
            Given.assertClose(metric, estimate.value(), wanted.required("value"), CLOSE);
            assertThat(estimate.conversations())
                    .isEqualTo(wanted.required("conversations").asInt());
            if (wanted.has("se")) {
                Given.assertClose(metric + " se", estimate.se(), wanted.required("se"), CLOSE);
            }
            JsonNode interval = wanted.required("interval");
            if (interval.isNull()) {
                assertThat(estimate.low()).as(metric).isNaN();
                assertThat(estimate.high()).as(metric).isNaN();
                assertThat(estimate.gap()).isNotEqualTo(JackknifeEstimate.Gap.NONE);
            } else {
                Given.assertClose(metric, new double[] {estimate.low(), estimate.high()}, interval, QUANTILE);
                assertThat(estimate.gap()).isEqualTo(JackknifeEstimate.Gap.NONE);
            }
            Given.assertClose(metric + " p", estimate.p(), wanted.required("p"), CLOSE);
        }
    }

    /** Accuracy, macro F1 and the F1 of the last class. */
    private static Jackknife.Metrics metrics(JsonNode given, String model) {
        int[] truth = Given.integers(given.required("truth"));
        int[] said = Given.integers(given.required(model));
        List<String> classes = IntStream.range(0, given.required("classes").asInt())
                .mapToObj(Integer::toString)
                .toList();
        return rows -> {
            ClassificationMetrics metrics = ClassificationMetrics.of(
                    classes,
                    IntStream.of(rows).map(row -> truth[row]).toArray(),
                    IntStream.of(rows).map(row -> said[row]).toArray());
            return new double[] {
                metrics.accuracy(),
                metrics.macroF1(),
                metrics.perClass().getLast().f1()
            };
        };
    }
}
