package io.talkturn.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskFamily;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sharing work between windows changes no number: outputs, attention and gradients are those of the textbook form. */
final class SharingTest {
    private static final int CONTENT_SIZE = 4;

    static Stream<HanShape> shapes() {
        List<AuxiliaryTask> all = List.of(AuxiliaryTask.values());
        List<AuxiliaryTask> some = List.of(AuxiliaryTask.AU17, AuxiliaryTask.TONE_SAD, AuxiliaryTask.PAST2);
        return Stream.of(
                shape(Architecture.HAN, 1, List.of()),
                shape(Architecture.FLAT, 1, all),
                shape(Architecture.ROCK, 1, all),
                shape(Architecture.ROCK, 3, all),
                shape(Architecture.ROCK, 70, some),
                shape(Architecture.ROCK, 1, AuxiliaryTask.of(TaskFamily.FUTURE)),
                shape(Architecture.ROCK, 1, List.of()));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theTwoFormsAgreeOnAConversation(HanShape shape) {
        agree(shape, conversation(11, 9), true);
        agree(shape, conversation(11, 9), false);
    }

    @Test
    void theTwoFormsAgreeOnWindowsOfOneTalkturnOfOneToken() {
        agree(shapes().toList().get(2), new WindowBatch(new int[][] {{5}, {6}}, new int[][] {{0}, {1}}), true);
    }

    @Test
    void theTwoFormsAgreeOnWindowsThatBeginAlikeButGoOnDifferently() {
        WindowBatch whole = conversation(6, 3);
        agree(
                shapes().toList().get(2),
                new WindowBatch(whole.talkturns(), new int[][] {{0, 1, 2}, {0, 1, 3}, {0}, {0, 1}, {4, 5}}),
                true);
    }

    @Test
    void encodingEveryTalkturnOfEveryWindowAgainGivesTheSame() {
        HanShape shape = shapes().toList().get(2);
        WindowBatch batch = conversation(12, 4);
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore store = ParameterStore.initialised(shape, 3, true, manager)) {
            float[] shared =
                    logits(HanNetwork.of(shape, HanDropout.NONE).forward(store.bind(manager, false), batch, null));
            float[] each = logits(
                    HanNetwork.of(shape, HanDropout.NONE).forward(store.bind(manager, false), batch.unshared(), null));
            assertClose(each, shared, 1e-5);
        }
    }

    @Test
    void aTalkturnThatIsInNoWindowChangesNothing() {
        HanShape shape = shapes().toList().get(2);
        WindowBatch batch = conversation(6, 5);
        int[][] more = Arrays.copyOf(batch.talkturns(), 7);
        more[6] = IntStream.range(3, 40).toArray();
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore store = ParameterStore.initialised(shape, 3, true, manager)) {
            HanNetwork network = HanNetwork.of(shape, HanDropout.NONE);
            assertClose(
                    logits(network.forward(store.bind(manager, false), new WindowBatch(more, batch.windows()), null)),
                    logits(network.forward(store.bind(manager, false), batch, null)),
                    1e-5);
        }
    }

    @Test
    void auxiliaryLossesDoNotReachThePrimaryBranch() {
        HanShape shape = shapes().toList().get(2);
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore store = ParameterStore.initialised(shape, 3, true, manager);
                GradientCollector _ = Engine.getInstance().newGradientCollector()) {
            BoundParameters bound = store.bind(manager, true);
            HanOutput output = HanNetwork.of(shape, HanDropout.NONE).forward(bound, conversation(8, 6), null);
            output.backward(output.logits().get("au05").sum());
            assertThat(bound.gradient("turn.pri.gru.weight_hh_l0")).containsOnly(0);
            assertThat(bound.gradient("word.pri.gru.weight_ih_l0")).containsOnly(0);
            assertThat(largest(bound.gradient("word.aux.gru.weight_ih_l0"))).isPositive();
        }
    }

    @Test
    void aBatchLeavesNothingBehindInTheEngine() {
        HanShape shape = shapes().toList().get(2);
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore store = ParameterStore.initialised(shape, 3, true, manager)) {
            gradients(
                    HanNetwork.of(shape, new HanDropout(0.1, 0.1)), store, conversation(8, 6), manager, new Random(1));
            int before = manager.getManagedArrays().size() + arrays(store);
            for (int i = 0; i < 5; i++) {
                gradients(
                        HanNetwork.of(shape, new HanDropout(0.1, 0.1)),
                        store,
                        conversation(8, 6),
                        manager,
                        new Random(1));
            }
            assertThat(manager.getManagedArrays().size() + arrays(store)).isEqualTo(before);
        }
    }

    /** What runs on a graphics processor, on the CPU: the same numbers, with the same masks. */
    @ParameterizedTest
    @MethodSource("shapes")
    void theEnginesOwnGrusGiveTheSameAndDropTheSame(HanShape shape) {
        for (HanDropout dropout : List.of(HanDropout.NONE, new HanDropout(0.3, 0), new HanDropout(0.2, 0.2))) {
            for (WindowBatch batch :
                    List.of(conversation(11, 9), new WindowBatch(new int[][] {{5}, {6}}, new int[][] {{0}, {1}}))) {
                try (NDManager manager = NDManager.newBaseManager();
                        ParameterStore store = ParameterStore.initialised(shape, 3, true, manager)) {
                    float[] expected = gradients(HanNetwork.of(shape, dropout), store, batch, manager, new Random(5));
                    float[] actual = gradients(HanNetwork.fused(shape, dropout), store, batch, manager, new Random(5));
                    assertClose(actual, expected, 1e-4 * largest(expected));
                }
            }
        }
    }

    private static int arrays(ParameterStore store) {
        return store.trainable().getManager().getManagedArrays().size();
    }

    private static void agree(HanShape shape, WindowBatch batch, boolean trainEmbedding) {
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore store = ParameterStore.initialised(shape, 3, trainEmbedding, manager)) {
            HanNetwork ours = HanNetwork.of(shape, HanDropout.NONE);
            HanNetwork textbook = HanNetwork.textbook(shape);
            HanOutput one = ours.forward(store.bind(manager, false), batch, null);
            HanOutput other = textbook.forward(store.bind(manager, false), batch, null);
            assertClose(logits(one), logits(other), 1e-5);
            assertThat(flat(one.attention())).hasSameSizeAs(flat(other.attention()));
            assertClose(flat(one.attention()), flat(other.attention()), 1e-5);
            float[] gradient = gradients(ours, store, batch, manager, null);
            float[] expected = gradients(textbook, store, batch, manager, null);
            assertClose(gradient, expected, 1e-4 * largest(expected));
        }
    }

    static float[] gradients(
            HanNetwork network, ParameterStore store, WindowBatch batch, NDManager parent, RandomGenerator dropout) {
        try (NDManager manager = parent.newSubManager();
                GradientCollector _ = Engine.getInstance().newGradientCollector()) {
            BoundParameters bound = store.bind(manager, true);
            HanOutput output = network.forward(bound, batch, dropout);
            output.backward(loss(output, manager));
            return bound.gradient().toFloatArray();
        }
    }

    /** A loss in which every output has a part of its own; {@link NdOps#number} says why numbers are made by it. */
    static NDArray loss(HanOutput output, NDManager manager) {
        NDArray loss = manager.create(0f);
        int factor = 1;
        for (NDArray logits : output.logits().values()) {
            loss = loss.add(logits.add(factor).sin().sum().mul(NdOps.number(manager, 1.0 / factor++)));
        }
        return loss;
    }

    static HanShape shape(Architecture architecture, int auxiliaryGru, List<AuxiliaryTask> tasks) {
        return new HanShape(architecture, 40, 6, new HanSizes(5, 7, 8, auxiliaryGru, 6), 3, tasks);
    }

    /** All windows of a conversation of talkturns of 1 to 12 tokens. */
    static WindowBatch conversation(int talkturns, long seed) {
        Random random = new Random(seed);
        int[][] tokens = IntStream.range(0, talkturns)
                .mapToObj(t -> random.ints(1L + random.nextInt(12), 1, 40).toArray())
                .toArray(int[][]::new);
        int[][] windows = IntStream.range(0, talkturns)
                .mapToObj(t ->
                        IntStream.rangeClosed(Math.max(0, t - CONTENT_SIZE), t).toArray())
                .toArray(int[][]::new);
        return new WindowBatch(tokens, windows);
    }

    private static float[] logits(HanOutput output) {
        return join(output.logits().values().stream().map(NDArray::toFloatArray));
    }

    private static float[] flat(HanAttention attention) {
        return join(Stream.of(
                        attention.word().values().stream().flatMap(Arrays::stream),
                        Arrays.stream(attention.turn()).flatMap(Arrays::stream),
                        Arrays.stream(attention.task()))
                .flatMap(s -> s));
    }

    private static float[] join(Stream<float[]> parts) {
        List<float[]> all = parts.toList();
        float[] joined = new float[all.stream().mapToInt(p -> p.length).sum()];
        int at = 0;
        for (float[] part : all) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    private static double largest(float[] values) {
        double largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static void assertClose(float[] actual, float[] expected, double tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            if (!(Math.abs((double) actual[i] - expected[i]) <= tolerance)) {
                assertThat(actual[i]).as("value " + i).isEqualTo(expected[i]);
            }
        }
    }
}
