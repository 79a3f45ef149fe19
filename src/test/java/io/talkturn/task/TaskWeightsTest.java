package io.talkturn.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.MutualInformation;
import io.talkturn.evaluation.RandomState;
import io.talkturn.foundation.UserError;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Loss weights under every rule (HAN-ROCK paper: loss weights). */
final class TaskWeightsTest {
    private static final List<AuxiliaryTask> ALL = List.of(AuxiliaryTask.values());

    private final Map<AuxiliaryTask, Double> information = information();

    @ParameterizedTest
    @EnumSource(WeightRule.class)
    void allSeventeenSumToOne(WeightRule rule) {
        for (long seed = 0; seed < 20; seed++) {
            TaskWeights weights = TaskWeights.of(settings(rule, null, ALL), information, seed);
            assertThat(weights.byId()).hasSize(17);
            assertThat(weights.byId().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(1, within(1e-12));
            assertThat(weights.primary()).isBetween(0.50, 0.99);
        }
    }

    @Test
    void theSeedDrawsThePrimaryWeight() {
        TaskSettings settings = settings(WeightRule.LINEAR, null, ALL);
        double once = TaskWeights.of(settings, information, 42).primary();
        assertThat(once).isEqualTo(0.50 + 0.49 * new RandomState(42).uniform(), within(1e-15));
        assertThat(TaskWeights.of(settings, information, 43).primary()).isNotEqualTo(once);
    }

    @Test
    void linearFollowsMutualInformation() {
        TaskWeights weights = TaskWeights.of(
                settings(WeightRule.LINEAR, 0.6, List.of(AuxiliaryTask.AU05, AuxiliaryTask.PAST1)),
                Map.of(AuxiliaryTask.AU05, 0.1, AuxiliaryTask.PAST1, 0.3),
                0);
        assertThat(weights.of(AuxiliaryTask.AU05)).isCloseTo(0.1, within(1e-12));
        assertThat(weights.of(AuxiliaryTask.PAST1)).isCloseTo(0.3, within(1e-12));
        assertThat(weights.of(AuxiliaryTask.FUTURE4)).isZero();
    }

    @Test
    void leavingAFamilyOutRenormalisesTheRestWithoutOtherDraws() {
        List<AuxiliaryTask> labels = List.of(AuxiliaryTask.PAST1, AuxiliaryTask.PAST2, AuxiliaryTask.FUTURE1);
        TaskWeights all = TaskWeights.of(settings(WeightRule.RANDOM, 0.5, ALL), information, 9);
        TaskWeights some = TaskWeights.of(settings(WeightRule.RANDOM, 0.5, labels), information, 9);
        assertThat(some.of(AuxiliaryTask.PAST1) / some.of(AuxiliaryTask.PAST2))
                .isCloseTo(all.of(AuxiliaryTask.PAST1) / all.of(AuxiliaryTask.PAST2), within(1e-12));
        assertThat(labels.stream().mapToDouble(some::of).sum()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void byHandIsNormalisedToWhatIsLeft() {
        TaskSettings settings = new TaskSettings(
                "emotion",
                List.of(AuxiliaryTask.AU05, AuxiliaryTask.PAST1),
                WeightRule.BY_HAND,
                0.8,
                Map.of(AuxiliaryTask.AU05, 3.0, AuxiliaryTask.PAST1, 1.0, AuxiliaryTask.PAST2, 100.0),
                true,
                false,
                false);
        TaskWeights weights = TaskWeights.of(settings, Map.of(), 0);
        assertThat(weights.of(AuxiliaryTask.AU05)).isCloseTo(0.15, within(1e-12));
        assertThat(weights.of(AuxiliaryTask.PAST2)).isZero();
    }

    @Test
    void withoutSupervisionOrTasksThePrimaryCountsAlone() {
        TaskSettings unsupervised =
                new TaskSettings("emotion", ALL, WeightRule.SOFTMAX, 0.6, Map.of(), false, false, false);
        assertThat(TaskWeights.of(unsupervised, information, 0).byId())
                .containsEntry("pri", 1.0)
                .containsEntry("au05", 0.0);
        assertThat(TaskWeights.of(settings(WeightRule.SOFTMAX, null, List.of()), Map.of(), 0)
                        .primary())
                .isEqualTo(1);
    }

    @Test
    void weightsThatCannotHoldAreRefused() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> TaskWeights.of(settings(WeightRule.LINEAR, 0.0, ALL), information, 0));
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> TaskWeights.of(settings(WeightRule.BY_HAND, 0.5, ALL, Map.of()), information, 0))
                .withMessageContaining("weight 0");
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> TaskWeights.of(
                        settings(WeightRule.BY_HAND, 0.5, ALL, Map.of(AuxiliaryTask.AU17, -1.0)), information, 0))
                .withMessageContaining("au17");
    }

    @Test
    void mutualInformationIsTakenOnLabelledTrainTalkturnsOnly() {
        RandomState random = new RandomState(0);
        int n = 120;
        double[] tone = new double[2 * n];
        StringBuilder classes = new StringBuilder();
        for (int i = 0; i < 2 * n; i++) {
            int c = random.below(2);
            // in train tone follows the class, in dev it does not
            tone[i] = (i < n ? 3 * c : 0) + random.normal();
            classes.append(i == 5 ? '.' : (char) ('a' + c));
        }
        Corpus corpus = new SmallCorpus()
                .conversation("one", Partition.TRAIN, n)
                .conversation("two", Partition.DEV, n)
                .classes("emotion", classes.toString())
                .feature("tone_sad", tone)
                .build();
        TaskSettings settings = settings(
                WeightRule.SOFTMAX, null, List.of(AuxiliaryTask.TONE_SAD, AuxiliaryTask.PAST1, AuxiliaryTask.FUTURE1));
        Targets targets = Targets.of(corpus, settings);
        Map<AuxiliaryTask, Double> actual = TaskWeights.mutualInformation(targets, 3);

        int[] rows = targets.rows(Partition.TRAIN);
        assertThat(rows).hasSize(n - 1);
        ClassTarget primary = (ClassTarget) targets.primary();
        ClassTarget past = (ClassTarget) targets.of(AuxiliaryTask.PAST1);
        double plugIn = MutualInformation.plugIn(
                java.util.Arrays.stream(rows).map(past::at).toArray(),
                java.util.Arrays.stream(rows).map(primary::at).toArray());
        assertThat(actual.get(AuxiliaryTask.PAST1)).isEqualTo(plugIn);
        assertThat(actual.get(AuxiliaryTask.TONE_SAD)).isBetween(0.3, Math.log(2));
        assertThat(TaskWeights.mutualInformation(targets, 3)).isEqualTo(actual);
    }

    private static Map<AuxiliaryTask, Double> information() {
        Map<AuxiliaryTask, Double> information = new EnumMap<>(AuxiliaryTask.class);
        for (AuxiliaryTask task : ALL) {
            information.put(task, 0.01 * task.ordinal());
        }
        return information;
    }

    private static TaskSettings settings(WeightRule rule, @Nullable Double primary, List<AuxiliaryTask> tasks) {
        return settings(rule, primary, tasks, Map.of(AuxiliaryTask.AU05, 2.0, AuxiliaryTask.FUTURE4, 1.0));
    }

    private static TaskSettings settings(
            WeightRule rule, @Nullable Double primary, List<AuxiliaryTask> tasks, Map<AuxiliaryTask, Double> byHand) {
        return new TaskSettings("emotion", tasks, rule, primary, byHand, true, false, false);
    }
}
