package io.talkturn.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.EachLocale;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of the window: English in every locale. */
final class FormatTest {
    @Test
    void numbersAreTheSameInEveryLocale() throws Exception {
        List<String> shown = EachLocale.givesTheSame(() -> List.of(
                Format.integer(10_039),
                Format.decimals(-1234.567, 2),
                Format.decimals(Double.NaN, 2),
                Format.percent(0.031),
                Format.percent(0.5),
                Format.clock(134),
                Format.clock(3734),
                Format.timeLeft(Duration.ofMinutes(6)),
                Format.bytes(1_181_116_006),
                Texts.count("talkturn", 1100),
                Texts.of("status.memory", 1100, 0.5)));

        assertThat(shown)
                .containsExactly(
                        "10,039",
                        "−1,234.57",
                        "–",
                        "3.1 %",
                        "50 %",
                        "2:14",
                        "1:02:14",
                        "6 min left",
                        "1.1 GB",
                        "1,100 talkturns",
                        "Memory 1100 of 0.5");
    }
}
