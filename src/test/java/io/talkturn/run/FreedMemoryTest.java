package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.training.MemoryChurn;
import io.talkturn.training.fusion.FurtherTask;
import io.talkturn.training.fusion.FurtherTask.Source;
import io.talkturn.training.fusion.FusionSettings;
import io.talkturn.worker.Worker;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No training reads memory that was let go: the garbage collector changes no bit of a run. */
class FreedMemoryTest {
    private static final int EPOCHS = 1;

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(strings = {"ef-lf-avg", "ef-trans"})
    void aFusionRunIsTheSameBesideAGarbageCollectorThatNeverRests(String model) throws Exception {
        FusionSettings settings =
                TinyTrio.model(model, "emotion", new FurtherTask("sentiment", Source.STRONG, 0.5, false));
        TinyTrio trio = TinyTrio.in(root);
        RunFolder calm = trained(trio, settings);
        RunFolder beside;
        try (MemoryChurn _ = new MemoryChurn()) {
            beside = trained(trio, settings);
        }
        assertThat(beside.weights()).hasSameBinaryContentAs(calm.weights());
    }

    private static RunFolder trained(TinyTrio trio, FusionSettings settings) {
        RunFolder run = trio.run("talks", settings, TinyTrio.training(EPOCHS));
        assertThat(new Worker(run, () -> false).run()).isEqualTo(RunState.FINISHED);
        return run;
    }
}
