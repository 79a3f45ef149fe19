package io.talkturn.ui.model;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.foundation.UserError;
import io.talkturn.model.Architecture;
import io.talkturn.model.HanShape;
import io.talkturn.setting.RecordEdit;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskFamily;
import io.talkturn.task.TaskWeights;
import io.talkturn.task.WeightRule;
import io.talkturn.ui.kit.Advice;
import io.talkturn.ui.kit.TaskTitles;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.undo.UndoStack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The draft of the next run and what follows from it: weights, network, advice. Knows no control and no engine. */
public final class ModelViewModel {
    private final UndoStack undo;
    private final MeasureCorpus measurer;
    private final ObjectProperty<Draft> draft = new SimpleObjectProperty<>(this, "draft", Draft.initial(""));
    private final ReadOnlyObjectWrapper<@Nullable Corpus> corpus = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CorpusMeasures> measures = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TaskWeights> weights = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable HanShape> shape = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Advice<Draft>>> advice = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper weightsNote = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");

    private record Measured(@Nullable Corpus corpus, String primary, String text, int maxTokens, long seed) {}

    private @Nullable Measured asked;
    private String last = "";
    private boolean hasFallenBack;

    /**
     * Measures a corpus away from the UI thread and answers on it, as {@link CorpusMeasures#of} does; a newer question replaces
     * an older one.
     */
    @FunctionalInterface
    interface MeasureCorpus {
        void ask(Corpus corpus, Draft draft, Consumer<Optional<CorpusMeasures>> answer, Consumer<UserError> refused);
    }

    ModelViewModel(UndoStack undo, MeasureCorpus measurer) {
        this.undo = undo;
        this.measurer = measurer;
        draft.subscribe(this::refresh);
    }

    /** The corpus that is trained on, null where none is open. */
    ReadOnlyObjectProperty<@Nullable Corpus> corpusProperty() {
        return corpus.getReadOnlyProperty();
    }

    ObjectProperty<Draft> draftProperty() {
        return draft;
    }

    /** What was measured on the corpus, null while that is under way. */
    ReadOnlyObjectProperty<@Nullable CorpusMeasures> measuresProperty() {
        return measures.getReadOnlyProperty();
    }

    /** The loss weights as the run will have them, null until mutual information is known or where they cannot hold. */
    ReadOnlyObjectProperty<@Nullable TaskWeights> weightsProperty() {
        return weights.getReadOnlyProperty();
    }

    /** The network, null until the vocabulary is known. */
    ReadOnlyObjectProperty<@Nullable HanShape> shapeProperty() {
        return shape.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Advice<Draft>>> adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /** Why the corpus cannot be measured, so that there is no network; empty where it can, or it is not known yet. */
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** What there is to say of the weights: why there are none, or that others took the place of those by hand. */
    ReadOnlyStringProperty weightsNoteProperty() {
        return weightsNote.getReadOnlyProperty();
    }

    /** Why no run can be made of the draft, empty where one can. */
    ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** Whether a run can be made of the draft. */
    boolean isReady() {
        return obstacle.get().isEmpty();
    }

    /** Another corpus; settings stay as far as they fit it. */
    void open(@Nullable Corpus opened) {
        corpus.set(opened);
        asked = null;
        if (opened != null) {
            Draft now = draft.get();
            Draft fitting = now.fitting(opened);
            hasFallenBack |= fitting.tasks().rule() != now.tasks().rule();
            forgetChangesOfAnother(opened);
            draft.set(fitting);
        }
        refresh();
    }

    /** A draft for another corpus may name labels that this one lacks; what other pages changed can be taken back still. */
    private void forgetChangesOfAnother(Corpus opened) {
        String name = opened.info().name();
        if (!last.isEmpty() && !last.equals(name)) {
            undo.forget(this);
        }
        last = name;
    }

    /** The names of the labels that can be predicted. */
    List<String> primaries() {
        Corpus open = corpus.get();
        return open == null
                ? List.of()
                : open.labels().stream().map(Label::name).toList();
    }

    /** Makes a change that can be taken back. */
    void change(String title, UnaryOperator<Draft> change) {
        Draft before = draft.get();
        Draft after = change.apply(before);
        if (!after.equals(before)) {
            hasFallenBack &= after.tasks().rule() == before.tasks().rule();
            undo.perform(this, title, () -> draft.set(after), () -> draft.set(before));
        }
    }

    void choose(Architecture architecture) {
        change(Texts.of("model.change.architecture"), d -> d.withArchitecture(architecture));
    }

    void choosePrimary(String primary) {
        change(Texts.of("model.change.primary"), d -> d.withPrimary(primary));
    }

    void choose(AuxiliaryTask task, boolean chosen) {
        change(Texts.of("model.change.task", TaskTitles.of(task)), d -> d.withTask(task, chosen));
    }

    /** Chooses a family, as far as the corpus can give it, or leaves it out. */
    void choose(TaskFamily family, boolean chosen) {
        Corpus open = corpus.get();
        change(Texts.of("model.change.task", TaskTitles.of(family)), d -> {
            Draft changed = d.withFamily(family, chosen);
            return open == null ? changed : changed.withOnly(CorpusMeasures.possible(open));
        });
    }

    /** Weights by hand begin with those that are shown. */
    void choose(WeightRule rule) {
        TaskWeights shown = weights.get();
        change(
                Texts.of("model.change.rule"),
                d -> rule == WeightRule.BY_HAND && shown != null ? d.byHand(shown.auxiliary()) : d.withRule(rule));
    }

    /** Uses an embedding file and its width, in one change. */
    void useEmbeddings(Path file, int width) {
        change(
                Texts.of("model.change.embeddings"),
                d -> new Draft(
                        d.text(),
                        d.tasks(),
                        RecordEdit.with(
                                RecordEdit.with(d.model(), "embeddings", file.toString()), "embeddingWidth", width),
                        d.training()));
    }

    /** Shows a weight while its bar is dragged; {@link #endDrag} makes it one change. */
    void dragWeight(AuxiliaryTask task, double weight) {
        if (measures.get() == null) {
            return; // the bars stand for nothing yet
        }
        startDrag();
        Draft now = draft.get();
        TaskWeights shown = weights.get();
        // without weights, as where all by hand are 0, dragging one is the way out
        double primary = shown != null
                ? shown.primary()
                : Objects.requireNonNullElse(now.tasks().primaryWeight(), Draft.PRIMARY_WEIGHT);
        draft.set(now.withWeight(task, weight, shown == null ? Map.of() : shown.auxiliary(), primary));
    }

    /** The same for the primary task's share. */
    void dragPrimaryWeight(double weight) {
        startDrag();
        draft.set(draft.get().withPrimaryWeight(weight));
    }

    /** Ends a drag: from here undo goes back to where it began. */
    void endDrag() {
        Draft before = dragStart;
        dragStart = null;
        Draft after = draft.get();
        if (before != null && !before.equals(after)) {
            undo.perform(this, Texts.of("model.change.weight"), () -> draft.set(after), () -> draft.set(before));
        }
    }

    private @Nullable Draft dragStart;

    private void startDrag() {
        if (dragStart == null) {
            dragStart = draft.get();
        }
    }

    private void refresh() {
        Corpus open = corpus.get();
        if (open == null) {
            measures.set(null);
            weights.set(null);
            shape.set(null);
            advice.set(List.of());
            refusal.set("");
            weightsNote.set("");
            obstacle.set(Texts.of("model.empty"));
            return;
        }
        askForMeasures(open);
        derive(open);
    }

    private void askForMeasures(Corpus open) {
        Draft d = draft.get();
        Measured wanted = new Measured(
                open,
                d.tasks().primary(),
                d.text(),
                d.model().input().maxTokens(),
                d.training().seed());
        if (wanted.equals(asked)) {
            return;
        }
        asked = wanted;
        measures.set(null);
        refusal.set("");
        measurer.ask(
                open,
                d,
                answer -> {
                    if (wanted.equals(asked)) {
                        measures.set(answer.orElse(null));
                        refusal.set(answer.isPresent() ? "" : Texts.of("model.untrainable"));
                        derive(open);
                    }
                },
                refused -> {
                    if (wanted.equals(asked)) {
                        refusal.set(refused.line());
                        derive(open);
                    }
                });
    }

    private void derive(Corpus open) {
        Draft d = draft.get();
        CorpusMeasures known = measures.get();
        advice.set(Adviser.of(open, d, known));
        weightsNote.set(hasFallenBack ? Texts.of("model.weights.fallenBack") : "");
        if (known == null) {
            weights.set(null);
            if (!refusal.get().isEmpty()) {
                shape.set(null); // while it is measured the last one stays in sight
            }
        } else {
            shape.set(HanShape.of(d.model(), known.vocabulary(), known.outputs(), d.inNetwork()));
            weigh(d, known);
        }
        obstacle.set(obstacle());
    }

    private String obstacle() {
        if (measures.get() == null) {
            return refusal.get().isEmpty() ? Texts.of("model.measuring") : refusal.get();
        }
        if (weights.get() == null) {
            return weightsNote.get();
        }
        return Advice.firstStop(advice.get());
    }

    private void weigh(Draft d, CorpusMeasures known) {
        // a task that the corpus cannot give has no weight: the adviser names it and stops the run
        Draft possible = d.withOnly(known.mutualInformation().keySet());
        try {
            weights.set(TaskWeights.of(
                    possible.tasks(), known.mutualInformation(), d.training().seed()));
        } catch (UserError e) {
            weights.set(null);
            weightsNote.set(e.line());
        }
    }

    /** Whether a task can be chosen with this corpus. */
    boolean isPossible(AuxiliaryTask task) {
        Corpus open = corpus.get();
        return open != null && CorpusMeasures.possible(open).contains(task);
    }
}
