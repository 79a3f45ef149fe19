package io.talkturn.ui.studies.make;

import io.talkturn.run.NetworkSpec;
import io.talkturn.setting.RecordEdit;
import io.talkturn.setting.Setting;
import io.talkturn.study.StudyCost;
import io.talkturn.study.StudyFile;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyMaking;
import io.talkturn.study.plan.Question;
import io.talkturn.study.plan.RecipeGuide;
import io.talkturn.study.plan.Search;
import io.talkturn.ui.context.Drafted;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.QueueOf;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** A new study: what is typed, and the trials that it would draw. Used on the UI thread. */
final class NewStudyViewModel {
    private final Jobs jobs;
    private final Path project;
    private final @Nullable Drafted drafted;
    private final StudyPreview preview = new StudyPreview();
    private final ReadOnlyObjectWrapper<StudyDraft> draft;
    private final ReadOnlyObjectWrapper<@Nullable StudyFile> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable NetworkSpec> network = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable StudyCost> cost = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper base = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<String>> folds = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper timing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();

    /**
     * A study of the first question.
     *
     * @param columns what is predicted at first
     * @param drafted what is put together on the page Model, null where that was not opened
     */
    NewStudyViewModel(
            Jobs jobs, Path project, List<StudyDraft.Primary> columns, @Nullable Drafted drafted, Question question) {
        this.jobs = jobs;
        this.project = project;
        this.drafted = drafted;
        this.draft = new ReadOnlyObjectWrapper<>(StudyDraft.of(question, columns));
        look();
    }

    /** What is typed by now. */
    ReadOnlyObjectProperty<StudyDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** Everything that would be fixed, null where it cannot be yet. */
    ReadOnlyObjectProperty<@Nullable StudyFile> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** What its trials cost, null where there are none. */
    ReadOnlyObjectProperty<@Nullable StudyCost> costProperty() {
        return cost.getReadOnlyProperty();
    }

    /** Why it cannot be, empty where it can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The network that trials begin with, null where it is not known. */
    ReadOnlyObjectProperty<@Nullable NetworkSpec> networkProperty() {
        return network.getReadOnlyProperty();
    }

    /** What trials begin with, in words. */
    ReadOnlyStringProperty baseProperty() {
        return base.getReadOnlyProperty();
    }

    /** The sets of folds that all corpora of its columns have, by name. */
    ReadOnlyObjectProperty<List<String>> foldsProperty() {
        return folds.getReadOnlyProperty();
    }

    /** Whether it can be created as it is typed now. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Asks another question: what is compared and how is that of the papers again. */
    void ask(Question question) {
        if (question != draft.get().question()) {
            StudyDraft other = StudyDraft.of(question, draft.get().columns());
            change(_ -> RecordEdit.with(other, "name", draft.get().name()));
        }
    }

    /** Searches otherwise: the ranges are those of the papers for it again. */
    void search(Search.Kind kind) {
        if (kind != draft.get().search().kind()) {
            change(now -> with(with(now, "kind", kind), "ranges", List.of()));
        }
    }

    /** Another value of a part of the draft. */
    void set(String component, @Nullable Object value) {
        change(now -> with(now, component, value));
    }

    /** Predicts one more label, or no longer. */
    void predict(StudyDraft.Primary primary, boolean wanted) {
        List<StudyDraft.Primary> columns = new ArrayList<>(draft.get().columns());
        columns.remove(primary);
        if (wanted) {
            columns.add(primary);
        }
        set("columns", columns);
    }

    /** Another range of a setting; it takes the place of the one it has, or stands last. */
    void range(StudyDraft.RangeRow row) {
        List<StudyDraft.RangeRow> rows = new ArrayList<>(draft.get().search().ranges());
        int at = -1;
        for (int i = 0; i < rows.size(); i++) {
            at = rows.get(i).key().equals(row.key()) ? i : at;
        }
        if (at < 0) {
            rows.add(row);
        } else {
            rows.set(at, row);
        }
        set("ranges", rows);
    }

    /** Draws a setting no longer. */
    void withoutRange(String key) {
        set(
                "ranges",
                draft.get().search().ranges().stream()
                        .filter(row -> !row.key().equals(key))
                        .toList());
    }

    /** The settings that could be drawn too. */
    List<Setting> further() {
        NetworkSpec now = network.get();
        List<String> have = draft.get().search().ranges().stream()
                .map(StudyDraft.RangeRow::key)
                .toList();
        return now == null
                ? List.of()
                : RecipeGuide.settings(now).stream()
                        .filter(setting -> !have.contains(setting.key()))
                        .toList();
    }

    /** What people call a setting. */
    String title(String key) {
        NetworkSpec now = network.get();
        return now == null
                ? key
                : RecipeGuide.settings(now).stream()
                        .filter(setting -> setting.key().equals(key))
                        .map(Setting::title)
                        .findFirst()
                        .orElse(key);
    }

    /** Tells the cost by going through some batches of every condition; of what was changed meanwhile, once more. */
    void time() {
        StudyFile wanted = file.get();
        if (wanted != null) {
            timing.set(true);
            Job<StudyCost> job =
                    jobs.start(Texts.of("studies.job.time"), progress -> StudyTimes.of(project, wanted, progress));
            job.onDone(told -> {
                if (wanted.equals(file.get())) {
                    cost.set(told);
                }
            });
            job.onEnd(() -> {
                timing.set(false);
                if (job.stateProperty().get() == Job.State.DONE && !wanted.equals(file.get())) {
                    time();
                }
            });
        }
    }

    /** Whether batches are being timed. */
    ReadOnlyBooleanProperty timingProperty() {
        return timing.getReadOnlyProperty();
    }

    /** Makes the folder of the study. */
    void create(Consumer<StudyFolder> made) {
        StudyFile wanted = file.get();
        if (wanted != null && ready.get()) {
            jobs.start(
                            QueueOf.runs(project),
                            Texts.of("studies.job.create"),
                            progress -> StudyMaking.create(project, wanted))
                    .onDone(made);
        }
    }

    private static StudyDraft with(StudyDraft now, String component, @Nullable Object value) {
        return RecordEdit.with(now, component, value);
    }

    private void change(UnaryOperator<StudyDraft> change) {
        StudyDraft after = change.apply(draft.get());
        if (!after.equals(draft.get())) {
            draft.set(after);
            look();
        }
    }

    private void look() {
        ready.set(false);
        StudyDraft of = draft.get();
        jobs.latest("studies.preview", progress -> preview.look(of, project, drafted))
                .onDone(seen -> {
                    if (of.equals(draft.get())) {
                        show(seen);
                    }
                });
    }

    private void show(StudyPreview.Seen seen) {
        network.set(seen.network());
        base.set(seen.base());
        problem.set(seen.problem());
        cost.set(seen.cost());
        folds.set(seen.folds());
        file.set(seen.file());
        draft.set(seen.draft());
        ready.set(seen.file() != null);
    }
}
