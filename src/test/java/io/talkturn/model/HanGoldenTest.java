package io.talkturn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All forms of every network against the numbers of {@code golden/han} (docs/run-folder.md). */
final class HanGoldenTest {
    private static final double OUTPUT = 1e-5;
    private static final double GRADIENT = 1e-4;

    static Stream<GoldenHan> networks() {
        return GoldenHan.all();
    }

    static Stream<Arguments> forms() {
        return networks()
                .flatMap(golden -> Stream.of(
                        Arguments.of(golden, HanNetwork.of(golden.shape(), HanDropout.NONE)),
                        Arguments.of(golden, HanNetwork.fused(golden.shape(), HanDropout.NONE)),
                        Arguments.of(golden, HanNetwork.textbook(golden.shape()))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("forms")
    void givesTheSameOutputsAndAttention(GoldenHan golden, HanNetwork network) {
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore parameters = golden.parameters(manager)) {
            HanOutput output = network.forward(parameters.bind(manager, false), golden.batch(golden.allRows()), null);
            compare(golden, output, golden.allRows());
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("forms")
    void givesTheSameForABatchOfOne(GoldenHan golden, HanNetwork network) {
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore parameters = golden.parameters(manager)) {
            for (int row : golden.allRows()) {
                HanOutput output = network.forward(parameters.bind(manager, false), golden.batch(row), null);
                compare(golden, output, row);
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("forms")
    void givesTheSameInAnotherOrder(GoldenHan golden, HanNetwork network) {
        int[] backwards = IntStream.range(0, golden.entry().rows())
                .map(n -> golden.entry().rows() - 1 - n)
                .toArray();
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore parameters = golden.parameters(manager)) {
            HanOutput output = network.forward(parameters.bind(manager, false), golden.batch(backwards), null);
            compare(golden, output, backwards);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("forms")
    void givesTheSameLossAndGradients(GoldenHan golden, HanNetwork network) {
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore parameters = golden.parameters(manager);
                GradientCollector _ = Engine.getInstance().newGradientCollector()) {
            BoundParameters bound = parameters.bind(manager, true);
            HanOutput output = network.forward(bound, golden.batch(golden.allRows()), null);
            NDArray loss = TestLoss.of(golden, output, manager);
            assertThat((double) loss.getFloat()).isCloseTo(golden.entry().loss(), within(OUTPUT));
            assertThat((double) loss.getFloat()).isCloseTo(golden.floats("out.loss")[0], within(OUTPUT));
            output.backward(loss);
            for (ParameterShape parameter : parameters.trained()) {
                assertRelative(
                        parameter.name(), bound.gradient(parameter.name()), golden.floats("grad." + parameter.name()));
            }
        }
    }

    private static void compare(GoldenHan golden, HanOutput output, int... rows) {
        HanShape shape = golden.shape();
        HanAttention attention = output.attention();
        for (String task : shape.tasks()) {
            float[] actual = output.logits().get(task).toFloatArray();
            float[] expected = golden.floats("out.logits." + task);
            int outputs = shape.outputs(task);
            for (int n = 0; n < rows.length; n++) {
                for (int k = 0; k < outputs; k++) {
                    assertThat(actual[n * outputs + k])
                            .as("logit %d of %s, row %d", k, task, rows[n])
                            .isCloseTo(expected[rows[n] * outputs + k], within((float) OUTPUT));
                }
            }
        }
        compareWords(golden, attention, rows);
        compareTurns(golden, attention, rows);
        compareTasks(golden, attention, rows);
    }

    private static void compareWords(GoldenHan golden, HanAttention attention, int... rows) {
        int most = golden.entry().max_words();
        assertThat(attention.word()).containsOnlyKeys(golden.shape().wordEncoders());
        attention.word().forEach((encoder, weights) -> {
            float[] expected = golden.floats("out.word_attention." + encoder);
            int talkturn = 0;
            for (int row : rows) {
                for (int slot : golden.realSlots(row)) {
                    float[] actual = weights[talkturn++];
                    assertThat(actual).hasSize(golden.length(row, slot));
                    int from = (row * golden.width() + slot) * most;
                    assertClose("word attention " + encoder + " row " + row, actual, expected, from);
                }
            }
        });
    }

    private static void compareTurns(GoldenHan golden, HanAttention attention, int... rows) {
        List<String> encoders = golden.shape().turnEncoders();
        for (int e = 0; e < encoders.size(); e++) {
            float[] expected = golden.floats("out.turn_attention." + encoders.get(e));
            for (int n = 0; n < rows.length; n++) {
                List<Integer> slots = golden.realSlots(rows[n]);
                assertThat(attention.turn()[n]).hasNumberOfRows(slots.size());
                for (int i = 0; i < slots.size(); i++) {
                    assertThat(attention.turn()[n][i][e])
                            .as("talkturn attention %s, row %d", encoders.get(e), rows[n])
                            .isCloseTo(expected[rows[n] * golden.width() + slots.get(i)], within((float) OUTPUT));
                }
            }
        }
    }

    private static void compareTasks(GoldenHan golden, HanAttention attention, int... rows) {
        if (!golden.shape().hasAuxiliaryBranch()) {
            assertThat(attention.task()[0]).isEmpty();
            return;
        }
        int tasks = golden.shape().tasks().size();
        float[] expected = golden.floats("out.task_attention");
        for (int n = 0; n < rows.length; n++) {
            assertClose("task attention, row " + rows[n], attention.task()[n], expected, rows[n] * tasks);
        }
    }

    private static void assertClose(String what, float[] actual, float[] expected, int from) {
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).as(what).isCloseTo(expected[from + i], within((float) OUTPUT));
        }
    }

    /** Relative to the tensor's largest gradient: single values may lie at 0. */
    private static void assertRelative(String what, float[] actual, float[] expected) {
        float largest = 0;
        for (float value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat((double) actual[i])
                    .as("gradient %d of %s", i, what)
                    .isCloseTo(expected[i], within(GRADIENT * largest + 1e-9));
        }
    }
}
