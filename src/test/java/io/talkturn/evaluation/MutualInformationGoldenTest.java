package io.talkturn.evaluation;

import static io.talkturn.evaluation.Given.column;
import static io.talkturn.evaluation.Given.integers;
import static io.talkturn.evaluation.Given.numbers;
import static io.talkturn.evaluation.Given.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Mutual information is scikit-learn's to 1e-10, with its noise given and with the noise drawn from its seed. */
final class MutualInformationGoldenTest {
    private static final Offset<Double> TOLERANCE = Offset.offset(1e-10);
    private static final int NONE = -1;

    static Stream<JsonNode> cases() {
        return Given.cases(Given.golden("mi_golden.json")).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void numberTargetByKraskov(JsonNode given) {
        DoubleSupplier noise = givenNoise(given, true);
        double[] actual = MutualInformation.withTarget(columns(given, NONE), numberTarget(given), noise);
        Given.assertClose("given noise", actual, given.required("mi_regression"), TOLERANCE);

        double[] seeded = MutualInformation.withTarget(columns(given, NONE), numberTarget(given), seededNoise(given));
        Given.assertClose("seeded noise", seeded, given.required("mi_regression"), TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void classTargetByRoss(JsonNode given) {
        DoubleSupplier noise = givenNoise(given, false);
        double[] actual = MutualInformation.withTarget(columns(given, NONE), classTarget(given), noise);
        Given.assertClose("given noise", actual, given.required("mi_classif"), TOLERANCE);

        double[] seeded = MutualInformation.withTarget(columns(given, NONE), classTarget(given), seededNoise(given));
        Given.assertClose("seeded noise", seeded, given.required("mi_classif"), TOLERANCE);
    }

    /** Noise goes to the columns of numbers only, so those that are left take other draws than among all. */
    @ParameterizedTest
    @MethodSource("cases")
    void classColumnsByPlugIn(JsonNode given) {
        double[] actual = MutualInformation.withTarget(columns(given, 3), classTarget(given), seededNoise(given));
        Given.assertClose("seeded noise", actual, given.required("mi_classif_col3_discrete"), TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noiseIsDrawnRowByRowAndThenForTheTarget(JsonNode given) {
        DoubleSupplier seeded = seededNoise(given);
        DoubleSupplier written = givenNoise(given, true);
        for (int i = 0; i < drawn(given, "noiseX") + drawn(given, "noiseY"); i++) {
            assertThat(seeded.getAsDouble()).isCloseTo(written.getAsDouble(), Offset.offset(1e-14));
        }
    }

    private static long drawn(JsonNode given, String noise) {
        JsonNode all = given.required(noise);
        return all.valueStream().mapToLong(row -> Math.max(1, row.size())).sum();
    }

    private static List<Column> columns(JsonNode given, int discrete) {
        double[][] x = rows(given.required("X"));
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < x[0].length; c++) {
            double[] values = column(x, c);
            columns.add(
                    c == discrete
                            ? Column.classes(
                                    Arrays.stream(values).mapToInt(v -> (int) v).toArray())
                            : Column.numbers(values));
        }
        return columns;
    }

    private static Column numberTarget(JsonNode given) {
        return Column.numbers(numbers(given.required("y")));
    }

    private static Column classTarget(JsonNode given) {
        return Column.classes(integers(given.required("yc")));
    }

    private static DoubleSupplier seededNoise(JsonNode given) {
        return new RandomState(given.required("seed").asLong())::normal;
    }

    private static DoubleSupplier givenNoise(JsonNode given, boolean numberTarget) {
        DoubleStream ofColumns = Arrays.stream(rows(given.required("noiseX"))).flatMapToDouble(Arrays::stream);
        DoubleStream ofTarget = numberTarget ? Arrays.stream(numbers(given.required("noiseY"))) : DoubleStream.empty();
        Iterator<Double> draws = DoubleStream.concat(ofColumns, ofTarget).iterator();
        return draws::next;
    }
}
