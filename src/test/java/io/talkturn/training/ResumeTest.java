package io.talkturn.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Partition;
import io.talkturn.foundation.UserError;
import io.talkturn.setting.RecordEdit;
import io.talkturn.training.Toys.Trained;
import io.talkturn.training.TrainingOutcome.Ending;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A training that was left and resumed ends with the same bits as one that never was: dropout, blocks, L2, clipping on. */
final class ResumeTest {
    private final Toys toys = Toys.of("mood", 0.3);
    private final int batches = (toys.material().targets().rows(Partition.TRAIN).length + 15) / 16;

    @TempDir
    Path folder;

    private Trained whole;

    @BeforeEach
    void trainWithoutABreak() {
        whole = toys.train(folder.resolve("whole"), () -> StopRequest.NONE);
        assertThat(whole.ending()).isEqualTo(Ending.COMPLETED);
    }

    @Test
    void theSameSettingsGiveTheSameBitsAgain() {
        assertSame(toys.train(folder.resolve("again"), () -> StopRequest.NONE));
    }

    @Test
    void pausedAfterTwoEpochs() {
        Trained first = toys.train(folder.resolve("run"), pauseAfter(2 * batches));
        assertThat(first.ending()).isEqualTo(Ending.PAUSED);
        assertThat(first.outcome().epochs()).isEqualTo(2);
        assertSame(toys.train(folder.resolve("run"), () -> StopRequest.NONE), first);
    }

    @Test
    void pausedInTheMiddleOfAnEpochTwice() {
        Trained first = toys.train(folder.resolve("run"), pauseAfter(batches + 2));
        Trained second = toys.train(folder.resolve("run"), pauseAfter(batches));
        assertThat(first.outcome().epochs()).isEqualTo(1);
        assertThat(second.outcome().epochs()).isEqualTo(2);
        assertSame(toys.train(folder.resolve("run"), () -> StopRequest.NONE), first, second);
    }

    @ParameterizedTest(name = "after {0} batches")
    @ValueSource(ints = {0, 3, 11, 17})
    void killedAtAnyBatchItLosesTheEpochUnderWayAtMost(int after) {
        int epochsDone = after / batches;
        Supplier<StopRequest> killed = killedAfter(after);
        assertThatThrownBy(() -> toys.train(folder.resolve("run"), killed)).isInstanceOf(Killed.class);
        Trained rest = toys.train(folder.resolve("run"), () -> StopRequest.NONE);
        assertThat(rest.results()).hasSize(toys.settings().stopping().epochs() - epochsDone);
        assertThat(rest.weights()).isEqualTo(whole.weights());
    }

    @Test
    void goesBackToTheCheckpointBeforeADamagedOne() throws Exception {
        toys.train(folder.resolve("run"), pauseAfter(3 * batches));
        Path newest;
        try (Stream<Path> files = Files.list(folder.resolve("run"))) {
            newest = files.filter(f -> f.toString().endsWith(".safetensors"))
                    .max(Path::compareTo)
                    .orElseThrow();
        }
        Files.write(newest, new byte[] {1, 2, 3});
        Trained rest = toys.train(folder.resolve("run"), () -> StopRequest.NONE);
        assertThat(rest.notes()).singleElement().asString().contains("passed over");
        assertThat(rest.weights()).isEqualTo(whole.weights());
    }

    @Test
    void aCheckpointOfOtherSettingsIsRefused() {
        toys.train(folder.resolve("run"), pauseAfter(batches));
        TrainingSettings faster = RecordEdit.with(toys.settings(), "learningRate", 0.5);
        assertThatThrownBy(() -> toys.with(faster).train(folder.resolve("run"), () -> StopRequest.NONE))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("other settings");
    }

    private void assertSame(Trained last, Trained... before) {
        assertThat(last.weights()).isEqualTo(whole.weights());
        assertThat(last.outcome()).isEqualTo(whole.outcome());
        List<EpochResult> all = Stream.concat(Stream.of(before), Stream.of(last))
                .flatMap(t -> t.results().stream())
                .toList();
        assertThat(all)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("pace")
                .isEqualTo(whole.results());
    }

    private static Supplier<StopRequest> pauseAfter(int batches) {
        AtomicInteger asked = new AtomicInteger();
        return () -> asked.getAndIncrement() < batches ? StopRequest.NONE : StopRequest.PAUSE;
    }

    private static Supplier<StopRequest> killedAfter(int batches) {
        AtomicInteger asked = new AtomicInteger();
        return () -> {
            if (asked.getAndIncrement() == batches) {
                throw new Killed();
            }
            return StopRequest.NONE;
        };
    }

    /** Stands for the end of the process: nothing of the training's own code runs after it. */
    private static final class Killed extends RuntimeException {}
}
