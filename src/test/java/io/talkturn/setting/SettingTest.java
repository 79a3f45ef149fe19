package io.talkturn.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.UserError;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting is read as people type it, checked as its description says, and written into the record that it belongs to. */
final class SettingTest {
    /** Something that can be set. */
    enum Kind {
        FAST,
        SLOW
    }

    /** Settings of every type of component. */
    record Settings(int layers, long seed, double rate, Kind kind, boolean loud) {}

    private static final Settings USUAL = new Settings(2, 0, 0.5, Kind.FAST, true);

    private final Setting layers = Setting.of("layers", Domain.whole(1, 9), "Layers", "units", "How many", "paper: 3");
    private final Setting rate = Setting.of("rate", Domain.positive(), "Rate", "", "How fast", "");
    private final Setting kind = Setting.of(
            "kind",
            new Domain.Choice(List.of(new Domain.Named("fast", "Fast"), new Domain.Named("slow", "Slow"))),
            "Kind",
            "",
            "Which",
            "");

    @ParameterizedTest
    @CsvSource({"2^-8, 0.00390625", "2 ^ -8, 0.00390625", "5e-4, 0.0005", "' 0.002 ', 0.002", "1, 1"})
    void takesNumbersAndPowers(String typed, double expected) {
        assertThat(rate.domain().parse(typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"many", "2^", "^3", "''", "1.2.3", "NaN", "Infinity", "0", "-1"})
    void refusesWhatIsNoNumberAboveZeroWithASentence(String typed) {
        assertThatThrownBy(() -> rate.domain().parse(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("“.*” is not a number\\.|Use a number above 0.*");
    }

    @ParameterizedTest
    @CsvSource({"0", "10", "1.5", "99999999999999999999"})
    void refusesNumbersOutsideTheRange(String typed) {
        assertThatThrownBy(() -> layers.domain().parse(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSeedKeepsEveryDigit() {
        Setting seed = Setting.of("seed", Domain.whole(Long.MIN_VALUE, Long.MAX_VALUE), "Seed", "", "Which", "");
        assertThat(seed.put(USUAL, seed.domain().parse("9007199254740993")).seed())
                .isEqualTo(9007199254740993L);
        assertThat(seed.put(USUAL, seed.domain().parse("-5")).seed()).isEqualTo(-5);
    }

    @Test
    void writesIntoTheComponentsOwnType() {
        assertThat(layers.put(USUAL, layers.domain().parse("3")).layers()).isEqualTo(3);
        assertThat(kind.put(USUAL, kind.domain().parse("slow")).kind()).isEqualTo(Kind.SLOW);
        assertThat(kind.shown(kind.in(USUAL))).isEqualTo("fast");
    }

    @Test
    void saysWhatIsWrongInARecordAndWhatToDo() {
        assertThat(layers.problem(USUAL)).isEmpty();
        Optional<UserError> problem = layers.problem(new Settings(10, 0, 1, Kind.FAST, true));
        assertThat(problem.orElseThrow().line()).isEqualTo("“Layers” is 10. Use a whole number from 1 to 9.");
        assertThat(rate.problem(new Settings(1, 0, Double.NaN, Kind.FAST, true)))
                .isPresent();
        assertThat(rate.problem(new Settings(1, 0, Double.POSITIVE_INFINITY, Kind.FAST, true)))
                .isPresent();
    }

    @Test
    void tellsItsUnitItsRangeAndThePaper() {
        assertThat(layers.label()).isEqualTo("Layers, units");
        assertThat(layers.tip()).isEqualTo("How many (paper: 3); a whole number from 1 to 9");
        assertThat(new Setting("learningRate", Domain.positive(), rate.words()).option())
                .isEqualTo("--learning-rate");
    }

    @ParameterizedTest
    @CsvSource({"0.001953125, 0.001953125", "5e-4, 0.0005", "1e-5, 0.00001", "1e-7, 1.0E-7", "256, 256", "0, 0"})
    void whatIsShownReadsBackAsTheSameNumber(double value, String shown) {
        assertThat(Numbers.shown(value)).isEqualTo(shown);
        assertThat(Numbers.parse(shown)).isEqualTo(value);
    }
}
