package io.talkturn.training.han;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.pytorch.jni.JniUtils;
import io.talkturn.corpus.Partition;
import io.talkturn.model.WindowBatch;
import io.talkturn.training.BatchSettings;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.Devices;
import io.talkturn.training.Hardware;
import io.talkturn.training.Lanes;
import io.talkturn.training.OptimizerSettings;
import io.talkturn.training.StopRequest;
import io.talkturn.training.Stopping;
import io.talkturn.training.Toys;
import io.talkturn.training.Toys.Trained;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.han.text.Windows;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches in parts, side by side: the same numbers as in one piece, and the same bits every time. */
final class LanesTest {
    private static final int BATCH = 40;

    @TempDir
    Path folder;

    @Test
    void cutsABatchByItsWindowsAndThreadsAlone() {
        try (Lanes two = Lanes.on(new ComputeDevice("cpu", "", 2));
                Lanes eight = Lanes.on(new ComputeDevice("cpu", "", 8));
                Lanes gpu = Lanes.on(new ComputeDevice("gpu0", "", 8))) {
            assertThat(IntStream.of(1, 31, 32, 43, 500).map(n -> HanPass.parts(n, two)))
                    .containsExactly(1, 1, 2, 2, 2);
            assertThat(HanPass.parts(43, eight)).isEqualTo(2);
            assertThat(HanPass.parts(256, eight)).isEqualTo(8);
            assertThat(HanPass.parts(256, gpu)).isEqualTo(1);
        }
    }

    @Test
    void cutsWindowsByNumberAndTalkturnsByWords() {
        Toys toys = Toys.of("mood", 0);
        int[] rows = toys.material().targets().rows(Partition.TRAIN);
        Batch whole = Batch.of(toys.material().corpus(), new Windows(Toys.CORPUS, 3), rows);
        List<Batch> parts = whole.parts(3);
        assertThat(parts.stream().flatMapToInt(p -> IntStream.of(p.rows())).toArray())
                .isEqualTo(rows);
        assertThat(parts).allSatisfy(p -> assertThat(p.rows().length).isBetween(rows.length / 3, rows.length / 3 + 1));
        int[] cuts = whole.cuts(3);
        int[][] talkturns = whole.input().talkturns();
        int words = words(talkturns, 0, talkturns.length);
        for (int p = 0; p < 3; p++) {
            assertThat(words(talkturns, cuts[p], cuts[p + 1])).isBetween(words / 3 - 10, words / 3 + 10);
        }
        assertThat(cuts).startsWith(0).endsWith(talkturns.length);
    }

    @Test
    void noPieceIsEmptyHoweverLongOneTalkturnIs() {
        int[][] talkturns = {new int[100], {1}, {1}, {1}};
        Batch batch = new Batch(new int[1], new int[4], new WindowBatch(talkturns, new int[][] {{0, 1, 2, 3}}));
        assertThat(batch.cuts(4)).containsExactly(0, 1, 2, 3, 4);
    }

    private static int words(int[][] talkturns, int from, int to) {
        return Arrays.stream(talkturns, from, to).mapToInt(t -> t.length).sum();
    }

    @Test
    void trainsAsInOnePieceUpToRounding() {
        Trained one = train(0, 1, "one");
        Trained two = train(0, 2, "two");
        assertThat(two.results().getFirst().train().losses().keySet())
                .isEqualTo(one.results().getFirst().train().losses().keySet());
        assertThat(two.results().getFirst().train().loss())
                .isCloseTo(one.results().getFirst().train().loss(), within(1e-4));
        assertThat(two.weights()).containsExactly(one.weights(), within(2e-2f));
    }

    @Test
    void givesTheSameBitsEveryTimeAndAfterABreak() {
        Trained whole = train(0.3, 2, "whole");
        assertThat(train(0.3, 2, "again").weights()).isEqualTo(whole.weights());
        AtomicBoolean paused = new AtomicBoolean();
        Toys toys = toys(0.3, 2);
        toys.train(folder.resolve("run"), () -> paused.getAndSet(true) ? StopRequest.PAUSE : StopRequest.NONE);
        assertThat(toys.train(folder.resolve("run"), () -> StopRequest.NONE).weights())
                .isEqualTo(whole.weights());
    }

    @Test
    void aPartThatFailsFailsTheBatchAfterAllHaveEnded() {
        AtomicBoolean ended = new AtomicBoolean();
        List<Supplier<Integer>> work = List.of(
                () -> {
                    ended.set(true);
                    return 1;
                },
                () -> {
                    throw new IllegalArgumentException("no such part");
                });
        try (Lanes lanes = Lanes.on(Devices.choose("cpu", 2))) {
            assertThatThrownBy(() -> lanes.run(work)).hasMessage("no such part");
            assertThat(lanes.run(List.<Supplier<Integer>>of(() -> 2, () -> 3))).containsExactly(2, 3);
        }
        assertThat(ended).isTrue();
    }

    @Test
    void aPartThatFailsIsThrownOnlyWhenNoneIsAtWorkAnyMore() {
        AtomicBoolean ended = new AtomicBoolean();
        List<Supplier<Integer>> work =
                List.of(() -> 1, () -> failed("second"), () -> slow(ended), () -> failed("fourth"));
        try (Lanes lanes = Lanes.on(Devices.choose("cpu", 2))) {
            assertThatThrownBy(() -> lanes.run(work))
                    .hasMessage("second")
                    .satisfies(e -> assertThat(e.getSuppressed())
                            .singleElement()
                            .satisfies(other -> assertThat(other).hasMessage("fourth")));
            assertThat(ended).as("the third part has ended").isTrue();
            assertThat(JniUtils.getNumThreads()).isEqualTo(2);
        }
    }

    @Test
    void anErrorOfTheFirstPartAlsoWaitsForTheOthersAndAnInterruptToo() {
        AtomicBoolean ended = new AtomicBoolean();
        List<Supplier<Integer>> work = List.of(
                () -> {
                    Thread.currentThread().interrupt();
                    throw new OutOfMemoryError("first");
                },
                () -> failed("second"),
                () -> slow(ended));
        try (Lanes lanes = Lanes.on(Devices.choose("cpu", 2))) {
            assertThatThrownBy(() -> lanes.run(work)).isInstanceOf(OutOfMemoryError.class);
            assertThat(ended).isTrue();
            assertThat(Thread.interrupted()).as("still interrupted").isTrue();
            assertThat(JniUtils.getNumThreads()).isEqualTo(2);
        }
    }

    private static int failed(String message) {
        throw new IllegalArgumentException(message);
    }

    private static int slow(AtomicBoolean ended) {
        LockSupport.parkNanos(300_000_000);
        ended.set(true);
        return 3;
    }

    private Trained train(double dropout, int threads, String name) {
        return toys(dropout, threads).train(folder.resolve(name), () -> StopRequest.NONE);
    }

    private static Toys toys(double dropout, int threads) {
        return Toys.of("mood", dropout)
                .with(new TrainingSettings(
                        new OptimizerSettings(OptimizerSettings.Kind.ADAM, 0.02, 1e-5, 5),
                        new BatchSettings(BATCH, 4),
                        new Stopping(2, 0, "auto"),
                        5,
                        new Hardware(threads, "cpu")));
    }
}
