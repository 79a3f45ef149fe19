package io.talkturn.corpus.io.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CellsTest {
    @ParameterizedTest
    @CsvSource({
        "'00:01:02,500', 62.5",
        "'0:12:00,100', 720.1",
        "00:20:57.256, 1257.256",
        "1:02, 62",
        "00:01:520, 1.52",
        "100:00:00, 360000",
    })
    void timesOfTheClockAreSecondsToTheNearestDouble(String cell, double seconds) {
        assertThat(Cells.clock(cell)).hasValue(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:61:99,000", "1.5", "", "noon", "-00:01:00"})
    void whatIsNoTimeIsNotTakenForOne(String cell) {
        assertThat(Cells.clock(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'2,5', 2.5", "-1e-3, -0.001", "+.5, 0.5", "-inf, -Infinity", "Infinity, Infinity", " 7 , 7"})
    void numbersHavePointOrComma(String cell, double value) {
        assertThat(Cells.number(cell)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234.5", "zero", "0x10", "1d", "", "1 000", "--1"})
    void whatIsNoNumberIsNotTakenForOne(String cell) {
        assertThat(Cells.number(cell)).isEmpty();
    }

    @Test
    void idsAreWholeNumbers() {
        assertThat(Cells.whole("12")).hasValue(12);
        assertThat(Cells.whole("12.0")).hasValue(12);
        assertThat(Cells.whole("12.5")).isEmpty();
        assertThat(Cells.whole("zero")).isEmpty();
    }

    /** Backtracking would take minutes. */
    @Test
    @Timeout(60)
    void aVeryLongCellIsLookedAtOnce() {
        String digits = "7".repeat(2_000_000);
        assertThat(Cells.number(digits + "x")).isEmpty();
        assertThat(Cells.number(digits + "," + digits + "x")).isEmpty();
        assertThat(Cells.number("." + digits + "x")).isEmpty();
    }
}
