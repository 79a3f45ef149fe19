package io.talkturn.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.UserError;
import org.junit.jupiter.api.Test;

final class EpochChoiceTest {
    @Test
    void automaticallyTakesAccuracyForClassesAndAbsoluteErrorForNumbers() {
        assertThat(EpochChoice.of("auto", true)).isEqualTo(new EpochChoice("accuracy", true));
        assertThat(EpochChoice.of("auto", false)).isEqualTo(new EpochChoice("mae", false));
    }

    @Test
    void lowerErrorsAndHigherScoresAreBetter() {
        assertThat(EpochChoice.of("weighted_f1", true).isBetter(0.5, 0.4)).isTrue();
        assertThat(EpochChoice.of("mae", false).isBetter(0.5, 0.4)).isFalse();
        assertThat(EpochChoice.of("ccc", false).isBetter(0.5, 0.4)).isTrue();
    }

    @Test
    void theFirstOfEqualEpochsIsKeptAndAnUndefinedMetricNeverIs() {
        EpochChoice accuracy = EpochChoice.of("accuracy", true);
        assertThat(accuracy.isBetter(0.4, 0.4)).isFalse();
        assertThat(accuracy.isBetter(0.4, Double.NaN)).isTrue();
        assertThat(accuracy.isBetter(Double.NaN, Double.NaN)).isFalse();
    }

    @Test
    void aMetricOfTheOtherKindIsRefusedWithTheOnesThatWork() {
        assertThatThrownBy(() -> EpochChoice.of("mae", true))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("mae", "weighted_f1"));
    }
}
