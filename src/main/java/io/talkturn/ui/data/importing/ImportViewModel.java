package io.talkturn.ui.data.importing;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.NoteGroup;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.GivenFiles;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.Recordings;
import io.talkturn.corpus.io.feature.ArraysImporter;
import io.talkturn.corpus.io.source.FeatureChoices;
import io.talkturn.corpus.io.source.FeatureChoices.Scale;
import io.talkturn.corpus.io.source.FeatureChoices.SentimentRule;
import io.talkturn.corpus.io.source.FeatureChoices.Task;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.corpus.io.table.ColumnMapping;
import io.talkturn.corpus.io.table.MappedImporter;
import io.talkturn.corpus.io.table.TableImporter;
import io.talkturn.corpus.io.table.TableMapping;
import io.talkturn.corpus.io.table.TableSample;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.project.Project;
import io.talkturn.ui.context.OpenProject;
import io.talkturn.ui.jobs.Failures;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.QueueOf;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.undo.UndoStack;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** An import from the drop of a file to the corpus in the project. Nothing is written before {@link #confirm()}. */
public final class ImportViewModel {
    /**
     * What was recognised.
     *
     * @param given what is read, and recordings of it
     * @param sample for tables what stands in the columns, null for the special formats
     * @param earlier how a source of the same columns was imported into this project, null where none was
     * @param sheets of which one can be chosen; empty where there is no choice
     */
    record Source(
            GivenFiles given,
            Importer importer,
            @Nullable TableSample sample,
            @Nullable EarlierMapping earlier,
            List<String> sheets) {
        static Source of(GivenFiles given, Importer importer, @Nullable Project project, Progress progress) {
            TableSample sample =
                    importer instanceof MappedImporter mapped ? mapped.sample(given.sources(), progress) : null;
            EarlierMapping earlier = sample == null || project == null ? null : EarlierMapping.find(project, sample);
            List<String> sheets = importer instanceof TableImporter tables ? tables.sheets(given.sources()) : List.of();
            return new Source(given, importer, sample, earlier, sheets);
        }
    }

    private final Importers importers;
    private final OpenProject open;
    private final Jobs jobs;
    private final UndoStack undo;
    private final ReadOnlyObjectWrapper<@Nullable Source> source = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Corpus> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final ObjectProperty<@Nullable TableMapping> mapping = new SimpleObjectProperty<>(this, "mapping", null);
    private final ObjectProperty<@Nullable Double> join = new SimpleObjectProperty<>(this, "join", null);
    private final ReadOnlyObjectWrapper<FeatureChoices> features = new ReadOnlyObjectWrapper<>(FeatureChoices.USUAL);
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private String suggested = "";
    private List<Path> asked = List.of();
    private @Nullable Job<?> running;
    /** What a job of an import that was cancelled still brings is not of this number. */
    private int attempt;

    public ImportViewModel(Importers importers, OpenProject open, Jobs jobs, UndoStack undo) {
        this.importers = importers;
        this.open = open;
        this.jobs = jobs;
        this.undo = undo;
        join.subscribe((old, now) -> {
            if (active.get()) {
                readPreview();
            }
        });
        mapping.subscribe((old, now) -> {
            if (now != null && old != null) {
                readPreview();
            }
        });
    }

    /** Whether the page shows an import instead of the corpora. */
    public ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** Whether files are being read or written. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** How far it is, 0 to 1, negative where unknown. */
    ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** What is being read or written. */
    ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Source> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** The corpus as it would be stored; null while it is being read or cannot be. */
    ReadOnlyObjectProperty<@Nullable Corpus> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Why nothing can be imported, empty where it can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What people will call the corpus. */
    StringProperty titleProperty() {
        return title;
    }

    /**
     * Over pauses of how many seconds neighbours of one speaker become one talkturn; 0 joins nothing, null is as usual for the
     * format.
     */
    ObjectProperty<@Nullable Double> joinProperty() {
        return join;
    }

    /** What is chosen for files of features. */
    ReadOnlyObjectProperty<FeatureChoices> featuresProperty() {
        return features.getReadOnlyProperty();
    }

    /** Whether there is a choice to make for files of features. */
    boolean isOfFeatures() {
        Source now = source.get();
        return now != null && now.importer().readsFeatures();
    }

    /**
     * Chooses for files of features; what cannot be is said, and what was read before goes.
     *
     * @param task what the labels are, null: as the file tells it
     * @param classes names with commas between them, empty: as the file tells them
     * @param scale the ends of the scale of scores, empty: as the file tells them
     */
    void chooseFeatures(@Nullable Task task, SentimentRule rule, String classes, String scale) {
        FeatureChoices now = features.get();
        try {
            List<String> names = classes.isBlank()
                    ? List.of()
                    : Stream.of(classes.split(",", -1)).map(String::strip).toList();
            choose(new FeatureChoices(
                    task,
                    rule,
                    now.steps(),
                    now.provenance(),
                    now.mapping(),
                    names,
                    scale.isBlank() ? null : Scale.of(scale)));
        } catch (UserError e) {
            preview.set(null);
            problem.set(e.what() + " " + e.wayOut());
        }
    }

    /**
     * Says by a file which array is what (docs/features.md); it counts before the layout that was recognised, and reads files
     * of which none was.
     *
     * @param file null: by the layout again
     */
    void chooseArrays(@Nullable Path file) {
        FeatureChoices now = features.get();
        FeatureChoices chosen = new FeatureChoices(
                now.task(), now.sentiment(), now.steps(), now.provenance(), file, now.classes(), now.scale());
        if (source.get() == null && file != null) {
            features.set(chosen);
            read(asked);
        } else {
            choose(chosen);
        }
    }

    private void choose(FeatureChoices chosen) {
        FeatureChoices now = features.get();
        if (!chosen.equals(now)) {
            undo.perform(Texts.of("import.undo.features"), () -> take(chosen), () -> take(now));
        } else if (preview.get() == null) {
            readPreview(); // what could not be is taken back
        }
    }

    private void take(FeatureChoices chosen) {
        features.set(chosen);
        readPreview();
    }

    /** What the columns of a table are; null for other formats. */
    ReadOnlyObjectProperty<@Nullable TableMapping> mappingProperty() {
        return mapping;
    }

    /** Looks at files or a folder: recognises the format and reads a preview. */
    public void begin(List<Path> paths) {
        cancel();
        active.set(true);
        asked = List.copyOf(paths);
        suggest(new ImportRequest(named(paths), null, null).titleOrSource());
        read(paths);
    }

    private void read(List<Path> paths) {
        int mine = attempt;
        problem.set("");
        Project project = open.projectProperty().get();
        boolean isMapped = features.get().mapping() != null;
        run(jobs.start(Texts.of("import.recognise"), progress -> {
                    GivenFiles given = GivenFiles.of(paths);
                    Importer found = isMapped
                            ? importers.named(ArraysImporter.ID)
                            : importers.recognise(given.sources(), progress);
                    return Source.of(given, found, project, progress);
                })
                .onDone(found -> {
                    if (mine == attempt) {
                        recognised(found);
                    }
                }));
    }

    /** Reads another sheet of a workbook; its columns are guessed anew. */
    void ofSheet(String sheet) {
        Source now = source.get();
        Project project = open.projectProperty().get();
        if (now == null || !(now.importer() instanceof TableImporter tables)) {
            return;
        }
        int mine = attempt;
        problem.set("");
        run(jobs.start(
                        Texts.of("import.sheet.read", sheet),
                        progress -> Source.of(now.given(), tables.ofSheet(sheet), project, progress))
                .onDone(found -> {
                    if (mine == attempt) {
                        recognised(found);
                    }
                }));
    }

    /** What a corpus is called after, by names alone: a recording only where nothing else was given. */
    private static List<Path> named(List<Path> paths) {
        List<Path> others =
                paths.stream().filter(path -> !Recordings.isRecording(path)).toList();
        return others.isEmpty() ? paths : others;
    }

    /** Says what a column is. */
    void map(ColumnMapping column) {
        TableMapping now = mapping.get();
        if (now != null && !now.of(column.column()).equals(column)) {
            undo.perform(
                    Texts.of("import.undo.column", column.column()),
                    () -> mapping.set(now.with(column)),
                    () -> mapping.set(now));
        }
    }

    /** Says how times and missing values are written. */
    void map(TableMapping changed) {
        TableMapping now = mapping.get();
        if (now != null && !now.equals(changed)) {
            undo.perform(Texts.of("import.undo.mapping"), () -> mapping.set(changed), () -> mapping.set(now));
        }
    }

    /** Stops reading and goes back to the corpora; nothing was written. */
    public void cancel() {
        if (running != null) {
            running.cancel();
        }
        attempt++;
        source.set(null);
        preview.set(null);
        mapping.set(null);
        join.set(null);
        features.set(FeatureChoices.USUAL);
        problem.set("");
        active.set(false);
    }

    /** Writes what the preview shows into the project. */
    void confirm() {
        Corpus corpus = preview.get();
        Project project = open.projectProperty().get();
        if (corpus == null) {
            return;
        }
        if (project == null || project.isReadOnly()) {
            problem.set(Texts.of(project == null ? "import.noproject" : "import.readonly"));
            return;
        }
        Corpus named = renamed(corpus, title.get());
        TableMapping stored = mapping.get();
        int mine = attempt;
        run(jobs.start(
                        QueueOf.newCorpora(project.folder()),
                        Texts.of("import.write", title.get()),
                        progress -> project.addNew(named, progress, fresh -> {
                            if (stored != null) {
                                stored.write(fresh.resolve(CorpusFolder.MAPPING));
                            }
                        }))
                .onDone(folder -> {
                    if (mine == attempt) {
                        cancel();
                    }
                    open.refresh(folder);
                }));
    }

    /** Which warnings there are, by kind. */
    List<NoteGroup> notes() {
        Corpus corpus = preview.get();
        List<ImportNote> notes = corpus == null ? List.of() : corpus.report().notes();
        return NoteGroup.of(notes);
    }

    private void recognised(Source recognised) {
        source.set(recognised);
        mapping.set(recognised.sample() == null ? null : recognised.sample().mapping());
        readPreview();
    }

    private void readPreview() {
        Source now = source.get();
        if (now == null) {
            return;
        }
        TableMapping columns = mapping.get();
        preview.set(null);
        problem.set("");
        if (columns != null && columns.problem().isPresent()) {
            problem.set(columns.problem().get());
            return;
        }
        Double pause = join.get();
        int mine = attempt;
        String typed = title.get().equals(suggested) ? null : title.get();
        FeatureChoices chosen = features.get();
        Importer importer = columns != null && now.importer() instanceof MappedImporter mapped
                ? mapped.with(columns)
                : chosen.mapping() == null ? now.importer() : importers.named(ArraysImporter.ID);
        run(jobs.latest(
                        "import-preview",
                        progress -> now.given()
                                .with(importer.read(
                                        new ImportRequest(now.given().sources(), typed, null, chosen, null)
                                                .joining(pause),
                                        progress)))
                .onDone(read -> {
                    if (mine == attempt) {
                        show(read);
                    }
                }));
    }

    private void show(Corpus read) {
        if (title.get().equals(suggested)) {
            suggest(read.info().title());
        }
        preview.set(read);
    }

    /** A name that gives way to a better one until somebody types. */
    private void suggest(String name) {
        suggested = name;
        title.set(name);
    }

    private <T> void run(Job<T> job) {
        int mine = attempt;
        running = job;
        busy.set(true);
        fraction.bind(job.fractionProperty());
        step.bind(job.messageProperty());
        job.onFailed(thrown -> {
            if (mine == attempt) {
                problem.set(Failures.sentence(thrown));
            }
        });
        job.onEnd(() -> {
            if (job.equals(running)) {
                fraction.unbind();
                step.unbind();
                busy.set(false);
            }
        });
    }

    private static Corpus renamed(Corpus corpus, String title) {
        CorpusInfo old = corpus.info();
        String called = title.isBlank() ? old.title() : title.strip();
        CorpusInfo info = new CorpusInfo(
                ImportRequest.nameFrom(called),
                called,
                old.simulated(),
                old.format(),
                old.source(),
                old.created(),
                old.version());
        return corpus.withInfo(info);
    }
}
