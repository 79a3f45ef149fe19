package io.talkturn.study.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RangeTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "16,32,64",
                "32..256",
                "uniform:0.01..0.5",
                "log:9.765625E-4..0.03125",
                "zero-or-log:1.0E-6..0.5@0.5",
                "cycle:linear,softmax,random",
                "rest:257-primaryGru"
            })
    void whatIsReadIsWrittenAgainAndComesBackFromAFile(String text) {
        Range range = RangeText.parse("key", text);

        assertThat(range.text()).isEqualTo(text);
        assertThat(Json.parseWhole(Json.line(range), Range.class)).isEqualTo(range);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "256..32|ends before it begins",
                "log:0..1|begins above 0",
                "log:1..0.5|ends before it begins",
                "zero-or-log:1e-6..0.5@2|probability of 0 is 2.0",
                "uniform:1|none of the forms",
                "rest:257|none of the forms",
                ",|nothing to choose from",
                "cycle:|nothing to take in turn",
                "log:a..b|none of the forms"
            })
    void whatIsEmptyOrReversedIsRefusedInASentence(String text, String why) {
        assertThatThrownBy(() -> RangeText.parse("batch", text))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no range of “batch”")
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({"2^-10..2^-5,0.0009765625,0.03125", "uniform:.5..1,0.5,1"})
    void endsMayBePowers(String text, double from, double to) {
        assertThat(RangeText.parse("key", text)).isEqualTo(new Range.Uniform(from, to));
    }
}
