package io.talkturn.corpus;

import static io.talkturn.corpus.Partition.DEV;
import static io.talkturn.corpus.Partition.NONE;
import static io.talkturn.corpus.Partition.TRAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class CorpusSummaryTest {
    private final CorpusSummary summary = CorpusSummary.of(new SmallCorpus()
            .conversation("a", TRAIN, "ana: joy: Hi.", "bo: fear: Oh.", "ana: joy: ", "bo: -: Hm.")
            .conversation("b", DEV, "ana: fear: Hi.", "cy: fear: Oh.")
            .conversation("c", NONE, "di: joy: Hi.")
            .build("joy", "fear"));

    @Test
    void countsWhatThereIs() {
        assertThat(summary.counts().conversations()).isEqualTo(3);
        assertThat(summary.counts().talkturns()).isEqualTo(7);
        assertThat(summary.counts().speakers()).isEqualTo(4);
        assertThat(summary.counts().withoutText()).isEqualTo(1);
        assertThat(summary.counts().withTimes()).isEqualTo(7);
        assertThat(summary.counts().withNarrative()).isZero();
        assertThat(summary.overlaps()).map(Partitions.Overlap::speaker).containsExactly("ana");
    }

    @Test
    void countsClassesAndMissingLabelsByPartition() {
        CorpusSummary.ClassCounts emotion = summary.classLabels().getFirst();

        assertThat(emotion.classes()).containsExactly("joy", "fear");
        assertThat(emotion.counts()).containsEntry(TRAIN, List.of(2, 1)).containsEntry(DEV, List.of(0, 2));
        assertThat(emotion.missing()).containsEntry(TRAIN, 1).containsEntry(DEV, 0);
        assertThat(emotion.total(0)).isEqualTo(3);
    }

    @Test
    void rangesOfNumbersAreThoseOfTheFiniteValues() {
        CorpusSummary.NumberRanges valence = summary.numberLabels().getFirst();

        assertThat(valence.lowest()).isEqualTo(1);
        assertThat(valence.highest()).isEqualTo(5);
        assertThat(valence.byPartition().get(TRAIN)).isEqualTo(new Range(3, 1, 0, 1, 3, 2, 1));
        assertThat(valence.all().present()).isEqualTo(6);
    }

    @Test
    void infinitiesAndGapsAreCountedApart() {
        Range range = Range.of(
                DoubleStream.of(1, 2, 4, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NaN));

        assertThat(range.present()).isEqualTo(3);
        assertThat(range.missing()).isEqualTo(2);
        assertThat(range.infinite()).isEqualTo(2);
        assertThat(range.mean()).isCloseTo(7.0 / 3, within(1e-12));
        assertThat(range.deviation()).isCloseTo(Math.sqrt(7.0 / 3), within(1e-12));
        assertThat(Range.of(DoubleStream.empty()).mean()).isNaN();
    }
}
