package io.talkturn.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.Progress;
import org.junit.jupiter.api.Test;

/** The self-test agrees here, says what it could not try, and would notice an engine that computes wrong. */
final class SelfTestTest {
    @Test
    void theCpuComputesTheNumbersThatStandInTheProgram() {
        SelfTestReport report = SelfTest.run(Progress.NONE);

        assertThat(report.compared()).hasSizeGreaterThanOrEqualTo(3).allMatch(SelfTestReport.Compared::agrees);
        if (report.compared().stream().allMatch(each -> each.device().equals("cpu"))) {
            assertThat(report.untried())
                    .singleElement()
                    .asString()
                    .contains("No GPU was tried")
                    .contains("because");
        }
    }

    @Test
    void lossesThatAreOffOrNoNumbersDoNotAgree() {
        assertThat(new SelfTestReport.Compared("Fusion", "gpu0", 0.2, SelfTest.GPU_TOLERANCE, 1).agrees())
                .isFalse();
        assertThat(new SelfTestReport.Compared("Fusion", "gpu0", Double.POSITIVE_INFINITY, 1, 1).agrees())
                .isFalse();
        assertThat(new SelfTestReport.Compared("Fusion", "gpu0", 1e-4, SelfTest.GPU_TOLERANCE, 1).agrees())
                .isTrue();
    }
}
