package io.talkturn.ui.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seeds as people type them. */
final class SeedTextTest {
    @Test
    void rangesAndListsAreRead() {
        assertThat(SeedText.read("0-4")).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(SeedText.read("0,1,2")).containsExactly(0L, 1L, 2L);
        assertThat(SeedText.read(" 7 ; 3 – 5, 4")).containsExactly(7L, 3L, 4L, 5L);
        assertThat(SeedText.read("4294967295")).containsExactly(4294967295L);
        assertThat(SeedText.read("  ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a | is no seed",
                "1,,2 | is no seed",
                "-3 | is no seed",
                "4-0 | goes backwards",
                "0-100 | More than 100",
                "0-99,200 | More than 100",
                "4294967296 | from 0 to"
            })
    void whatCannotBeReadIsSaid(String typed, String told) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeedText.read(typed))
                .withMessageContaining(told);
    }
}
