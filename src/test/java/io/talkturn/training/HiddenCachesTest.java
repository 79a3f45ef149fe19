package io.talkturn.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** That the numbers are right then is held by the golden tests of fusion models, which fail on such a machine otherwise. */
final class HiddenCachesTest {
    @Test
    void plainCodeIsAskedForOnlyWhereLinuxHidesTheCachesAndNobodyHasChosen() {
        assertThat(HiddenCaches.choice("Linux", "amd64", false, Optional.empty()))
                .contains("SSE41");
        assertThat(HiddenCaches.choice("Linux", "amd64", true, Optional.empty()))
                .isEmpty();
        assertThat(HiddenCaches.choice("Linux", "amd64", false, Optional.of("AVX2")))
                .isEmpty();
        assertThat(HiddenCaches.choice("Linux", "aarch64", false, Optional.empty()))
                .isEmpty();
        assertThat(HiddenCaches.choice("Windows 11", "amd64", false, Optional.empty()))
                .isEmpty();
    }
}
