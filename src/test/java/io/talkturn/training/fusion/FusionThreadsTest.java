package io.talkturn.training.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.setting.RecordEdit;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.TrainingSettings;
import org.junit.jupiter.api.Test;

/** How many threads a fusion network is trained with. */
final class FusionThreadsTest {
    @Test
    void oneUnlessMoreAreAskedFor() {
        assertThat(FusionLearner.device(training(0)).threads()).isEqualTo(1);
        assertThat(FusionLearner.device(training(2)).threads()).isEqualTo(2);
    }

    private static TrainingSettings training(int threads) {
        return RecordEdit.with(
                RecordEdit.with(FusionSettings.training(), "threads", threads), "device", ComputeDevice.CPU);
    }
}
