package io.talkturn.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LossesTest {
    private static final float NONE = Float.NaN;
    // rows 1, 3 and 4 of a corpus of five talkturns are in the batch
    private static final int[] ROWS = {1, 3, 4};

    private final NDManager manager = Devices.engine().newBaseManager();
    private final TaskLoss mood = ClassLoss.ofNumbers("pri", 0.7, 3, new float[] {0, 2, 0, 0, 1});
    private static final float[] TONE = {9, 0.5f, 9, NONE, 1};
    private final TaskLoss tone = new NumberLoss("tone_sad", 0.2, TONE, false);
    private final TaskLoss past = ClassLoss.ofNumbers("past1", 0.1, 3, new float[] {1, NONE, 1, NONE, NONE});
    private final Map<String, NDArray> outputs = Map.of(
            "pri", manager.create(new float[] {1, 2, 3, 0, 0, 0, 50, -50, 0}, new Shape(3, 3)),
            "tone_sad", manager.create(new float[] {0.25f, 7, 3}, new Shape(3, 1)),
            "past1", manager.create(new float[9], new Shape(3, 3)));

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void isTheWeightedSumOfMeansOverTheRowsThatHaveTheTarget() {
        Losses.BatchLoss loss = new Losses(List.of(mood, tone, past)).of(outputs, ROWS, manager);
        double first = Math.log(Math.exp(1) + Math.exp(2) + Math.exp(3)) - 3;
        double crossEntropy = (first + Math.log(3) + 100) / 3;
        double absolute = (0.25 + 2) / 2;
        float[] each = loss.each().toFloatArray();
        assertThat((double) each[0]).isCloseTo(crossEntropy, within(1e-5));
        assertThat((double) each[1]).isCloseTo(absolute, within(1e-6));
        assertThat(each[2]).isZero();
        assertThat(loss.counts()).containsExactly(3, 2, 0);
        assertThat((double) loss.total().getFloat()).isCloseTo(0.7 * crossEntropy + 0.2 * absolute, within(1e-5));
    }

    @Test
    void takesSquaredErrorsWhenAskedTo() {
        Losses.BatchLoss loss =
                new Losses(List.of(new NumberLoss("tone_sad", 0.2, TONE, true))).of(outputs, ROWS, manager);
        assertThat((double) loss.each().toFloatArray()[0]).isCloseTo((0.0625 + 4) / 2, within(1e-6));
    }

    @Test
    void sumsBatchesByTheirRows() {
        LossSums sums = new LossSums(new Losses(List.of(mood, tone, past)).weights());
        sums.add(new float[] {1, 4, 0}, new int[] {3, 1, 0});
        sums.add(new float[] {2, 1, 0}, new int[] {1, 2, 0});
        assertThat(sums.byTask()).containsOnly(Map.entry("pri", 1.25), Map.entry("tone_sad", 2.0));
        assertThat(sums.total()).isCloseTo(0.7 * 1.25 + 0.2 * 2, within(1e-12));
    }
}
