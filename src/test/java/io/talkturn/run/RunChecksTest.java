package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.talkturn.corpus.Corpus;
import io.talkturn.foundation.UserError;
import io.talkturn.model.Architecture;
import io.talkturn.model.EmbeddingSettings;
import io.talkturn.model.HanDropout;
import io.talkturn.model.HanInput;
import io.talkturn.model.HanSettings;
import io.talkturn.model.HanSizes;
import io.talkturn.training.BatchSettings;
import io.talkturn.training.Hardware;
import io.talkturn.training.OptimizerSettings;
import io.talkturn.training.Stopping;
import io.talkturn.training.TrainingSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found wrong before a worker is started. */
final class RunChecksTest {
    @TempDir
    private Path root;

    private final Corpus corpus = TinyProject.corpus();
    private RunSpec good;

    @BeforeEach
    void makeSpec() {
        good = TinyProject.in(root).spec("good", 1, "mood", Architecture.ROCK);
    }

    @Test
    void aGoodSpecificationHasNoProblem() {
        assertThat(RunChecks.all(good, corpus)).isEmpty();
        assertThat(RunChecks.all(with(HanSettings.defaults(Architecture.ROCK), TrainingSettings.defaults()), corpus))
                .isEmpty();
    }

    @Test
    void allProblemsAreToldAtOnce() {
        HanSettings model = new HanSettings(
                Architecture.ROCK,
                new HanInput(0, -1),
                new HanSizes(0, 6, 7, 1, 6),
                new HanDropout(1.5, -0.1),
                EmbeddingSettings.learned(8));
        assertThat(RunChecks.all(with(model, good.training()), corpus))
                .extracting(UserError::what)
                .containsExactly(
                        "“Content size” is 0.",
                        "“Longest talkturn” is -1.",
                        "“Word GRU” is 0.",
                        "“GRU dropout” is 1.5.",
                        "“Recurrent dropout” is -0.1.");
    }

    @Test
    void absurdNumbersAreRefusedBeforeAnythingIsMade() {
        TrainingSettings t = good.training();
        TrainingSettings absurd = new TrainingSettings(
                new OptimizerSettings(t.optimizer().kind(), Double.NaN, Double.POSITIVE_INFINITY, Double.NaN),
                new BatchSettings(Integer.MAX_VALUE, Integer.MAX_VALUE),
                new Stopping(Integer.MAX_VALUE, Integer.MAX_VALUE, t.stopping().selection()),
                t.seed(),
                new Hardware(Integer.MAX_VALUE, t.hardware().device()));
        assertThat(RunChecks.settings(with(HanSpec.require(good).model(), absurd)))
                .extracting(UserError::what)
                .containsExactly(
                        "“Learning rate” is NaN.",
                        "“Batch” is 2147483647.",
                        "“Epochs” is 2147483647.",
                        "“L2” is Infinity.",
                        "“Block length” is 2147483647.",
                        "“Early end” is 2147483647.",
                        "“Clip gradients” is NaN.",
                        "“Threads” is 2147483647.");
    }

    @Test
    void smallWindowsAreWarnedOf() {
        assertThat(RunChecks.warnings(good, corpus))
                .filteredOn(RunChecksTest::isOfWindows)
                .singleElement()
                .asString()
                .contains("windows of 5 talkturns");
        HanSettings usual = HanSettings.defaults(Architecture.ROCK);
        assertThat(RunChecks.warnings(with(usual, good.training()), corpus)).noneMatch(RunChecksTest::isOfWindows);
    }

    private static boolean isOfWindows(String warning) {
        return warning.contains("windows of");
    }

    @Test
    void aTrainingThatDoesNotFitIntoMemoryIsRefused() {
        int most = 10_000;
        RunSpec huge = with(
                new HanSettings(
                        Architecture.ROCK,
                        new HanInput(30, 0),
                        new HanSizes(most, most, most, most, most),
                        HanDropout.NONE,
                        EmbeddingSettings.learned(100)),
                good.training());
        long needed = MemoryEstimate.ofTraining(HanSpec.require(huge), huge.training(), corpus);
        assertThat(needed).isGreaterThan(90_000_000_000L);
        assumeTrue(MemoryEstimate.ofMachine() < needed, "this machine could do it");
        assertThatThrownBy(() -> RunChecks.require(huge, corpus))
                .isInstanceOf(UserError.class)
                .hasMessageMatching(
                        "One batch of this network needs about \\d+ GB of memory; this machine has \\d+ GB\\.");
    }

    private RunSpec with(HanSettings model, TrainingSettings training) {
        HanSpec han = HanSpec.require(good);
        return good.with(new HanSpec(han.text(), han.tasks(), model)).with(training);
    }
}
