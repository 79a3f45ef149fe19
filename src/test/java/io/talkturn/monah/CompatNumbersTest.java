package io.talkturn.monah;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How numbers of the authors' program come about, to the last bit: a bit decides a word on a border. */
final class CompatNumbersTest {
    @Test
    void aNumberLosesWhatIsBeyondSeventeenDigitsTheZeroIncluded() {
        assertThat(ReadBack.of(0.15000000000000036)).isEqualTo(0.1500000000000003);
        assertThat(ReadBack.of(-0.15000000000000036)).isEqualTo(-0.1500000000000003);
        assertThat(ReadBack.of(249.99999999999997)).isEqualTo(250.0);
        assertThat(ReadBack.of(1.5)).isEqualTo(1.5);
        assertThat(ReadBack.of(0)).isZero();
        assertThat(ReadBack.of(3e-7)).isEqualTo(3e-7);
        assertThat(ReadBack.of(Double.NaN)).isNaN();
    }

    @Test
    void talkturnsToComeCountAsZeros() {
        // 0.08 beside three zeros: mean 0.02, deviation 0.04, so 0.10 stands at exactly 2, which is not above 2
        assertThat(ZeroFilledScores.of(new double[] {0.08, 0.10, 0.09, 0.18})[1])
                .isEqualTo(2.0);
        assertThat(ZeroFilledScores.of(new double[] {7})).containsExactly(0);
        assertThat(ZeroFilledScores.of(new double[] {0, 0, 5})).containsExactly(0, 0, 0);
    }

    @Test
    void aSmileGoesOnIntoTheNextVideoAndTheLastOneIsLost() {
        FrameTable first = smiling(1, 10);
        FrameTable second = smiling(11, 30);
        Map<String, FaceTrack> tracks = new CompatFaces(Thresholds.standard()).tracks(Map.of("a", first, "b", second));
        assertThat(tracks.get("a").smiles()).as("one run, lost as the last").isEmpty();
        assertThat(tracks.get("b").smiles()).isEmpty();
        Map<String, FaceTrack> apart =
                new CompatFaces(Thresholds.standard()).tracks(Map.of("a", smiling(1, 20), "b", smiling(31, 50)));
        assertThat(apart.get("a").smiles()).hasSize(1);
        assertThat(apart.get("b").smiles()).isEmpty();
    }

    private static FrameTable smiling(int first, int last) {
        FrameTable table = new FrameTable();
        int bits = ActionUnit.AU06.bit() | ActionUnit.AU12.bit();
        List<Integer> numbers = IntStream.rangeClosed(first, last).boxed().toList();
        numbers.forEach(n ->
                table.add(n, n * 0.04, true, bits, new double[ActionUnit.values().length], Double.NaN, Double.NaN));
        return table;
    }
}
