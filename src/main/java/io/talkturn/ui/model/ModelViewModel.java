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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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

    private record Measured(@Nullable Corpus corpus, String primary, String text, int maxTokens, long seed) {}

    private @Nullable Measured asked;
    private String last = "";

    /** Measures a corpus away from the UI thread and answers on it; a newer question replaces an older one. */
    @FunctionalInterface
    interface MeasureCorpus {
        void ask(Corpus corpus, Draft draft, Consumer<CorpusMeasures> answer, Consumer<UserError> refused);
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

    /** Whether a run can be made of the draft. */
    boolean isReady() {
        return measures.get() != null
                && weights.get() != null
                && advice.get().stream().noneMatch(a -> a.level() == Advice.Level.STOP);
    }

    /** Another corpus; settings stay, a primary task and auxiliary tasks that it lacks are replaced. */
    void open(@Nullable Corpus opened) {
        corpus.set(opened);
        asked = null;
        if (opened != null) {
            Draft now = draft.get();
            Draft fitting = opened.label(now.tasks().primary()).isPresent() ? now : now.withPrimary(firstLabel(opened));
            forgetChangesOfAnother(opened);
            draft.set(fitting.withOnly(CorpusMeasures.possible(opened)));
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

    void choose(WeightRule rule) {
        change(Texts.of("model.change.rule"), d -> d.withRule(rule));
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
        TaskWeights now = weights.get();
        if (now != null) {
            startDrag();
            draft.set(draft.get().withWeight(task, weight, now.auxiliary(), now.primary()));
        }
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
        measurer.ask(
                open,
                d,
                answer -> {
                    if (wanted.equals(asked)) {
                        measures.set(answer);
                        derive(open);
                    }
                },
                refused -> {
                    if (wanted.equals(asked)) {
                        advice.set(List.of(Advice.stop(refused.line())));
                    }
                });
    }

    private void derive(Corpus open) {
        Draft d = draft.get();
        CorpusMeasures known = measures.get();
        advice.set(Adviser.of(open, d, known));
        if (known == null) {
            weights.set(null);
            return;
        }
        shape.set(HanShape.of(d.model(), known.vocabulary(), known.outputs(), d.inNetwork()));
        // a task that the corpus cannot give has no weight: the adviser names it and stops the run
        Draft possible = d.withOnly(known.mutualInformation().keySet());
        try {
            weights.set(TaskWeights.of(
                    possible.tasks(), known.mutualInformation(), d.training().seed()));
        } catch (UserError e) {
            weights.set(null);
            List<Advice<Draft>> all = new ArrayList<>(advice.get());
            all.addFirst(Advice.stop(e.line()));
            advice.set(all);
        }
    }

    private static String firstLabel(Corpus corpus) {
        return corpus.labels().stream().map(Label::name).findFirst().orElse("");
    }

    /** Whether a task can be chosen with this corpus. */
    boolean isPossible(AuxiliaryTask task) {
        Corpus open = corpus.get();
        return open != null && CorpusMeasures.possible(open).contains(task);
    }
}
