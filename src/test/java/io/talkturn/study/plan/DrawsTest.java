package io.talkturn.study.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.talkturn.foundation.UserError;
import io.talkturn.run.RunFold;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is drawn depends on the study's seed, the setting and the trial's number alone. */
final class DrawsTest {
    private static final Column COLUMN = new Column("", "emotion", "corpora/a", "emotion", "accuracy", true);
    private static final Condition NONE = new Condition("none", "none", Map.of("tasks", "none"));
    private static final Condition ALL = new Condition("all", "all", Map.of("tasks", "aphf"));
    private static final Condition WIDE = new Condition("p32", "P = 32", Map.of("primaryGru", "32"));
    private static final int TRIALS = 30;

    private final Map<String, Range> ranges = ranges();

    private static Map<String, Range> ranges() {
        Map<String, Range> ranges = new LinkedHashMap<>();
        ranges.put("learningRate", new Range.Log(0x1p-10, 0x1p-5));
        ranges.put("batch", new Range.Whole(32, 256));
        ranges.put("primaryGru", new Range.Choice(List.of("1", "8", "32")));
        ranges.put("auxiliaryGru", new Range.Rest(33, "primaryGru"));
        ranges.put("weights", new Range.Cycle(List.of("linear", "softmax", "random")));
        ranges.put("l2", new Range.ZeroOrLog(0.5, 1e-6, 0.5));
        return ranges;
    }

    private List<TrialPlan> random(Condition condition, Map<String, Range> from, long seed) {
        return new Draws(Search.random(TRIALS, from), seed, 0).trials(COLUMN, condition);
    }

    @Test
    void conditionsShareTheirDrawsAndTheirSeeds() {
        List<TrialPlan> first = random(NONE, ranges, 7);
        List<TrialPlan> second = random(ALL, ranges, 7);

        assertThat(first)
                .extracting(TrialPlan::drawn)
                .isEqualTo(second.stream().map(TrialPlan::drawn).toList());
        assertThat(first)
                .extracting(TrialPlan::seed)
                .isEqualTo(second.stream().map(TrialPlan::seed).toList());
        assertThat(first).extracting(TrialPlan::seed).doesNotHaveDuplicates();
        assertThat(random(NONE, ranges, 8))
                .extracting(TrialPlan::drawn)
                .isNotEqualTo(first.stream().map(TrialPlan::drawn).toList());
    }

    @Test
    void withDrawsOfTheirOwnConditionsDifferInAllButTheSeeds() {
        Search own = new Search(Search.Kind.RANDOM, TRIALS, ranges, false, Map.of(), List.of(), List.of());
        Draws draws = new Draws(own, 7, 0);

        assertThat(draws.trials(COLUMN, NONE).getFirst().drawn())
                .isNotEqualTo(draws.trials(COLUMN, ALL).getFirst().drawn());
        assertThat(draws.trials(COLUMN, NONE))
                .extracting(TrialPlan::seed)
                .isEqualTo(
                        draws.trials(COLUMN, ALL).stream().map(TrialPlan::seed).toList());
    }

    @Test
    void aSettingLessChangesNoOtherDraw() {
        Map<String, Range> fewer = new LinkedHashMap<>(ranges);
        fewer.remove("batch");

        for (int k = 0; k < TRIALS; k++) {
            Map<String, String> all =
                    new LinkedHashMap<>(random(NONE, ranges, 7).get(k).drawn());
            all.remove("batch");
            assertThat(random(NONE, fewer, 7).get(k).drawn()).isEqualTo(all);
        }
    }

    @Test
    void moreTrialsChangeNoEarlierOne() {
        assertThat(new Draws(Search.random(5, ranges), 7, 0).trials(COLUMN, NONE))
                .isEqualTo(random(NONE, ranges, 7).subList(0, 5));
    }

    @Test
    void whatAConditionFixesIsNotDrawnAndCountsForWhatDependsOnIt() {
        Condition fixed = new Condition("p8", "P = 8", Map.of("primaryGru", "8"));

        assertThat(random(fixed, ranges, 7))
                .allSatisfy(trial -> assertThat(trial.drawn())
                        .doesNotContainKey("primaryGru")
                        .containsEntry("auxiliaryGru", "25"));
        assertThat(random(WIDE, ranges, 7))
                .allSatisfy(trial -> assertThat(trial.drawn()).containsEntry("auxiliaryGru", "1"));
    }

    @Test
    void valuesStayInTheirRangesAndRulesComeInTurn() {
        List<TrialPlan> trials = random(NONE, ranges, 7);

        assertThat(trials).allSatisfy(trial -> {
            Map<String, String> drawn = trial.drawn();
            assertThat(Double.parseDouble(drawn.get("learningRate"))).isBetween(0x1p-10, 0x1p-5);
            assertThat(Long.parseLong(drawn.get("batch"))).isBetween(32L, 256L);
            assertThat(Long.parseLong(drawn.get("primaryGru")) + Long.parseLong(drawn.get("auxiliaryGru")))
                    .isEqualTo(33);
            assertThat(drawn.get("weights"))
                    .isEqualTo(List.of("linear", "softmax", "random").get((trial.number() - 1) % 3));
        });
        assertThat(trials)
                .filteredOn(trial -> trial.drawn().get("l2").equals("0"))
                .hasSizeBetween(8, 22);
    }

    /** Worked out by hand in Python: SHA-256 of “7\\n\\nseed\\n1”, its first eight bytes as the seed of java.util.Random. */
    @Test
    void drawsAreTheSameOnEveryMachineAndInEveryVersion() {
        assertThat(new Draws(Search.random(1, ranges), 7, 0)
                        .trials(COLUMN, NONE)
                        .getFirst())
                .hasToString(
                        "TrialPlan[cell=none, number=1, stage=1, drawn={learningRate=0.019361420387807384, batch=183,"
                                + " primaryGru=1, auxiliaryGru=32, weights=linear, l2=0}, seed=228023, fold=null]");
    }

    @Test
    void aGridIsTheProductOfItsListsAndSeedsAreOneSetting() {
        Search grid = Search.grid(Map.of("batch", new Range.Choice(List.of("16", "32", "64"))));
        assertThat(new Draws(grid, 7, 3).trials(COLUMN, NONE))
                .extracting(trial -> trial.drawn().get("batch"))
                .containsExactly("16", "32", "64");
        assertThat(new Draws(grid, 7, 3).trials(COLUMN, NONE))
                .extracting(TrialPlan::seed)
                .containsOnly(3L);
        assertThat(new Draws(Search.seeds(List.of(0L, 1L, 4L)), 7, 3).trials(COLUMN, NONE))
                .extracting(TrialPlan::seed)
                .containsExactly(0L, 1L, 4L);
    }

    @Test
    void everySeedIsTrainedOnEveryFoldTheFoldsOfASeedTogether() {
        List<RunFold> folds =
                List.of(new RunFold("speaker", "hash", "ann", 1, 2), new RunFold("speaker", "hash", "bo", 2, 2));

        List<TrialPlan> trials = new Draws(Search.folds("speaker", List.of(5L, 6L)), 7, 3).trials(COLUMN, NONE, folds);

        assertThat(trials).extracting(TrialPlan::number).containsExactly(1, 2, 3, 4);
        assertThat(trials).extracting(TrialPlan::seed).containsExactly(5L, 5L, 6L, 6L);
        assertThat(trials)
                .extracting(TrialPlan::fold)
                .containsExactly(folds.get(0), folds.get(1), folds.get(0), folds.get(1));
        assertThat(Search.folds("speaker", List.of(5L)).canStop()).isFalse();
    }

    @Test
    void aGridOfARangeWithoutValuesAndASearchWithoutTrialsAreRefused() {
        Search noValues = Search.grid(Map.of("batch", new Range.Whole(16, 64)));
        assertThatThrownBy(() -> new Draws(noValues, 1, 0).trials(COLUMN, NONE))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no values of “batch”");
        assertThatThrownBy(() -> new Draws(Search.seeds(List.of()), 1, 0).trials(COLUMN, NONE))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no trials");
    }

    @Test
    void theBestOfAGridGoOnWithFurtherListsAndTheBestOfAllWithItsSeeds() {
        Search refine = new Search(
                Search.Kind.REFINE,
                0,
                Map.of("batch", new Range.Choice(List.of("16", "32"))),
                true,
                Map.of("l2", new Range.Choice(List.of("0", "0.1"))),
                List.of(0L, 1L),
                List.of());
        Draws draws = new Draws(refine, 7, 3);
        List<TrialPlan> first = draws.trials(COLUMN, NONE);

        List<TrialPlan> second = draws.refined("none", NONE, first.reversed(), 3);
        assertThat(second)
                .extracting(trial -> trial.drawn().toString())
                .containsExactly("{batch=32, l2=0}", "{batch=32, l2=0.1}", "{batch=16, l2=0}", "{batch=16, l2=0.1}");
        assertThat(second).extracting(TrialPlan::number).containsExactly(3, 4, 5, 6);
        assertThat(draws.seeded(second.getFirst(), 7))
                .extracting(TrialPlan::number, TrialPlan::stage, TrialPlan::seed)
                .containsExactly(tuple(7, 3, 0L), tuple(8, 3, 1L));
    }
}
