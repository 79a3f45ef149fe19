package io.talkturn.corpus;

import static io.talkturn.corpus.Partition.DEV;
import static io.talkturn.corpus.Partition.NONE;
import static io.talkturn.corpus.Partition.TRAIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MissingnessTest {
    private static final double NAN = Double.NaN;

    private final Corpus corpus = new SmallCorpus()
            .conversation("a", TRAIN, "ana: joy: Hi.", "bo: -: Oh.", "ana: joy: Ah.")
            .conversation("b", DEV, "ana: fear: Hi.")
            .build("joy", "fear");

    @Test
    void countsWhatIsMissingInEachPartitionThatHoldsTalkturns() {
        Missingness missing = Missingness.of(corpus);

        assertThat(missing.partitions()).containsExactly(TRAIN, DEV).doesNotContain(NONE);
        Missingness.Column emotion = missing.columns().getFirst();
        assertThat(emotion.name()).isEqualTo("emotion");
        assertThat(emotion.byPartition())
                .containsEntry(TRAIN, new Missingness.Part(1, 3))
                .containsEntry(DEV, new Missingness.Part(0, 1));
        assertThat(emotion.all()).isEqualTo(new Missingness.Part(1, 4));
        assertThat(emotion.all().share()).isEqualTo(0.25);
    }

    @Test
    void theEmptiestColumnsComeFirstAndWholeOnesNotAtAll() {
        Missingness missing = Missingness.of(corpus.withFeatures(List.of(
                new Feature("rate", "", new double[] {1, 2, 3, 4}),
                new Feature("smile", "", new double[] {NAN, NAN, 1, NAN}))));

        assertThat(missing.columns())
                .extracting(Missingness.Column::name)
                .containsExactly("emotion", "valence", "rate", "smile");
        assertThat(missing.incomplete())
                .extracting(Missingness.Column::name)
                .containsExactly("smile", "emotion", "valence");
    }

    @Test
    void infinityIsAValue() {
        Missingness missing = Missingness.of(corpus.withLabels(List.of())
                .withFeatures(List.of(new Feature("odds", "", new double[] {Double.POSITIVE_INFINITY, 0, 1, 2}))));

        assertThat(missing.incomplete()).isEmpty();
        assertThat(missing.columns()).hasSize(1);
    }
}
