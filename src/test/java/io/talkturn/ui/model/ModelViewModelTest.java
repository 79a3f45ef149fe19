package io.talkturn.ui.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.Corpus;
import io.talkturn.model.Architecture;
import io.talkturn.run.preset.HanPreset;
import io.talkturn.setting.RecordEdit;
import io.talkturn.setting.Setting;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskFamily;
import io.talkturn.task.WeightRule;
import io.talkturn.training.ToyCorpus;
import io.talkturn.ui.kit.Advice;
import io.talkturn.ui.making.SettingRows.Part;
import io.talkturn.ui.undo.UndoStack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Model page's logic without the toolkit; the toy corpus measures one auxiliary feature, tone_happy. */
final class ModelViewModelTest {
    private final UndoStack undo = new UndoStack();
    private final Corpus corpus = ToyCorpus.of(16);
    private final ModelViewModel model =
            new ModelViewModel(undo, (open, draft, answer, refused) -> answer.accept(CorpusMeasures.of(open, draft)));

    /** JavaFX hands what a listener throws to the thread's handler, and carries on: here it fails the test. */
    @BeforeEach
    void failOnErrorsOfListeners() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> {
            throw new AssertionError(error);
        });
    }

    @AfterEach
    void leaveErrorsToOthers() {
        Thread.currentThread().setUncaughtExceptionHandler(null);
    }

    @BeforeEach
    void openCorpus() {
        model.open(corpus);
    }

    @Test
    void aCorpusIsOpenedWithItsFirstLabelAndTheTasksItCanGive() {
        assertThat(model.draftProperty().get().tasks().primary()).isEqualTo("mood");
        assertThat(model.draftProperty().get().tasks().auxiliary())
                .contains(AuxiliaryTask.TONE_HAPPY, AuxiliaryTask.PAST1, AuxiliaryTask.FUTURE4)
                .doesNotContain(AuxiliaryTask.AU05, AuxiliaryTask.TONE_SAD);
        assertThat(model.isReady()).isTrue();
    }

    @Test
    void changesOfTheSameCorpusReadAgainCanBeTakenBack() {
        undo.perform("a change on another page", () -> {}, () -> {});
        model.choose(WeightRule.LINEAR);
        String title = undo.undoTitleProperty().get();

        model.open(null);
        model.open(ToyCorpus.of(16));

        assertThat(title).isNotEmpty();
        assertThat(undo.undoTitleProperty().get()).isEqualTo(title);
        undo.undo();
        assertThat(undo.undoTitleProperty().get()).isEqualTo("a change on another page");
    }

    @Test
    void thePageThatIsFirstShownLeavesWhatOtherPagesCanTakeBack() {
        undo.perform("a change on another page", () -> {}, () -> {});

        new ModelViewModel(undo, (open, draft, answer, refused) -> {}).open(corpus);

        assertThat(undo.undoTitleProperty().get()).isEqualTo("a change on another page");
    }

    @Test
    void weightsSumToOneUnderEveryRule() {
        for (WeightRule rule : new WeightRule[] {WeightRule.RANDOM, WeightRule.LINEAR, WeightRule.SOFTMAX}) {
            model.choose(rule);
            var weights = model.weightsProperty().get();
            double sum = weights.primary()
                    + weights.auxiliary().values().stream().mapToDouble(w -> w).sum();
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void aDraggedWeightStaysWhereItIsPutAndTheOthersKeepTheirProportions() {
        var before = model.weightsProperty().get();

        model.dragWeight(AuxiliaryTask.PAST1, 0.1);
        model.endDrag();

        var after = model.weightsProperty().get();
        assertThat(model.draftProperty().get().tasks().rule()).isEqualTo(WeightRule.BY_HAND);
        assertThat(after.of(AuxiliaryTask.PAST1)).isCloseTo(0.1, within(1e-9));
        assertThat(after.primary()).isCloseTo(before.primary(), within(1e-12));
        assertThat(after.of(AuxiliaryTask.PAST2) / after.of(AuxiliaryTask.FUTURE1))
                .isCloseTo(before.of(AuxiliaryTask.PAST2) / before.of(AuxiliaryTask.FUTURE1), within(1e-9));
    }

    @Test
    void weightsByHandBeginWithThoseThatAreShown() {
        var shown = model.weightsProperty().get();

        model.choose(WeightRule.BY_HAND);

        for (AuxiliaryTask task : AuxiliaryTask.values()) {
            assertThat(model.weightsProperty().get().of(task)).isCloseTo(shown.of(task), within(1e-12));
        }
        assertThat(model.isReady()).isTrue();
    }

    @Test
    void weightsByHandOfTasksThatAnotherCorpusHasTooKeepTheirProportions() {
        model.dragWeight(AuxiliaryTask.PAST1, 0.1);
        model.endDrag();
        var before = model.weightsProperty().get();

        model.open(withoutFeatures());

        var after = model.weightsProperty().get();
        assertThat(model.draftProperty().get().tasks().rule()).isEqualTo(WeightRule.BY_HAND);
        assertThat(after.of(AuxiliaryTask.PAST1) / after.of(AuxiliaryTask.FUTURE1))
                .isCloseTo(before.of(AuxiliaryTask.PAST1) / before.of(AuxiliaryTask.FUTURE1), within(1e-9));
        assertThat(model.weightsNoteProperty().get()).isEmpty();
        assertThat(model.isReady()).isTrue();
    }

    @Test
    void weightsByHandOfWhichAnotherCorpusHasNoneGiveWayAndItIsSaidBesideThem() {
        putAllWeightOnToneOfVoice();

        model.open(withoutFeatures());

        assertThat(model.draftProperty().get().tasks().rule()).isEqualTo(WeightRule.SOFTMAX);
        assertThat(model.weightsProperty().get().of(AuxiliaryTask.PAST1)).isPositive();
        assertThat(model.weightsNoteProperty().get()).contains("by hand", "mutual information");
        assertThat(model.isReady()).isTrue();

        model.choose(WeightRule.LINEAR);

        assertThat(model.weightsNoteProperty().get()).isEmpty();
    }

    @Test
    void weightsByHandThatAreAllZeroAreSaidBesideThemAndADragIsAWayOut() {
        putAllWeightOnToneOfVoice();
        model.choose(AuxiliaryTask.TONE_HAPPY, false);
        assertThat(model.weightsProperty().get()).isNull();
        assertThat(model.weightsNoteProperty().get()).contains("All auxiliary tasks have the weight 0");
        assertThat(model.obstacleProperty().get())
                .isEqualTo(model.weightsNoteProperty().get());

        model.dragWeight(AuxiliaryTask.PAST1, 0.2);
        model.endDrag();

        assertThat(model.weightsProperty().get().of(AuxiliaryTask.PAST1)).isCloseTo(0.2, within(1e-9));
        assertThat(model.weightsNoteProperty().get()).isEmpty();
        assertThat(model.isReady()).isTrue();
    }

    @Test
    void aCorpusThatIsNotDividedHasNoNetworkAndTheReasonStaysWhateverIsChanged() {
        model.open(corpus.withPartitions(Map.of()));
        model.choose(WeightRule.LINEAR);

        assertThat(model.shapeProperty().get()).isNull();
        assertThat(model.refusalProperty().get()).contains("red above");
        assertThat(model.obstacleProperty().get())
                .isEqualTo(model.refusalProperty().get());
        assertThat(model.adviceProperty().get())
                .as("the bar above says it")
                .noneMatch(advice -> advice.level() == Advice.Level.STOP);

        model.open(corpus);

        assertThat(model.refusalProperty().get()).isEmpty();
        assertThat(model.shapeProperty().get()).isNotNull();
    }

    private Corpus withoutFeatures() {
        Corpus bare = corpus.withFeatures(List.of());
        return bare.withInfo(RecordEdit.with(bare.info(), "name", "bare"));
    }

    /** As a bar does that is drawn out to its end. */
    private void putAllWeightOnToneOfVoice() {
        model.dragWeight(AuxiliaryTask.TONE_HAPPY, 1);
        model.endDrag();
    }

    @Test
    void aDragIsOneChangeToTakeBack() {
        Draft before = model.draftProperty().get();
        model.dragWeight(AuxiliaryTask.PAST1, 0.02);
        model.dragWeight(AuxiliaryTask.PAST1, 0.05);
        model.dragWeight(AuxiliaryTask.PAST1, 0.09);
        model.endDrag();

        undo.undo();

        assertThat(model.draftProperty().get()).isEqualTo(before);
    }

    @Test
    void changesAreTakenBackAndMadeAgain() {
        model.choose(Architecture.HAN);
        model.choose(TaskFamily.FUTURE, false);

        undo.undo();
        undo.undo();
        assertThat(model.draftProperty().get().model().architecture()).isEqualTo(Architecture.ROCK);
        undo.redo();
        assertThat(model.draftProperty().get().model().architecture()).isEqualTo(Architecture.HAN);
    }

    @Test
    void theNetworkFollowsTheSettings() {
        long rock = model.shapeProperty().get().count();
        model.choose(Architecture.HAN);
        assertThat(model.shapeProperty().get().count()).isLessThan(rock);
        assertThat(model.shapeProperty().get().primaryOutputs()).isEqualTo(3);
        model.choosePrimary("valence");
        assertThat(model.shapeProperty().get().primaryOutputs()).isEqualTo(1);
    }

    @Test
    void aTaskWithoutMeasurementsStopsTheRunUntilItIsLeftOut() {
        model.change("all", d -> d.withFamily(TaskFamily.ACTIONS, true));
        assertThat(model.isReady()).isFalse();
        Advice<Draft> stop = model.adviceProperty().get().stream()
                .filter(a -> a.level() == Advice.Level.STOP)
                .findFirst()
                .orElseThrow();

        model.change("fix", stop.fix());

        assertThat(model.isReady()).isTrue();
    }

    @Test
    void smallWindowsAreWarnedAboutAndPutRight() {
        set("contentSize", 3);
        Advice<Draft> warning = model.adviceProperty().get().stream()
                .filter(a -> a.level() == Advice.Level.WARN)
                .findFirst()
                .orElseThrow();
        assertThat(warning.text()).contains("High");

        model.change("fix", warning.fix());

        assertThat(model.draftProperty().get().model().input().contentSize()).isEqualTo(5);
    }

    @Test
    void everySettingOfTheFormReadsAndWritesItsPlaceInTheDraft() {
        SettingsPanel.all().forEach(setting -> {
            Draft draft = model.draftProperty().get();
            Part<Draft> part = SettingsPanel.part(setting);
            Record before = part.get().apply(draft);
            assertThat(part.put().apply(draft, setting.put(before, setting.in(before))))
                    .as(setting.key())
                    .isEqualTo(draft);
        });
    }

    @Test
    void aColumnOfThePaperSetsAllThatItPrintsAndCanBeTakenBack() {
        Draft before = model.draftProperty().get();
        HanPreset power = HanPreset.of("semaine.power");
        model.change("power", draft -> draft.with(power));
        Draft after = model.draftProperty().get();
        assertThat(after.training()).isNotEqualTo(before.training());
        assertThat(after.model()).isNotEqualTo(before.model());
        assertThat(after.tasks().auxiliary()).isEqualTo(before.tasks().auxiliary());
        assertThat(after.training().seed()).isEqualTo(before.training().seed());
        undo.undo();
        assertThat(model.draftProperty().get()).isEqualTo(before);
    }

    private void set(String key, Object value) {
        Setting setting = SettingsPanel.all()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        Part<Draft> part = SettingsPanel.part(setting);
        model.change(
                setting.title(),
                draft -> part.put().apply(draft, setting.put(part.get().apply(draft), value)));
    }
}
