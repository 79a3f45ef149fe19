package io.talkturn.monah;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the clean mode repairs (docs/papers.md, repairs), one test a defect. */
final class MeasurerTest {
    private static final String HER = "her";
    private static final String HIM = "him";

    @Test
    void aDelayBelongsToTheTalkturnAfterTheSilence() {
        List<Measures> measures = measure(turn(HER, 0, 1), turn(HIM, 1.5, 2), turn(HIM, 3, 4), turn(HER, 3.9, 5));
        assertThat(measures.get(0).delay()).isNull();
        assertThat(measures.get(1).delay().value()).isCloseTo(500, within(1e-9));
        assertThat(measures.get(2).delay()).as("the same speaker goes on").isNull();
        assertThat(measures.get(3).delay())
                .as("speaks before the other has ended")
                .isNull();
    }

    @Test
    void scoresCompareWithEarlierTalkturnsOnly() {
        List<Measures> measures = measure(turn(HER, 0, 1), turn(HER, 2, 4), turn(HER, 5, 8), turn(HIM, 9, 10));
        assertThat(measures.stream().map(m -> m.rate().value())).containsExactly(180.0, 90.0, 60.0, 180.0);
        assertThat(measures.get(0).rate().z()).isZero();
        assertThat(measures.get(1).rate().z())
                .as("one earlier value has no spread")
                .isZero();
        assertThat(measures.get(2).rate().z()).isCloseTo((60 - 135) / Math.sqrt(2 * 45 * 45), within(1e-12));
        assertThat(measures.get(3).rate().z()).as("another speaker").isZero();
    }

    @Test
    void aTalkturnWithoutLengthCountsAsOneSecond() {
        assertThat(measure(turn(HER, 5, 5)).getFirst().rate().value()).isEqualTo(180);
    }

    @Test
    void framesWithoutAFaceDoNotCountAndNoFrameIsMissing() {
        List<Frame> frames = new ArrayList<>(frames(0, 50, Set.of(ActionUnit.AU17)));
        frames.set(10, new Frame(11, 0.4, false, Set.of(), Map.of(ActionUnit.AU17, 0.0), 0, 0));
        List<Measures> measures = measure(Map.of(HER, frames), turn(HER, 0, 1), turn(HER, 60, 61));
        FaceMeasures face = measures.getFirst().face();
        assertThat(face.frames()).isEqualTo(25);
        assertThat(face.actions()).containsExactly(Map.entry(Action.CHIN, 2.0));
        assertThat(face.intensities()).containsEntry(ActionUnit.AU17, 2.0);
        assertThat(measures.get(1).face()).isEqualTo(FaceMeasures.NONE);
    }

    @Test
    void theLastSmileOfAVideoCountsAndAFailedFrameEndsASmile() {
        Set<ActionUnit> smiling = Set.of(ActionUnit.AU06, ActionUnit.AU12);
        List<Frame> frames = new ArrayList<>(frames(0, 15, smiling));
        assertThat(measure(Map.of(HER, frames), turn(HER, 0, 1))
                        .getFirst()
                        .face()
                        .actions())
                .containsEntry(Action.SMILE, 14 * 0.04);
        frames.set(7, new Frame(8, 0.28, false, Set.of(), Map.of(), 0, 0));
        assertThat(measure(Map.of(HER, frames), turn(HER, 0, 1))
                        .getFirst()
                        .face()
                        .actions())
                .doesNotContainKey(Action.SMILE);
    }

    @Test
    void aSmileCountsForTheTalkturnThatHoldsAllOfIt() {
        List<Frame> frames = frames(20, 20, Set.of(ActionUnit.AU06, ActionUnit.AU12));
        List<Measures> measures = measure(Map.of(HER, frames), turn(HER, 0, 1), turn(HER, 0.5, 2));
        assertThat(measures.get(0).face().actions()).doesNotContainKey(Action.SMILE);
        assertThat(measures.get(1).face().actions()).containsKey(Action.SMILE);
    }

    private static List<Measures> measure(Spoken... talkturns) {
        return measure(Map.of(), talkturns);
    }

    private static List<Measures> measure(Map<String, List<Frame>> tracks, Spoken... talkturns) {
        Map<String, FrameTable> tables = new HashMap<>();
        tracks.forEach((speaker, frames) -> tables.put(speaker, FrameTable.of(frames)));
        return Measurer.of(WeaveMode.CLEAN, Thresholds.standard())
                .measure(List.of(talkturns), Collections.nCopies(talkturns.length, Map.of()), tables);
    }

    private static Spoken turn(String speaker, double start, double end) {
        return new Spoken(speaker, "three words here", start, end);
    }

    /** Frames of 40 ms with these action units at intensity 2. */
    private static List<Frame> frames(int first, int count, Set<ActionUnit> present) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> new Frame(i + 1, i * 0.04, true, present, Map.of(ActionUnit.AU17, 2.0), 240, 600))
                .toList();
    }
}
