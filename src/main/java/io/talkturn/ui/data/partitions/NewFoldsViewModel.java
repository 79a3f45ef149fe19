package io.talkturn.ui.data.partitions;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.fold.FoldMaking;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.report.FoldsTable;
import io.talkturn.report.Table;
import io.talkturn.ui.jobs.Failures;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Folds that are to be made of a corpus: they are made while it is said how, and kept under a name. Used on the UI thread. */
final class NewFoldsViewModel {
    private final Jobs jobs;
    private final Corpus corpus;
    private final Set<String> taken;
    private final ObjectProperty<FoldsWish> wish = new SimpleObjectProperty<>(this, "wish", FoldsWish.usual());
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private String suggested = "";

    /**
     * What would be made.
     *
     * @param table a row a fold, with what is to be minded
     */
    record Preview(Folds folds, Table table) {}

    /** @param taken the names of the sets that the corpus has */
    NewFoldsViewModel(Jobs jobs, Corpus corpus, Set<String> taken) {
        this.jobs = jobs;
        this.corpus = corpus;
        this.taken = Set.copyOf(taken);
        name.subscribe(this::judge);
        wish.subscribe(wanted -> look());
    }

    /** What was said so far. */
    ReadOnlyObjectProperty<FoldsWish> wishProperty() {
        return wish;
    }

    /** Says something else. */
    void change(UnaryOperator<FoldsWish> change) {
        wish.set(change.apply(wish.get()));
    }

    /** Under which name they are kept; until somebody types another one it follows how they are made. */
    StringProperty nameProperty() {
        return name;
    }

    /** What would be made, null while it is worked out and where nothing can be made. */
    ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Why the corpus cannot be divided so, empty where it can or is not known yet. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Why nothing can be made now, empty where it can. */
    ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** The labels by which folds can be stratified: those with classes. */
    List<String> labels() {
        return corpus.labels().stream()
                .filter(label -> !label.classNames().isEmpty())
                .map(Label::name)
                .toList();
    }

    /** The folds under their name, where they can be made. */
    Optional<Folds> made() {
        Preview now = preview.get();
        return now == null || !obstacle.get().isEmpty()
                ? Optional.empty()
                : Optional.of(new Folds(
                        name.get().strip(), now.folds().made(), now.folds().folds()));
    }

    private void look() {
        FoldsWish asked = wish.get();
        preview.set(null);
        problem.set("");
        if (!asked.isWhole()) {
            suggest("");
        }
        judge();
        // one that is under way is replaced, so that its answer does not come late
        jobs.<Optional<Preview>>latest(
                        "folds.preview", progress -> asked.isWhole() ? Optional.of(made(asked)) : Optional.empty())
                .onDone(found -> {
                    if (asked.equals(wish.get())) {
                        found.ifPresent(this::show);
                    }
                })
                .onFailed(thrown -> {
                    if (asked.equals(wish.get())) {
                        problem.set(Failures.sentence(thrown));
                        judge();
                    }
                });
    }

    private Preview made(FoldsWish asked) {
        Folds folds = asked.make(corpus);
        Table table = FoldsTable.of(folds, corpus);
        List<String> notes = new ArrayList<>(table.notes());
        int left = new FoldMaking(corpus).leftOut();
        if (left > 0 && asked.way() != FoldsWay.FILE) {
            notes.add(Texts.of("folds.leftOut", Texts.count("conversation", left)));
        }
        return new Preview(folds, new Table(table.name(), table.title(), table.columns(), table.rows(), notes));
    }

    private void show(Preview found) {
        preview.set(found);
        suggest(found.folds().name());
        judge();
    }

    private void suggest(String other) {
        boolean isUntouched = name.get().equals(suggested);
        suggested = other;
        if (isUntouched) {
            name.set(other);
        }
    }

    private void judge() {
        obstacle.set(obstacle());
    }

    private String obstacle() {
        if (!problem.get().isEmpty()) {
            return problem.get();
        }
        if (!wish.get().isWhole()) {
            return Texts.of("folds.missing." + wish.get().way().name());
        }
        if (preview.get() == null) {
            return Texts.of("folds.wait");
        }
        String wanted = name.get().strip();
        if (!wanted.matches(Folds.NAME)) {
            return Texts.of("folds.name.bad");
        }
        return taken.contains(wanted) ? Texts.of("folds.name.taken", wanted) : "";
    }
}
