package io.talkturn.run.faith;

import static io.talkturn.run.faith.FaithMeasure.COMPREHENSIVENESS;
import static io.talkturn.run.faith.FaithMeasure.SUFFICIENCY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.foundation.UserError;
import io.talkturn.run.faith.TalkturnEffects.Effect;
import io.talkturn.training.han.text.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With models that are known to look at one word the right figures are known. */
final class TrialsTest {
    private static final int LENGTH = 10;
    private static final FaithSettings SETTINGS = new FaithSettings(List.of(1, 3), 400, 5);

    private static Effect effect(
            WindowModel model, ReadWindow window, FaithUnit unit, FaithWay way, FaithMeasure measure, int count) {
        return Objects.requireNonNull(
                new Trials(model, SETTINGS).of(window).byPoint().get(new FaithPoint(unit, way, measure, count)));
    }

    private static Effect ofWords(ReadWindow window, FaithWay way, FaithMeasure measure, int count) {
        return effect(Made::byKey, window, FaithUnit.WORDS, way, measure, count);
    }

    @ParameterizedTest
    @EnumSource
    void attentionToTheWordThatDecidesIsTold(FaithWay way) {
        ReadWindow window = Made.window(3, 0, Made.talkturn(LENGTH, 4), Made.attentionTo(LENGTH, 4));

        Effect without = ofWords(window, way, COMPREHENSIVENESS, 1);
        assertThat(without.highest()).as("0.9 becomes 0.2").isEqualTo(0.7, within(1e-12));
        assertThat(without.lowest()).isZero();
        assertThat(without.random()).as("one draw of ten hits it").isEqualTo(0.07, within(0.03));
        assertThat(ofWords(window, way, COMPREHENSIVENESS, 3).random()).isEqualTo(0.21, within(0.05));

        Effect alone = ofWords(window, way, SUFFICIENCY, 1);
        assertThat(alone.highest()).as("it alone is all that is needed").isZero();
        assertThat(alone.lowest()).isEqualTo(0.7, within(1e-12));
        assertThat(alone.random()).isEqualTo(0.63, within(0.03));
    }

    @ParameterizedTest
    @EnumSource
    void attentionElsewhereIsToldToo(FaithWay way) {
        ReadWindow window = Made.window(3, 0, Made.talkturn(LENGTH, 4), Made.attentionTo(LENGTH, 8));

        assertThat(ofWords(window, way, COMPREHENSIVENESS, 1).highest()).isZero();
        assertThat(ofWords(window, way, SUFFICIENCY, 1).highest()).isEqualTo(0.7, within(1e-12));
    }

    /** Were equal attention taken in the order of the text, whatever stands first would count as found. */
    @Test
    void attentionThatIsTheSameEverywhereFindsNothing() {
        double[] even = new double[LENGTH];
        Arrays.fill(even, 0.1);
        double found = IntStream.range(0, 400)
                .mapToObj(row -> Made.window(row, 0, Made.talkturn(LENGTH, 0), even))
                .mapToDouble(window ->
                        ofWords(window, FaithWay.LEFT_OUT, COMPREHENSIVENESS, 1).highest())
                .average()
                .orElseThrow();

        assertThat(found).isEqualTo(0.07, within(0.03));
    }

    @Test
    void ofANumberItIsHowFarThePredictionMoves() {
        ReadWindow window = Made.window(3, 0, Made.talkturn(LENGTH, 4), Made.attentionTo(LENGTH, 4));
        WindowModel down = windows -> Made.counting(windows);
        WindowModel up = windows -> {
            double[][] counts = Made.counting(windows);
            for (double[] count : counts) {
                count[0] = -count[0];
            }
            return counts;
        };

        for (WindowModel model : List.of(down, up)) {
            assertThat(effect(model, window, FaithUnit.WORDS, FaithWay.UNKNOWN, COMPREHENSIVENESS, 3)
                            .highest())
                    .isEqualTo(3);
            assertThat(effect(model, window, FaithUnit.WORDS, FaithWay.UNKNOWN, SUFFICIENCY, 3)
                            .highest())
                    .isEqualTo(7);
        }
    }

    @Test
    void withNoMoreWordsThanAreChosenATalkturnDoesNotCount() {
        TalkturnEffects three =
                new Trials(Made::byKey, SETTINGS).of(Made.window(3, 0, Made.talkturn(3, 1), Made.attentionTo(3, 1)));
        TalkturnEffects empty =
                new Trials(Made::byKey, SETTINGS).of(Made.window(3, 0, new int[] {Vocabulary.EMPTY}, new double[] {1}));

        assertThat(three.byPoint())
                .isNotEmpty()
                .allSatisfy((point, effect) -> assertThat(point.count()).isEqualTo(1));
        assertThat(empty.byPoint()).isEmpty();
    }

    @Test
    void talkturnsBeforeThePredictedOneAreTakenAwayWhole() {
        int[][] talkturns = {Made.talkturn(4, 2), Made.talkturn(5, -1), Made.talkturn(6, -1)};
        double[][] words = {Made.attentionTo(4, 0), Made.attentionTo(5, 0), Made.attentionTo(6, 0)};
        ReadWindow window = new ReadWindow(9, 0, talkturns, words, new double[] {0.7, 0.2, 0.1});
        WindowModel anywhere = windows -> windows.stream()
                .map(each -> Arrays.stream(each).anyMatch(turn -> Made.has(turn, Made.KEY)))
                .map(has -> has ? new double[] {0.1, 0.9} : new double[] {0.8, 0.2})
                .toArray(double[][]::new);

        for (FaithWay way : FaithWay.values()) {
            Effect without = effect(anywhere, window, FaithUnit.TALKTURNS, way, COMPREHENSIVENESS, 1);
            assertThat(without.highest()).isEqualTo(0.7, within(1e-12));
            assertThat(without.lowest()).isZero();
            assertThat(without.random()).isEqualTo(0.35, within(0.08));
        }
    }

    @Test
    void theSameSeedDrawsTheSameWhateverElseIsTested() {
        ReadWindow window = Made.window(3, 0, Made.talkturn(LENGTH, 4), Made.attentionTo(LENGTH, 4));
        Trials trials = new Trials(Made::byKey, SETTINGS);
        TalkturnEffects first = trials.of(window);
        trials.of(Made.window(4, 0, Made.talkturn(LENGTH, 2), Made.attentionTo(LENGTH, 2)));

        assertThat(trials.of(window)).isEqualTo(first);
        assertThat(new Trials(Made::byKey, new FaithSettings(List.of(1, 3), 400, 6)).of(window))
                .isNotEqualTo(first);
    }

    @Test
    void thereIsSomethingToCountAndToDraw() {
        assertThat(new FaithSettings(List.of(5, 1, 5), 1, 0).counts()).containsExactly(1, 5);
        assertThatThrownBy(() -> new FaithSettings(List.of(0, 1), 10, 0)).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> new FaithSettings(List.of(), 10, 0)).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> new FaithSettings(List.of(1), 0, 0)).isInstanceOf(UserError.class);
    }
}
