package io.talkturn.ui.project;

import io.talkturn.project.Project;
import io.talkturn.project.SampleProject;
import io.talkturn.run.RunEntry;
import io.talkturn.sample.Sample;
import io.talkturn.ui.context.CorpusItem;
import io.talkturn.ui.context.OpenProject;
import io.talkturn.ui.jobs.Failures;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.settings.SettingsStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which projects there are, and what the open one needs next. */
final class ProjectViewModel {
    /** A project that was opened before. */
    record Recent(Path folder, String name, boolean isThere) {}

    private final OpenProject open;
    private final ObservableList<RunEntry> runs;
    private final SettingsStore settings;
    private final Jobs jobs;
    private final Path samples;
    private final ObservableList<Step> steps = FXCollections.observableArrayList();
    private final ObservableList<Recent> recent = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper isOpen = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper folder = new ReadOnlyStringWrapper("");
    private @Nullable Path inUse;
    private @Nullable Job<?> last;

    ProjectViewModel(OpenProject open, ObservableList<RunEntry> runs, SettingsStore settings, Jobs jobs, Path samples) {
        this.open = open;
        this.runs = runs;
        this.settings = settings;
        this.jobs = jobs;
        this.samples = samples;
        open.corpora().subscribe(this::refreshSteps);
        runs.subscribe(this::refreshSteps);
        open.projectProperty().subscribe(this::show);
        settings.property().subscribe(s -> refreshRecent());
    }

    /** What is done and what wants doing, in the order of the work; empty while no project is open. */
    ObservableList<Step> steps() {
        return steps;
    }

    ObservableList<Recent> recent() {
        return recent;
    }

    ObservableList<CorpusItem> corpora() {
        return open.corpora();
    }

    ObservableList<RunEntry> runs() {
        return runs;
    }

    ReadOnlyBooleanProperty openProperty() {
        return isOpen.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    /** Where the project is. */
    ReadOnlyStringProperty folderProperty() {
        return folder.getReadOnlyProperty();
    }

    ReadOnlyStringProperty nameProperty() {
        return open.nameProperty();
    }

    /** Why the last attempt to open or make a project failed, empty where it did not. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The project that another window has open, after an attempt to open it. */
    @Nullable
    Path inUse() {
        return inUse;
    }

    void openSample(Sample sample) {
        String chosen = settings.get().preferences().samples();
        Path place = chosen == null ? samples : Path.of(chosen);
        attempt(open.openSample(sample, place.resolve(sample.id())), null);
    }

    void open(Path path) {
        attempt(open.open(path), path);
    }

    void openReadOnly(Path path) {
        attempt(open.openReadOnly(path), null);
    }

    void create(Path path, String name) {
        attempt(open.create(path, name), null);
    }

    void forget(Recent project) {
        settings.change(s -> s.withoutRecent(project.folder().toString()));
    }

    private void attempt(Job<?> job, @Nullable Path path) {
        last = job;
        tell("", null);
        job.onFailed(thrown -> jobs.latest(
                        "project-in-use", progress -> path != null && Project.isProject(path) && Project.isInUse(path))
                .onDone(isTaken -> tell(job, thrown, isTaken ? path : null))
                .onFailed(unknown -> tell(job, thrown, null)));
    }

    /** A failure is of interest until something else is tried. */
    private void tell(Job<?> of, Throwable thrown, @Nullable Path taken) {
        if (of.equals(last)) {
            tell(Failures.sentence(thrown), taken);
        }
    }

    private void tell(String sentence, @Nullable Path taken) {
        inUse = taken;
        problem.set(sentence);
    }

    private void show(@Nullable Project project) {
        isOpen.set(project != null);
        readOnly.set(project != null && project.isReadOnly());
        folder.set(project == null ? "" : project.folder().toString());
        if (project != null) {
            settings.change(s -> s.withRecent(project.folder().toString()));
        }
        refreshSteps();
    }

    private void refreshSteps() {
        steps.setAll(isOpen.get() ? Steps.of(new ProjectState(open.corpora(), runs)) : List.of());
    }

    /** Whether the folders are still there is looked up away from the UI thread: one may be on a network drive. */
    void refreshRecent() {
        List<Path> folders = settings.get().recent().stream().map(Path::of).toList();
        jobs.latest(
                        "recent-projects",
                        progress -> folders.stream()
                                .map(f -> new Recent(f, String.valueOf(f.getFileName()), Files.isDirectory(f)))
                                .toList())
                .onDone(recent::setAll);
    }

    /** The usual place of the user's copies of the samples. */
    static Path usualSamples() {
        return SampleProject.usualPlace();
    }

    /** What the header says of the project's state. */
    String summary() {
        return isOpen.get()
                ? Texts.count("corpus", open.corpora().size()) + " · " + Texts.count("run", runs.size())
                : "";
    }
}
