package io.talkturn.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.foundation.UserError;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Targets of all tasks (HAN-ROCK paper: tasks and targets), and the sentences for corpora that cannot serve them. */
final class TargetsTest {
    private static final double NAN = Double.NaN;

    private final Corpus corpus = new SmallCorpus()
            .conversation("one", Partition.TRAIN, 4)
            .conversation("two", Partition.TRAIN, 3)
            .conversation("three", Partition.DEV, 2)
            .classes("emotion", "a.ba" + "..b" + "ab")
            .numbers("valence", 1, 5, 1, 2, NAN, 4, 5, 3, 3, 2, NAN)
            .numbers("power", -1, 1, -1, 0, 0.5, 0.5, 1, 0, 0, 0.25, -0.5)
            .feature("au05", 3, 1, 2, 2, 5, NAN, Double.NEGATIVE_INFINITY, 2.5, NAN)
            .build();

    @Test
    void aClassPrimaryKeepsItsGaps() {
        Targets targets = Targets.of(corpus, settings("emotion"));
        ClassTarget primary = (ClassTarget) targets.primary();
        assertThat(primary.classes()).containsExactly("a", "b");
        assertThat(IntStream.range(0, 9).map(primary::at)).containsExactly(0, -1, 1, 0, -1, -1, 1, 0, 1);
        assertThat(primary.outputs()).isEqualTo(2);
        assertThat(primary.filled()).isZero();
        assertThat(targets.rows(Partition.TRAIN)).containsExactly(0, 2, 3, 6);
        assertThat(targets.rows(Partition.DEV)).containsExactly(7, 8);
    }

    @Test
    void labelTasksTakeTheNearestLabelWithinTheConversation() {
        Targets targets = Targets.of(corpus, settings("emotion", AuxiliaryTask.PAST1, AuxiliaryTask.FUTURE2));
        ClassTarget past = (ClassTarget) targets.of(AuxiliaryTask.PAST1);
        assertThat(IntStream.range(0, 9).map(past::at)).containsExactly(0, 0, 1, 1, 1, 1, 1, 0, 0);
        assertThat(past.isFilled(3)).isFalse();
        assertThat(past.isFilled(2)).isTrue();
        assertThat(past.filled()).isEqualTo(6);
        ClassTarget future = (ClassTarget) targets.of(AuxiliaryTask.FUTURE2);
        assertThat(IntStream.range(0, 9).map(future::at)).containsExactly(1, 0, 0, 0, 1, 1, 1, 1, 1);
    }

    @Test
    void aConversationWithoutAnyLabelHasNoLabelTargets() {
        Corpus gap = new SmallCorpus()
                .conversation("one", Partition.TRAIN, 2)
                .conversation("two", Partition.DEV, 2)
                .conversation("three", Partition.NONE, 2)
                .classes("emotion", "abab..")
                .build();
        Target past = Targets.of(gap, settings("emotion", AuxiliaryTask.PAST3)).of(AuxiliaryTask.PAST3);
        assertThat(past.isPresent(4)).isFalse();
        assertThat(past.isFilled(4)).isFalse();
        assertThat(past.present()).isEqualTo(4);
    }

    @Test
    void measurementsBecomeRanksAgainstTrainAndGapsTheTrainMedian() {
        Targets targets = Targets.of(corpus, settings("emotion", AuxiliaryTask.AU05));
        NumberTarget au05 = (NumberTarget) targets.of(AuxiliaryTask.AU05);
        // train: 1 2 2 3 5, median 2 with rank (1 + 1) / 5
        double[] expected = {0.7, 0.1, 0.4, 0.4, 0.9, 0.4, 0.4, 0.6, 0.4};
        for (int row = 0; row < expected.length; row++) {
            assertThat(au05.at(row)).isCloseTo(expected[row], within(1e-12));
        }
        assertThat(au05.filled()).isEqualTo(3);
        assertThat(au05.isFilled(8)).isTrue();
        assertThat(targets.scales()).containsEntry(AuxiliaryTask.AU05, new MeasuredScale("au05", "unit", 5, 1, 2, 5));
    }

    @Test
    void ranksTakeTheScaleOfANumberPrimary() {
        NumberTarget onValence = (NumberTarget)
                Targets.of(corpus, settings("valence", AuxiliaryTask.AU05)).of(AuxiliaryTask.AU05);
        assertThat(onValence.at(0)).isCloseTo(0.7 * 4 + 1, within(1e-12));
        NumberTarget onPower = (NumberTarget)
                Targets.of(corpus, settings("power", AuxiliaryTask.AU05)).of(AuxiliaryTask.AU05);
        assertThat(onPower.at(0)).isCloseTo(0.7 * 2 - 1, within(1e-12));
    }

    @Test
    void aNumberPrimaryHasNumbersThroughout() {
        Targets targets = Targets.of(corpus, settings("valence", AuxiliaryTask.PAST1));
        assertThat(targets.isClass()).isFalse();
        assertThat(targets.all()).allMatch(t -> t instanceof NumberTarget && t.outputs() == 1);
        // the one before is missing; of its neighbours 2 and 4 the label of t itself is nearer to t
        assertThat(((NumberTarget) targets.of(AuxiliaryTask.PAST1)).at(3)).isEqualTo(4);
        assertThat(targets.primary().isPresent(2)).isFalse();
    }

    @Test
    void anUnknownLabelIsAnsweredWithThoseThereAre() {
        UserError error = refusal(corpus, settings("emotions"));
        assertThat(error.what()).contains("small").contains("emotions");
        assertThat(error.wayOut()).contains("emotion, valence, power");
    }

    @Test
    void missingFeaturesAreNamedTogether() {
        UserError error =
                refusal(corpus, settings("emotion", AuxiliaryTask.AU05, AuxiliaryTask.AU17, AuxiliaryTask.TONE_SAD));
        assertThat(error.what()).contains("au17, tone_sad").doesNotContain("au05");
        assertThat(error.wayOut()).contains("Leave out").contains("au17, tone_sad");
    }

    @Test
    void emptyPartitionsAreNamed() {
        Corpus noDev = corpus.withPartitions(Map.of("one", Partition.TRAIN, "two", Partition.TRAIN));
        assertThat(Targets.of(noDev, settings("emotion")).rows(Partition.DEV)).isEmpty();
        Corpus noTrain = corpus.withPartitions(Map.of("one", Partition.DEV));
        assertThat(refusal(noTrain, settings("emotion")).what()).contains("partition train has no conversations");
    }

    @Test
    void aPartitionWithoutTheLabelIsToldApartFromAnEmptyOne() {
        Corpus unlabelledDev = new SmallCorpus()
                .conversation("one", Partition.TRAIN, 2)
                .conversation("two", Partition.DEV, 2)
                .classes("emotion", "ab..")
                .build();
        assertThat(refusal(unlabelledDev, settings("emotion")).what())
                .contains("dev")
                .contains("has the label");
    }

    @Test
    void oneConversationCannotBeSplit() {
        Corpus one = new SmallCorpus()
                .conversation("one", Partition.TRAIN, 3)
                .classes("emotion", "aba")
                .build();
        assertThat(refusal(one, settings("emotion")).what()).contains("one conversation only");
    }

    @Test
    void aClassThatTrainNeverShowsIsRefused() {
        Corpus unseen = new SmallCorpus()
                .conversation("one", Partition.TRAIN, 3)
                .conversation("two", Partition.DEV, 2)
                .classes("emotion", "abacc")
                .build();
        assertThat(refusal(unseen, settings("emotion")).what())
                .contains("“c” (2)")
                .contains("not in train");
    }

    @Test
    void aClassThatOccursNowhereIsNoReasonToRefuse() {
        Corpus declared = new SmallCorpus()
                .conversation("one", Partition.TRAIN, 3)
                .conversation("two", Partition.DEV, 2)
                .classes("emotion", List.of("a", "b", "never"), "ababa")
                .build();
        assertThat(Targets.of(declared, settings("emotion")).primary().outputs())
                .isEqualTo(3);
    }

    @Test
    void aTrainPartitionOfOneClassIsRefused() {
        Corpus same = new SmallCorpus()
                .conversation("one", Partition.TRAIN, 3)
                .conversation("two", Partition.DEV, 2)
                .classes("emotion", "aaaaa")
                .build();
        assertThat(refusal(same, settings("emotion")).what()).contains("same class");
    }

    @Test
    void aFeatureWithoutATrainValueIsRefused() {
        Corpus unmeasured = new SmallCorpus()
                .conversation("one", Partition.TRAIN, 2)
                .conversation("two", Partition.DEV, 2)
                .classes("emotion", "abab")
                .feature("tone_sad", NAN, NAN, 1, 2)
                .build();
        assertThat(refusal(unmeasured, settings("emotion", AuxiliaryTask.TONE_SAD))
                        .what())
                .contains("tone_sad");
    }

    private static UserError refusal(Corpus corpus, TaskSettings settings) {
        UserError error = catchThrowableOfType(UserError.class, () -> Targets.of(corpus, settings));
        assertThat(error).isNotNull();
        return error;
    }

    static TaskSettings settings(String primary, AuxiliaryTask... auxiliary) {
        return new TaskSettings(primary, List.of(auxiliary), WeightRule.SOFTMAX, null, Map.of(), true, false, false);
    }
}
