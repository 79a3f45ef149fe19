package io.talkturn.ui.studies.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of settings, as short as tables and axes have room for. */
class SettingWordsTest {
    @ParameterizedTest
    @CsvSource({
        "0.00198, 0.00198",
        "0.5, 0.5",
        "32, 32",
        "0, 0",
        "0.0000269, 2.69e-5",
        "0.00000581, 5.81e-6",
        "0.000001, 1e-6",
        "-0.0000025, -2.5e-6",
        "0.00009999, 1e-4"
    })
    void aNumberIsWrittenInThreeFiguresAndWithoutRowsOfZeros(double value, String written) {
        assertThat(SettingWords.number(value)).isEqualTo(written);
    }

    @Test
    void wordsStayWords() {
        assertThat(SettingWords.shown("softmax")).isEqualTo("softmax");
    }
}
