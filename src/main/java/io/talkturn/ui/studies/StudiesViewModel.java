package io.talkturn.ui.studies;

import io.talkturn.run.WorkerLauncher;
import io.talkturn.study.StudyCheck;
import io.talkturn.study.StudyControl;
import io.talkturn.study.StudyFolder;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.QueueOf;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.studies.look.StudyLine;
import io.talkturn.ui.studies.look.StudyLook;
import io.talkturn.ui.studies.look.StudyLooker;
import io.talkturn.ui.studies.look.TrialLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** What the page Studies shows and does; the view only draws it. Used on the UI thread. */
final class StudiesViewModel {
    private final Jobs jobs;
    private final ObservableValue<@Nullable Path> project;
    private final ObservableList<StudyLine> lines = FXCollections.observableArrayList();
    private final ObservableList<TrialLine> trials = FXCollections.observableArrayList();
    private final FilteredList<TrialLine> shown = new FilteredList<>(trials);
    private final ObjectProperty<@Nullable Path> chosen = new SimpleObjectProperty<>(this, "chosen", null);
    private final ReadOnlyObjectWrapper<@Nullable StudyLook> look = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<TrialFilter> filter = new SimpleObjectProperty<>(this, "filter", TrialFilter.ALL);
    private final ObjectProperty<Predicate<TrialLine>> brush = new SimpleObjectProperty<>(this, "brush", trial -> true);
    private StudyLooker looker = new StudyLooker();
    private boolean isLooking;
    private boolean isAskedAgain;

    StudiesViewModel(Jobs jobs, ObservableValue<@Nullable Path> project) {
        this.jobs = jobs;
        this.project = project;
        project.subscribe((before, now) -> begin());
        chosen.subscribe((before, now) -> turn(now));
        filter.subscribe(this::filter);
        brush.subscribe(this::filter);
        begin();
    }

    /** The studies of the project, by name. */
    ObservableList<StudyLine> lines() {
        return lines;
    }

    /** The folder of the study that is looked at, null where there is none. */
    ObjectProperty<@Nullable Path> chosenProperty() {
        return chosen;
    }

    /** The study that is looked at; null while it is read, or where it is damaged. */
    ReadOnlyObjectProperty<@Nullable StudyLook> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** Its trials as filter and brush let them through. */
    ObservableList<TrialLine> shown() {
        return shown;
    }

    /** Which trials are shown. */
    ObjectProperty<TrialFilter> filterProperty() {
        return filter;
    }

    /** Which of these the figures let through. */
    ObjectProperty<Predicate<TrialLine>> brushProperty() {
        return brush;
    }

    /** The list's line of the study that is looked at. */
    @Nullable
    StudyLine line() {
        return lines.stream()
                .filter(line -> line.folder().equals(chosen.get()))
                .findFirst()
                .orElse(null);
    }

    /** Looks at the disk, unless it is looked at already. */
    void refresh() {
        Path folder = project.getValue();
        if (isLooking || folder == null) {
            isAskedAgain = isLooking;
            return;
        }
        isLooking = true;
        StudyLooker with = looker;
        Path wanted = chosen.get();
        jobs.latest("studies.look", progress -> with.look(folder, wanted))
                .onDone(seen -> {
                    if (with.equals(looker)) {
                        show(seen, wanted);
                    }
                })
                .onEnd(() -> {
                    isLooking = false;
                    if (isAskedAgain) {
                        isAskedAgain = false;
                        refresh();
                    }
                });
    }

    /** Starts the study, or goes on with it. */
    void run() {
        change("studies.job.run", StudyControl::run, () -> {});
    }

    /** Leaves it at checkpoints. */
    void pause() {
        change("studies.job.pause", StudyControl::pause, () -> {});
    }

    /** Lets trials be run again. */
    void again(List<String> ids) {
        again(ids, () -> {});
    }

    /**
     * The same.
     *
     * @param failed run where it could not be
     */
    void again(List<String> ids, Runnable failed) {
        change("studies.job.again", control -> control.again(ids), failed);
    }

    /**
     * Takes trials out of the study for good.
     *
     * @param failed run where it could not be
     */
    void exclude(List<String> ids, String why, Runnable failed) {
        change("studies.job.exclude", control -> control.exclude(ids, why), failed);
    }

    /** Makes every decision of the median rule again. */
    void check(Consumer<StudyCheck.Outcome> told) {
        Path folder = chosen.get();
        if (folder != null) {
            jobs.start(Texts.of("studies.job.check"), progress -> new StudyCheck(StudyFolder.open(folder)).run())
                    .onDone(told);
        }
    }

    private void change(String title, Consumer<StudyControl> change, Runnable failed) {
        Path folder = chosen.get();
        Path of = project.getValue();
        if (folder != null && of != null) {
            Job<Path> job = jobs.start(QueueOf.runs(of), Texts.of(title), progress -> {
                change.accept(new StudyControl(StudyFolder.open(folder), new WorkerLauncher(), progress));
                return folder;
            });
            job.onEnd(() -> {
                refresh();
                if (job.stateProperty().get() != Job.State.DONE) {
                    failed.run();
                }
            });
        }
    }

    /** Another project has other studies. */
    private void begin() {
        looker = new StudyLooker();
        lines.clear();
        chosen.set(null);
        turn(null);
        refresh();
    }

    private void turn(@Nullable Path to) {
        StudyLook now = look.get();
        if (now == null || !now.status().folder().path().equals(to)) {
            look.set(null);
            filter.set(TrialFilter.ALL);
            brush.set(trial -> true);
            trials.clear();
            refresh();
        }
    }

    private void show(StudyLooker.Seen seen, @Nullable Path wanted) {
        if (!lines.equals(seen.lines())) {
            lines.setAll(seen.lines());
        }
        if (!Objects.equals(wanted, chosen.get())) {
            isAskedAgain = true; // another one was chosen meanwhile
            return;
        }
        StudyLook now = seen.look();
        Path there = now != null ? now.status().folder().path() : damaged(wanted);
        look.set(now);
        chosen.set(there);
        List<TrialLine> read = now == null ? List.of() : now.trials();
        if (!trials.equals(read)) {
            trials.setAll(read);
        }
    }

    /** One that cannot be read stays chosen, so that it is seen why. */
    private @Nullable Path damaged(@Nullable Path wanted) {
        return lines.stream()
                .map(StudyLine::folder)
                .filter(folder -> folder.equals(wanted))
                .findFirst()
                .orElse(lines.isEmpty() ? null : lines.getFirst().folder());
    }

    private void filter() {
        StudyLook now = look.get();
        List<String> drawn = now == null ? List.of() : now.drawn();
        TrialFilter wanted = filter.get();
        Predicate<TrialLine> brushed = brush.get();
        shown.setPredicate(trial -> wanted.lets(trial, drawn) && brushed.test(trial));
    }
}
