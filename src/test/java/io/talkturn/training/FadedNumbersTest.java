package io.talkturn.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class FadedNumbersTest {
    private static final float SMALL = Float.MIN_NORMAL * 4;

    private static float sixteenth() {
        try (NDManager manager = NDManager.newBaseManager()) {
            return manager.create(SMALL).mul(0.0625f).getFloat();
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void theEngineTakesThemAsZeroWhileItIsOpenAndOnlyThen() {
        assertThat(sixteenth()).isEqualTo(SMALL * 0.0625f).isNotZero();
        try (FadedNumbers _ = FadedNumbers.asZero()) {
            assertThat(sixteenth()).isZero();
            try (FadedNumbers _ = FadedNumbers.asZero()) {
                assertThat(sixteenth()).isZero();
            }
            assertThat(sixteenth()).as("an inner one ends nothing").isZero();
        }
        assertThat(sixteenth()).isEqualTo(SMALL * 0.0625f).isNotZero();
    }

    @Test
    void numbersThatAreNotFadedStayAsTheyAre() {
        try (FadedNumbers _ = FadedNumbers.asZero();
                NDManager manager = NDManager.newBaseManager()) {
            assertThat(manager.create(1e-30f).mul(0.5f).getFloat()).isEqualTo(1e-30f * 0.5f);
        }
    }
}
