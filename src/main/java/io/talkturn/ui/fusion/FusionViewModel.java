package io.talkturn.ui.fusion;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.WeakLabels;
import io.talkturn.training.fusion.FurtherTask;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.undo.UndoStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The draft of the next fusion run and what follows from it: network, weights, problems. Knows no control, no engine. */
public final class FusionViewModel {
    private final UndoStack undo;
    private final Planner planner;
    private final ObjectProperty<FusionDraft> draft =
            new SimpleObjectProperty<>(this, "draft", FusionDraft.initial(""));
    private final ReadOnlyObjectWrapper<@Nullable Corpus> corpus = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Planned> planned = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private @Nullable FusionDraft dragStart;
    private String last = "";

    /** Works a draft out away from the UI thread and answers on it; a newer question replaces an older one. */
    @FunctionalInterface
    interface Planner {
        void ask(Corpus corpus, FusionDraft draft, Consumer<Planned> answer);
    }

    FusionViewModel(UndoStack undo, Planner planner) {
        this.undo = undo;
        this.planner = planner;
        draft.subscribe(this::plan);
    }

    /** The corpus that is trained on, null where none is open. */
    ReadOnlyObjectProperty<@Nullable Corpus> corpusProperty() {
        return corpus.getReadOnlyProperty();
    }

    /** What is put together. */
    public ObjectProperty<FusionDraft> draftProperty() {
        return draft;
    }

    /** What follows from the draft, null until it is worked out for the first time. */
    public ReadOnlyObjectProperty<@Nullable Planned> plannedProperty() {
        return planned.getReadOnlyProperty();
    }

    /** Whether a run can be made of the draft: what was worked out of an earlier one, or of another corpus, says nothing. */
    public boolean isReady() {
        return ready.get();
    }

    /** Why no run can be made of the draft, empty where one can. */
    public String obstacle() {
        Planned known = planned.get();
        String stop = known == null ? "" : known.obstacle();
        return ready.get() ? "" : stop.isEmpty() ? Texts.of("model.measuring") : stop;
    }

    /** Follows {@link #isReady}. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Another corpus; settings stay, tasks and modalities that it lacks are replaced or left out. */
    void open(@Nullable Corpus opened) {
        corpus.set(opened);
        if (opened != null) {
            forgetChangesOfAnother(opened);
            draft.set(fitting(draft.get(), opened));
        } else {
            planned.set(null);
        }
        plan();
    }

    private FusionDraft fitting(FusionDraft now, Corpus opened) {
        List<String> names = primaries();
        FusionDraft changed = names.contains(now.fusion().primary())
                ? now
                : now.withPrimary(names.stream().findFirst().orElse(""));
        List<String> possible = further(changed).stream().map(FurtherTask::id).toList();
        changed = changed.withTasks(changed.fusion().with().stream()
                .filter(t -> possible.contains(t.id()))
                .toList());
        List<Modality> there =
                opened.sequences().stream().map(Sequences::modality).toList();
        List<Modality> kept =
                changed.fusion().modalities().stream().filter(there::contains).toList();
        return changed.withModalities(kept);
    }

    /** A draft for another corpus may name labels that this one lacks; what other pages changed can be taken back still. */
    private void forgetChangesOfAnother(Corpus opened) {
        String name = opened.info().name();
        if (!last.isEmpty() && !last.equals(name)) {
            undo.forget(this);
        }
        last = name;
    }

    /** The names of the labels that can be the main task: those with classes, then numbers. */
    List<String> primaries() {
        Corpus open = corpus.get();
        return open == null
                ? List.of()
                : Stream.concat(
                                open.labels().stream()
                                        .filter(l -> !l.classNames().isEmpty()),
                                open.labels().stream().filter(l -> l instanceof NumberLabel))
                        .map(Label::name)
                        .toList();
    }

    /** Every task that can be learned beside the main one. */
    List<FurtherTask> further(FusionDraft of) {
        List<FurtherTask> all = new ArrayList<>();
        primaries().stream()
                .filter(name -> !name.equals(of.fusion().primary()))
                .forEach(name -> all.add(new FurtherTask(name, FurtherTask.Source.STRONG, null, false)));
        Corpus open = corpus.get();
        if (open != null) {
            open.weakLabels()
                    .forEach(weak -> all.add(new FurtherTask(weak.task(), FurtherTask.Source.WEAK, null, false)));
        }
        return all;
    }

    /** The weak labels of a task. */
    Optional<WeakLabels> weak(String task) {
        Corpus open = corpus.get();
        return open == null ? Optional.empty() : open.weakLabels(task);
    }

    /** The modalities that the corpus has, in their order. */
    List<Sequences> modalities() {
        Corpus open = corpus.get();
        return open == null ? List.of() : open.sequences();
    }

    /** Whether a modality is read; an empty choice means all. */
    boolean reads(Modality modality) {
        List<Modality> chosen = draft.get().fusion().modalities();
        return chosen.isEmpty() || chosen.contains(modality);
    }

    /** Reads a modality or not; all of them is the empty choice, which fits other corpora too. */
    void choose(Modality modality, boolean wanted) {
        List<Modality> all = modalities().stream().map(Sequences::modality).toList();
        List<Modality> chosen =
                all.stream().filter(m -> m == modality ? wanted : reads(m)).toList();
        if (!chosen.isEmpty()) {
            change(Texts.of("fusion.change.modality"), d -> d.withModalities(chosen.equals(all) ? List.of() : chosen));
        } else {
            draft.set(draft.get()); // the last one stays
        }
    }

    /** Makes a change that can be taken back. */
    public void change(String title, UnaryOperator<FusionDraft> change) {
        FusionDraft before = draft.get();
        FusionDraft after = change.apply(before);
        if (!after.equals(before)) {
            undo.perform(this, title, () -> draft.set(after), () -> draft.set(before));
        }
    }

    /** Shows a weight while its bar is dragged; {@link #endDrag} makes it one change. */
    void dragLambda(String id, double lambda) {
        if (dragStart == null) {
            dragStart = draft.get();
        }
        draft.set(draft.get().withLambda(id, Math.round(lambda * 1000) / 1000.0));
    }

    /** Ends a drag: from here undo goes back to where it began. */
    void endDrag() {
        FusionDraft before = dragStart;
        dragStart = null;
        FusionDraft after = draft.get();
        if (before != null && !before.equals(after)) {
            undo.perform(this, Texts.of("model.change.weight"), () -> draft.set(after), () -> draft.set(before));
        }
    }

    private void plan() {
        ready.set(false);
        Corpus open = corpus.get();
        if (open == null) {
            return;
        }
        FusionDraft asked = draft.get();
        planner.ask(open, asked, answer -> {
            if (asked.equals(draft.get()) && open.equals(corpus.get())) {
                planned.set(answer);
                ready.set(answer.isReady());
            }
        });
    }
}
