package io.talkturn.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.UserError;
import org.junit.jupiter.api.Test;

final class SelectionTest {
    @Test
    void automaticallyTakesAccuracyForClassesAndAbsoluteErrorForNumbers() {
        assertThat(Selection.of("auto", true)).isEqualTo(new Selection("accuracy", true));
        assertThat(Selection.of("auto", false)).isEqualTo(new Selection("mae", false));
    }

    @Test
    void lowerErrorsAndHigherScoresAreBetter() {
        assertThat(Selection.of("weighted_f1", true).isBetter(0.5, 0.4)).isTrue();
        assertThat(Selection.of("mae", false).isBetter(0.5, 0.4)).isFalse();
        assertThat(Selection.of("ccc", false).isBetter(0.5, 0.4)).isTrue();
    }

    @Test
    void theFirstOfEqualEpochsIsKeptAndAnUndefinedMetricNeverIs() {
        Selection accuracy = Selection.of("accuracy", true);
        assertThat(accuracy.isBetter(0.4, 0.4)).isFalse();
        assertThat(accuracy.isBetter(0.4, Double.NaN)).isTrue();
        assertThat(accuracy.isBetter(Double.NaN, Double.NaN)).isFalse();
    }

    @Test
    void aMetricOfTheOtherKindIsRefusedWithTheOnesThatWork() {
        assertThatThrownBy(() -> Selection.of("mae", true))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("mae", "weighted_f1"));
    }
}
