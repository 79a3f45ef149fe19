package io.talkturn.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.talkturn.foundation.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DevicesTest {
    @Test
    void theCpuIsAlwaysThere() {
        assertThat(Devices.list()).extracting(ComputeDevice::id).contains("cpu");
        assertThat(Devices.choose("cpu", 1).description()).isEqualTo("CPU, 1 thread");
    }

    @Test
    void autoSaysWhyThereIsNoGpu() {
        assumeTrue(Devices.list().size() == 1, "this machine has a GPU");
        assertThat(Devices.choose("auto", 2).description()).startsWith("CPU, 2 threads, because no ");
    }

    @Test
    void aGpuThatIsNotThereIsAnErrorAndNotTheCpu() {
        assertThatThrownBy(() -> Devices.choose("gpu99", 0))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("gpu99", "not there", "cpu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gpu", "gpu-1", "tpu0", "gpu99999999999"})
    void aWordThatIsNoDeviceIsRefused(String wish) {
        assertThatThrownBy(() -> Devices.choose(wish, 0)).isInstanceOf(UserError.class);
    }
}
