package io.talkturn.ui.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.WeakLabels;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.model.fusion.FusionModels;
import io.talkturn.model.fusion.Preset;
import io.talkturn.run.TinyTrio;
import io.talkturn.training.fusion.FurtherTask;
import io.talkturn.ui.undo.UndoStack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The draft of a fusion run on the page Model; the corpus talks has the tasks emotion and sentiment, jokes has sarcasm. */
final class FusionViewModelTest {
    @TempDir
    Path folder;

    private final UndoStack undo = new UndoStack();
    private final List<Consumer<Planned>> asked = new ArrayList<>();
    private final FusionViewModel model = new FusionViewModel(undo, (corpus, draft, answer) -> {
        asked.add(answer);
        answer.accept(Planned.of(corpus, draft));
    });
    private Corpus talks;
    private Corpus jokes;

    @BeforeEach
    void readCorpora() {
        TinyTrio trio = TinyTrio.in(folder);
        talks = CorpusFolder.read(trio.corpus("talks"));
        jokes = CorpusFolder.read(trio.corpus("jokes"));
    }

    private FusionDraft draft() {
        return model.draftProperty().get();
    }

    private FurtherTask further(String id) {
        return model.further(draft()).stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void learnAlso(String id) {
        FurtherTask task = further(id);
        model.change("learn " + id, d -> d.withTask(task, true));
    }

    @Test
    void withoutACorpusNoRunCanBeMade() {
        assertThat(model.isReady()).isFalse();
        assertThat(model.plannedProperty().get()).isNull();
        assertThat(model.primaries()).isEmpty();
        assertThat(model.further(draft())).isEmpty();
        assertThat(model.modalities()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void aCorpusIsOpenedWithItsFirstLabelOfClasses() {
        model.open(talks);

        assertThat(model.primaries()).containsExactly("emotion", "sentiment");
        assertThat(draft().fusion().primary()).isEqualTo("emotion");
        assertThat(draft().fusion().network().id()).isEqualTo("ef-lf-lstm");
        assertThat(model.isReady()).isTrue();
        assertThat(model.plannedProperty().get().network()).isNotNull();
    }

    @Test
    void aNumberCanBeTheMainTaskOrAFurtherOne() {
        double[] scores = new double[talks.talkturns().size()];
        Arrays.setAll(scores, row -> row % 7 - 3);
        List<Label> labels = new ArrayList<>(talks.labels());
        labels.addFirst(new NumberLabel("score", -3, 3, scores));
        model.open(talks.withLabels(labels));

        assertThat(model.primaries()).as("classes first").containsExactly("emotion", "sentiment", "score");
        learnAlso("score");
        assertThat(model.plannedProperty().get().heads())
                .extracting(FusionPlan.Head::outputs)
                .containsExactly(3, 0);

        model.change("score", d -> d.withPrimary("score"));

        assertThat(model.isReady()).isTrue();
        assertThat(model.plannedProperty().get().heads())
                .singleElement()
                .satisfies(head -> assertThat(head.isNumber()).isTrue());
        assertThat(model.plannedProperty().get().advice())
                .extracting(advice -> advice.text())
                .anyMatch(text -> text.contains("from -3 to 3") || text.contains("from −3 to 3"));
    }

    @Test
    void aNumberThatIsTheSameEverywhereCannotBeLearned() {
        List<Label> labels = new ArrayList<>(talks.labels());
        labels.add(new NumberLabel("score", -3, 3, new double[talks.talkturns().size()]));
        model.open(talks.withLabels(labels));
        model.change("score", d -> d.withPrimary("score"));

        assertThat(model.isReady()).isFalse();
        assertThat(model.obstacle()).contains("nothing to tell apart");
    }

    @Test
    void aModelThatThePaperDoesNotHaveHasItsOwnSizesAlone() {
        model.open(talks);
        model.change("mosei", d -> d.withPreset(Preset.MOSEI));
        model.change("tfn", d -> d.withModel("tfn"));

        assertThat(draft().fusion().network().preset()).isEqualTo(Preset.IEMOCAP);
        assertThat(FusionTexts.presets(FusionModels.of("tfn"))).hasSize(2);
        assertThat(FusionTexts.presets(FusionModels.of("mfn"))).hasSize(3);
    }

    @Test
    void everyOtherTaskCanBeLearnedBesideTheMainOne() {
        model.open(talks);

        assertThat(model.further(draft())).extracting(FurtherTask::id).containsExactly("sentiment");

        model.change("other", d -> d.withPrimary("sentiment"));

        assertThat(model.further(draft())).extracting(FurtherTask::id).containsExactly("emotion");
    }

    @Test
    void weakLabelsAreTasksToo() {
        model.open(talks.withWeakLabels(List.of(sarcasm())));

        assertThat(model.further(draft())).extracting(FurtherTask::id).containsExactly("sentiment", "sarcasm_weak");
        assertThat(model.weak("sarcasm")).isPresent();
        assertThat(model.weak("emotion")).isEmpty();
    }

    private WeakLabels sarcasm() {
        double[] probabilities = new double[talks.talkturns().size() * 2];
        Arrays.fill(probabilities, 0.5);
        return WeakLabels.of(
                "sarcasm",
                List.of("no", "yes"),
                false,
                probabilities,
                new WeakLabels.Labeller(
                        "run", "EF-LF LSTM", "jokes", 0.7, "accuracy", 20, "2026-01-01T00:00:00Z", List.of()));
    }

    @Test
    void anotherCorpusKeepsTheSettingsThatFitIt() {
        model.open(talks);
        model.change("epochs", d -> d.train("epochs", 7));
        learnAlso("sentiment");

        model.open(jokes);

        assertThat(draft().fusion().primary()).isEqualTo("sarcasm");
        assertThat(draft().fusion().with()).isEmpty();
        assertThat(draft().training().stopping().epochs()).isEqualTo(7);
    }

    @Test
    void modalitiesThatAnotherCorpusLacksAreLeftOut() {
        model.open(talks);
        model.choose(Modality.AUDIO, false);

        model.open(jokes.withSequences(jokes.sequences().stream()
                .filter(sequences -> sequences.modality() != Modality.VISION)
                .toList()));

        assertThat(draft().fusion().modalities()).containsExactly(Modality.TEXT);
    }

    @Test
    void allModalitiesAreReadAtFirst() {
        model.open(talks);

        for (Modality modality : Modality.values()) {
            assertThat(model.reads(modality)).isTrue();
        }
        assertThat(draft().fusion().modalities()).isEmpty();
    }

    @Test
    void aModalityCanBeLeftOutAndTakenIn() {
        model.open(talks);

        model.choose(Modality.AUDIO, false);
        assertThat(model.reads(Modality.AUDIO)).isFalse();
        assertThat(draft().fusion().modalities()).containsExactly(Modality.TEXT, Modality.VISION);

        model.choose(Modality.AUDIO, true);
        assertThat(draft().fusion().modalities())
                .as("all of them, whatever the corpus has")
                .isEmpty();
    }

    @Test
    void theLastModalityStays() {
        model.open(talks);
        model.choose(Modality.AUDIO, false);
        model.choose(Modality.VISION, false);

        model.choose(Modality.TEXT, false);

        assertThat(model.reads(Modality.TEXT)).isTrue();
        assertThat(draft().fusion().modalities()).containsExactly(Modality.TEXT);
    }

    @Test
    void aChangeIsWorkedOutAndCanBeTakenBack() {
        model.open(talks);
        long before = model.plannedProperty().get().network().count();

        model.change("smaller", FusionDraft::small);

        assertThat(undo.undoTitleProperty().get()).isEqualTo("smaller");
        assertThat(model.plannedProperty().get().network().count()).isLessThan(before);

        undo.undo();

        assertThat(model.plannedProperty().get().network().count()).isEqualTo(before);
    }

    @Test
    void whatChangesNothingIsNoChange() {
        model.open(talks);

        model.change("nothing", d -> d);

        assertThat(undo.undoTitleProperty().get()).isEmpty();
    }

    @Test
    void aDraggedWeightIsFollowedAndIsOneChangeToTakeBack() {
        model.open(talks);
        learnAlso("sentiment");
        FusionDraft before = draft();

        model.dragLambda("sentiment", 0.3);
        model.dragLambda("sentiment", 0.45678);

        assertThat(draft().fusion().with().getFirst().lambda()).isEqualTo(0.457);
        assertThat(model.plannedProperty().get().lambdas()).containsValue(0.457);

        model.endDrag();
        undo.undo();

        assertThat(draft()).isEqualTo(before);
        undo.redo();
        assertThat(draft().fusion().with().getFirst().lambda()).isEqualTo(0.457);
    }

    @Test
    void aDragThatEndsWhereItBeganIsNoChange() {
        model.open(talks);
        learnAlso("sentiment");
        model.dragLambda("sentiment", 0.3);
        model.endDrag();
        String title = undo.undoTitleProperty().get();

        model.dragLambda("sentiment", 0.8);
        model.dragLambda("sentiment", 0.3);
        model.endDrag();
        undo.undo();

        assertThat(title).isNotEmpty();
        assertThat(draft().fusion().with().getFirst().lambda())
                .as("the one drag before is taken back")
                .isNull();
    }

    @Test
    void aCorpusWithoutSequencesIsToldAndStopsTheRun() {
        model.open(talks.withSequences(List.of()));

        assertThat(model.isReady()).isFalse();
        assertThat(model.plannedProperty().get().network()).isNull();
        assertThat(model.plannedProperty().get().advice()).isNotEmpty();
    }

    @Test
    void anAnswerToAnOlderQuestionIsDropped() {
        List<Consumer<Planned>> questions = new ArrayList<>();
        FusionViewModel waiting = new FusionViewModel(undo, (corpus, draft, answer) -> questions.add(answer));
        waiting.open(talks);
        Consumer<Planned> old = questions.getLast();
        waiting.change("epochs", d -> d.train("epochs", 7));
        Planned planned = Planned.of(talks, waiting.draftProperty().get());

        old.accept(planned);
        assertThat(waiting.plannedProperty().get()).isNull();
        assertThat(waiting.isReady()).isFalse();

        questions.getLast().accept(planned);
        assertThat(waiting.plannedProperty().get()).isSameAs(planned);
    }

    @Test
    void anAnswerAboutACorpusThatWasClosedIsDropped() {
        List<Consumer<Planned>> questions = new ArrayList<>();
        FusionViewModel waiting = new FusionViewModel(undo, (corpus, draft, answer) -> questions.add(answer));
        waiting.open(talks);
        waiting.open(null);

        questions.getLast().accept(Planned.of(talks, waiting.draftProperty().get()));

        assertThat(waiting.plannedProperty().get()).isNull();
    }

    @Test
    void aCorpusThatIsClosedLeavesTheSettings() {
        model.open(talks);
        model.change("epochs", d -> d.train("epochs", 7));

        model.open(null);

        assertThat(model.isReady()).isFalse();
        assertThat(model.corpusProperty().get()).isNull();
        assertThat(draft().training().stopping().epochs()).isEqualTo(7);
    }

    @Test
    void changesOfAnotherCorpusCannotBeTakenBack() {
        model.open(talks);
        model.change("epochs", d -> d.train("epochs", 7));

        model.open(jokes);

        assertThat(undo.undoTitleProperty().get()).isEmpty();
    }

    @Test
    void changesOfTheSameCorpusReadAgainCanBeTakenBack() {
        undo.perform("a change on another page", () -> {}, () -> {});
        model.open(talks);
        assertThat(undo.undoTitleProperty().get()).isEqualTo("a change on another page");
        model.change("epochs", d -> d.train("epochs", 7));

        model.open(null);
        model.open(talks.withPartitions(Map.of(talks.conversations().getFirst().id(), Partition.TEST)));

        assertThat(undo.undoTitleProperty().get()).isEqualTo("epochs");
        undo.undo();
        assertThat(draft().training().stopping().epochs()).isNotEqualTo(7);
    }
}
