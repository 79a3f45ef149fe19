package io.talkturn.ui.context;

import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.project.Project;
import io.talkturn.project.SampleProject;
import io.talkturn.sample.Sample;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import io.talkturn.ui.jobs.QueueOf;
import io.talkturn.ui.jobs.Work;
import io.talkturn.ui.kit.Notices;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The project that the window shows, and its corpora. Used on the UI thread; files are touched by jobs. */
public final class OpenProject {
    private static final String LAST_CORPUS = "corpus";

    private final Jobs jobs;
    private final Problems problems;
    private final Notices notices;
    private final Selection selection;
    private final ReadOnlyObjectWrapper<@Nullable Project> project = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Path> folder = new SimpleObjectProperty<>(this, "folder", null);
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper whyReadOnly = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper simulated = new ReadOnlyBooleanWrapper();
    private final ObservableList<CorpusItem> corpora = FXCollections.observableArrayList();
    private final ObservableList<CorpusItem> shownCorpora = FXCollections.unmodifiableObservableList(corpora);

    private record Opened(Project project, List<CorpusItem> corpora, List<Path> missing) {}

    public OpenProject(Jobs jobs, Problems problems, Notices notices, Selection selection) {
        this.jobs = jobs;
        this.problems = problems;
        this.notices = notices;
        this.selection = selection;
        project.subscribe(this::tellWhetherReadOnly);
        folder.subscribe(f -> name.set(name(f)));
        selection.corpusProperty().subscribe(this::remember);
        simulated.bind(Bindings.createBooleanBinding(this::isSelectedSimulated, corpora, selection.corpusProperty()));
    }

    /** The project, null where none is open. */
    public ReadOnlyObjectProperty<@Nullable Project> projectProperty() {
        return project.getReadOnlyProperty();
    }

    /** Its folder, null where none is open; set by opening. */
    public ObjectProperty<@Nullable Path> folderProperty() {
        return folder;
    }

    /** What the top bar calls it. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** Whether it may only be looked at. */
    public ReadOnlyBooleanProperty readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    /** Why it may only be looked at, in a sentence; empty where it may be changed. */
    public ReadOnlyStringProperty whyReadOnlyProperty() {
        return whyReadOnly.getReadOnlyProperty();
    }

    /** Whether a project is open that may be changed. */
    public BooleanBinding mayWrite() {
        return project.isNotNull().and(readOnly.not());
    }

    /** Whether the corpus that is looked at was made by a program. */
    public ReadOnlyBooleanProperty simulatedProperty() {
        return simulated.getReadOnlyProperty();
    }

    private boolean isSelectedSimulated() {
        Path selected = selection.corpusProperty().get();
        return corpora.stream().anyMatch(item -> item.folder().equals(selected) && item.isSimulated());
    }

    /** Its corpora, those that cannot be read among them. */
    public ObservableList<CorpusItem> corpora() {
        return shownCorpora;
    }

    /** Opens a project folder for reading and writing. */
    public Job<?> open(Path path) {
        if (isOpen(path)) {
            return jobs.latest("open-again", progress -> path);
        }
        return take(path, Texts.of("project.opening", path.getFileName()), progress -> Project.openAsAllowed(path));
    }

    /** Opens a project folder for looking at it only. */
    public Job<?> openReadOnly(Path path) {
        return take(path, Texts.of("project.opening", path.getFileName()), progress -> Project.openReadOnly(path));
    }

    /** Makes a project in a folder and opens it. */
    public Job<?> create(Path path, String newName) {
        return take(path, Texts.of("project.creating", newName), progress -> Project.create(path, newName));
    }

    /** Opens the user's copy of a sample, making it where there is none. */
    public Job<?> openSample(Sample sample, Path target) {
        if (isOpen(target)) {
            return jobs.latest("open-again", progress -> target);
        }
        return take(
                        target,
                        Texts.of("project.opening.sample"),
                        progress -> SampleProject.open(sample, target, progress))
                .onDone(opened -> record(sample, target));
    }

    /** Its recordings are simulated, and made when it is first opened. */
    private void record(Sample sample, Path target) {
        if (!readOnly.get()) {
            jobs.start(target.resolve("recordings"), Texts.of("project.recording.sample"), progress -> {
                SampleProject.record(sample, target, progress);
                return target;
            });
        }
    }

    /** Gives it another name; what stands in the top bar changes when that is written. */
    public void rename(String newName) {
        Project open = project.get();
        if (open != null && !newName.isBlank()) {
            jobs.write(QueueOf.project(open.folder()), Texts.of("command.project.rename"), progress -> {
                        open.rename(newName);
                        return open.name();
                    })
                    .onDone(written -> {
                        if (open.equals(project.get())) {
                            name.set(written);
                        }
                    });
        }
    }

    /** Lets another window have it. */
    public void close() {
        Project open = project.get();
        if (open != null) {
            selection.runProperty().set(null);
            selection.corpusProperty().set(null);
            project.set(null);
            folder.set(null);
            corpora.clear();
            // after what is still to be written into it, which needs its lock
            jobs.write(QueueOf.project(open.folder()), Texts.of("command.project.close"), progress -> {
                open.close();
                return open.folder();
            });
        }
    }

    /** Looks for corpora again, and shows one of them. */
    public void refresh(@Nullable Path toSelect) {
        Project open = project.get();
        if (open != null) {
            jobs.latest("corpora", progress -> items(open, progress)).onDone(found -> {
                if (open.equals(project.get())) {
                    corpora.setAll(found);
                    select(toSelect);
                }
            });
        }
    }

    /** The same window must not find its own lock in the way. */
    private boolean isOpen(Path path) {
        Project open = project.get();
        return open != null
                && !open.isReadOnly()
                && path.toAbsolutePath().normalize().equals(open.folder());
    }

    /** Opening takes the project's lock and may put its file right, so that it has its turn among what is written. */
    private Job<?> take(Path path, String title, Work<Project> work) {
        Path before = folder.get();
        return jobs.start(QueueOf.project(path), title, progress -> {
                    Project opened = work.run(progress);
                    return new Opened(opened, items(opened, progress), opened.missingCorpora());
                })
                .onDone(opened -> show(opened, before));
    }

    private void show(Opened opened, @Nullable Path before) {
        close();
        project.set(opened.project());
        corpora.setAll(opened.corpora());
        folder.set(opened.project().folder());
        name.set(opened.project().name());
        opened.project().updated().ifPresent(notices::tell);
        for (String notice : opened.project().notices()) {
            problems.report(new UserError(notice, opened.project().folder(), Texts.of("project.notice.wayout")));
        }
        for (Path gone : opened.missing()) {
            problems.report(new UserError(Texts.of("project.gone"), gone, Texts.of("project.gone.wayout")));
        }
        if (!Objects.equals(before, folder.get())) {
            select(opened.project().setting(LAST_CORPUS).map(Path::of).orElse(null));
        }
    }

    private void select(@Nullable Path wanted) {
        Project open = project.get();
        Path absolute = wanted == null || open == null
                ? null
                : open.folder().resolve(wanted).normalize();
        CorpusItem item = corpora.stream()
                .filter(c -> c.folder().equals(absolute))
                .findFirst()
                .orElseGet(() -> corpora.stream()
                        .filter(c -> c.problem() == null)
                        .findFirst()
                        .orElse(null));
        selection.corpusProperty().set(item == null ? null : item.folder());
    }

    private void remember(@Nullable Path corpus) {
        Project open = project.get();
        if (open != null && corpus != null && !open.isReadOnly()) {
            jobs.save(QueueOf.project(open.folder()), Texts.of("project.remember"), progress -> {
                open.set(LAST_CORPUS, open.reference(corpus));
                return "";
            });
        }
    }

    private void tellWhetherReadOnly(@Nullable Project open) {
        boolean is = open != null && open.isReadOnly();
        readOnly.set(is);
        whyReadOnly.set(open == null || !is ? "" : Texts.of("project.readonly." + why(open)));
    }

    private static String why(Project open) {
        if (open.isOfNewerForm()) {
            return "newer";
        }
        return open.isOfReadOnlyDisk() ? "disk" : "window";
    }

    private static List<CorpusItem> items(Project project, Progress progress) {
        List<Path> folders = project.corpora();
        return folders.stream()
                .map(path -> {
                    progress.step(String.valueOf(path.getFileName()), 0, 0);
                    return CorpusItem.of(path);
                })
                .toList();
    }

    private static String name(@Nullable Path folder) {
        return folder == null ? Texts.of("project.none") : String.valueOf(folder.getFileName());
    }
}
