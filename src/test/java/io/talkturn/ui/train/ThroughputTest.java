package io.talkturn.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.run.RunFolder;
import io.talkturn.run.RunWatcher;
import io.talkturn.run.TinyTrio;
import io.talkturn.ui.fixture.ProjectFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What throughput is counted in: windows of talkturns, and samples of a fusion run. */
final class ThroughputTest {
    @TempDir
    private Path folder;

    @Test
    void aHanRunIsCountedInWindows() {
        assertThat(figures(ProjectFixture.in(folder).run("HAN").finished())).contains("310 windows/s");
    }

    @Test
    void aFusionRunIsCountedInSamples() {
        RunFolder run = TinyTrio.in(folder).trained("jokes", TinyTrio.lstm("sarcasm"), TinyTrio.training(1));
        assertThat(figures(run)).containsPattern("[0-9,]+ samples/s").doesNotContain("windows");
    }

    private static String figures(RunFolder run) {
        RunProgress progress = new RunProgress();
        progress.accept(new RunWatcher(run).poll());
        return TrainViewModel.figures(progress, run.spec().network().counted());
    }
}
