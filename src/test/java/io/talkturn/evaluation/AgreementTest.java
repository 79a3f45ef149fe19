package io.talkturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class AgreementTest {
    /** The example of two readers of 50 grant proposals: 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no; kappa 0.4. */
    @Test
    void kappaIsWhatIsAboveChance() {
        int[] a = new int[50];
        int[] b = new int[50];
        for (int i = 0; i < 50; i++) {
            a[i] = i < 25 ? 1 : 0;
            b[i] = i < 20 || (i >= 25 && i < 35) ? 1 : 0;
        }
        Agreement agreement = Agreement.of(a, b);
        assertThat(agreement.n()).isEqualTo(50);
        assertThat(agreement.share()).isEqualTo(0.7);
        assertThat(agreement.kappa()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void whatOneDidNotJudgeIsLeftOut() {
        assertThat(Agreement.of(new int[] {0, -1, 2}, new int[] {0, 1, -1})).isEqualTo(new Agreement(1, 1, Double.NaN));
    }

    @Test
    void nothingJudgedByBothIsNoAgreement() {
        assertThat(Agreement.of(new int[] {-1}, new int[] {1}).share()).isNaN();
    }
}
