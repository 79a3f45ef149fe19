package io.talkturn.run.faith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.Partition;
import io.talkturn.foundation.Folders;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.model.Architecture;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import io.talkturn.run.TinyProject;
import io.talkturn.training.TrainingSettings;
import io.talkturn.worker.Worker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FaithWorkTest {
    private static final FaithSettings SETTINGS = new FaithSettings(List.of(1, 2), 3, 1);

    @TempDir
    private Path root;

    private RunFolder trained(TinyProject project, RunSpec spec) {
        RunFolder run = RunFolder.create(project.runs(), spec);
        new Worker(run, () -> false).run();
        return run;
    }

    private static RunSpec seeded(RunSpec spec, long seed) {
        TrainingSettings t = spec.training();
        return spec.with(new TrainingSettings(t.optimizer(), t.batch(), t.stopping(), seed, t.hardware()));
    }

    @ParameterizedTest
    @EnumSource
    void everyNetworkOfTalkturnsCanBeTested(Architecture architecture) {
        TinyProject project = TinyProject.in(root);
        RunFolder run = trained(project, project.spec("one", 2, "mood", architecture));

        Faithfulness test = new FaithWork(run).measure(Partition.TEST, SETTINGS, Progress.NONE);

        assertThat(test.talkturns()).isEqualTo(12);
        assertThat(test.isClass()).isTrue();
        assertThat(test.figures()).filteredOn(figure -> figure.talkturns() > 0).isNotEmpty();
        assertThat(test.figures())
                .filteredOn(figure -> figure.point().unit() == FaithUnit.TALKTURNS
                        && figure.point().count() == 1)
                .as("the first two talkturns have no choice of earlier ones")
                .allSatisfy(figure -> assertThat(figure.talkturns()).isEqualTo(10));
        test.write(run);
        assertThat(Faithfulness.read(run)).contains(test);
    }

    @Test
    void ofANumberTheDistanceIsTold() {
        TinyProject project = TinyProject.in(root);
        RunFolder run = trained(project, project.spec("one", 2, "valence", Architecture.HAN));

        Faithfulness test = new FaithWork(run).measure(Partition.DEV, SETTINGS, Progress.NONE);

        assertThat(test.isClass()).isFalse();
        assertThat(test.figures())
                .filteredOn(figure -> figure.talkturns() > 0)
                .allSatisfy(
                        figure -> assertThat(figure.means().highest().value()).isNotNegative());
    }

    @Test
    void itCanBeCancelledAndTellsHowFarItIs() {
        TinyProject project = TinyProject.in(root);
        RunFolder run = trained(project, project.spec("one", 1, "mood", Architecture.HAN));
        List<Long> told = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void at(String what, long done, long total) {
                told.add(done);
            }

            @Override
            public boolean isCancelled() {
                return told.size() == 4;
            }
        };

        assertThatThrownBy(() -> new FaithWork(run).measure(Partition.TEST, SETTINGS, progress))
                .isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly(0L, 1L, 2L, 3L);
        assertThat(Faithfulness.read(run)).isEmpty();
    }

    @Test
    void whatWasNotPredictedCannotBeTested() {
        TinyProject project = TinyProject.in(root);
        RunFolder run = trained(project, project.spec("one", 1, "mood", Architecture.HAN));
        FaithWork work = new FaithWork(run);

        assertThat(work.usual()).isEqualTo(Partition.TEST);
        assertThatThrownBy(() -> work.measure(Partition.NONE, SETTINGS, Progress.NONE))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("none");
    }

    @Test
    void runsOfOtherSeedsAreHeldBesideIt() throws IOException {
        TinyProject project = TinyProject.in(root);
        RunSpec spec = project.spec("one", 1, "mood", Architecture.ROCK);
        RunFolder first = trained(project, spec);
        RunFolder second = trained(project, seeded(spec, 8));
        RunFolder third = trained(project, seeded(spec, 9));
        Folders.delete(third.attention());

        SeedAgreement same = SeedComparison.of(List.of(first, first), Partition.TEST, Progress.NONE)
                .orElseThrow();
        SeedAgreement other = SeedComparison.of(List.of(first, second, third), Partition.TEST, Progress.NONE)
                .orElseThrow();

        assertThat(same.words().rank().value()).isEqualTo(1, within(1e-9));
        assertThat(same.talkturns().count())
                .as("windows of three talkturns or more")
                .isEqualTo(10);
        assertThat(other.seeds()).as("the third kept no attention").containsExactly(3L, 8L);
        assertThat(other.words().rank().value()).isBetween(-1.0, 0.999);
        assertThat(SeedComparison.of(List.of(first, third), Partition.TEST, Progress.NONE))
                .isEmpty();
    }
}
