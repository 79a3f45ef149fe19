package io.talkturn.run.use;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.evaluation.MultiLabelMetrics;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.HiddenFolder;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.foundation.Version;
import io.talkturn.run.CorpusState;
import io.talkturn.run.MetricTable;
import io.talkturn.run.NewRun;
import io.talkturn.run.PredictionSet;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunHeader;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunSpec;
import io.talkturn.run.RunState;
import io.talkturn.run.RunStatus;
import io.talkturn.task.AuxiliaryTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Applies a run to a corpus and keeps what it says beside that corpus, as a {@link PredictionSet}. All is written under a
 * hidden name; under the lock of the corpus it gets its own, where nobody has changed what the run read meanwhile.
 */
public final class SetMaking {
    private static final String HIDDEN = ".talkturn-set-";
    private static final List<String> TRUSTED = List.of("accuracy", MultiLabelMetrics.MEAN_WEIGHTED_ACCURACY);

    private final RunFolder run;
    private final RunSpec spec;
    private final Path place;
    private final Corpus corpus;

    /**
     * A run and what it is applied to.
     *
     * @param place the folder of the corpus
     * @param corpus that was read there
     */
    public SetMaking(RunFolder run, Path place, Corpus corpus) {
        this.run = run;
        this.spec = run.spec();
        this.place = place;
        this.corpus = corpus;
    }

    /** What a set is called where nobody names it. */
    public static String name(RunFolder run) {
        return RunCatalog.entry(run).title() + " · applied";
    }

    /**
     * Refuses a name that a set of the corpus has.
     *
     * @throws UserError where it is taken, or is none
     */
    public static void requireFree(Path corpus, String name) {
        if (name.isBlank()) {
            throw new UserError("The predictions have no name.", "Give them one.");
        }
        boolean isTaken = PredictionSet.catalog(corpus).list().stream()
                .anyMatch(set -> set.title().equals(name.strip()));
        if (isTaken) {
            throw new UserError(
                    "The corpus has predictions called “" + name.strip() + "” already.",
                    corpus.resolve(PredictionSet.FOLDER),
                    "Give these another name, or delete those.");
        }
    }

    /** Takes away what programs that were killed have left half made, as far as that is possible. */
    public static void sweep(Path corpus) {
        hidden(corpus).sweep();
    }

    /**
     * Predicts and keeps. Loads the engine.
     *
     * @param name what people shall call it
     * @param warnings what a comparison found before
     * @throws UserError where the name is taken, the corpus was changed meanwhile, or nothing can be written; then there is
     *     no set
     */
    public RunFolder make(String name, Set<Partition> partitions, List<Finding> warnings, Progress progress) {
        requireFree(place, name);
        CorpusState read = CorpusState.of(place, corpus, spec);
        PredictionSet.Applied applied = applied();
        return new RunFolder(hidden(place)
                .make(
                        hidden -> fill(
                                new RunFolder(hidden),
                                name.strip(),
                                partitions,
                                progress,
                                header -> new PredictionSet(
                                        PredictionSet.FORMAT,
                                        applied,
                                        read,
                                        header.created(),
                                        header.version(),
                                        partitions.stream()
                                                .sorted()
                                                .map(Partition::id)
                                                .toList(),
                                        classes(new RunFolder(hidden)),
                                        warnings.stream()
                                                .map(PredictionSet.Warning::of)
                                                .toList())),
                        hidden -> placed(hidden, name, read, progress)));
    }

    private PredictionSet.Applied applied() {
        RunResults results = new RunResults(run);
        return new PredictionSet.Applied(
                fromProject(project(), run.path()),
                RunCatalog.entry(run).title(),
                spec.architecture(),
                results.weightsHash(),
                trust(results.metrics()));
    }

    /** What weak labels of it can be trusted by where people labelled nothing of dev here. */
    private static PredictionSet.@Nullable Trust trust(MetricTable metrics) {
        return metrics.rows().stream()
                .filter(row -> row.partition() == Partition.DEV
                        && row.task().equals(AuxiliaryTask.PRIMARY_ID)
                        && row.label().isEmpty()
                        && TRUSTED.contains(row.metric())
                        && !Double.isNaN(row.value()))
                .findFirst()
                .map(row -> new PredictionSet.Trust(row.value(), row.metric(), row.n()))
                .orElse(null);
    }

    @FunctionalInterface
    private interface About {
        PredictionSet of(RunHeader header);
    }

    private void fill(RunFolder set, String name, Set<Partition> partitions, Progress progress, About about) {
        PredictionTable table = new Predictor(run).predict(corpus, partitions, set.attention(), progress);
        table.write(set.predictions());
        SetMetrics.of(onScale(table)).write(set.metrics());
        copy(run.network(), set.network());
        copy(run.targets(), set.targets());
        RunHeader header = new RunHeader(
                RunSpec.FORMAT,
                name,
                fromProject(project(), place),
                CorpusFolder.hash(place),
                RunStatus.now(),
                Version.current());
        Json.write(set.specFile(), new RunSpec(header, spec.network(), spec.training()));
        Json.write(
                set.statusFile(),
                RunStatus.of(
                        RunState.FINISHED, spec.training().stopping().epochs(), "Applied; nothing was trained here."));
        Json.write(set.path().resolve(PredictionSet.FILE), about.of(header));
        RunResults.writeManifest(set, files(set));
    }

    /** Figures of numbers are measured on the scale of their label. */
    private PredictionTable onScale(PredictionTable table) {
        return table.on(new RunResults(run).predictions().scale());
    }

    private static List<String> classes(RunFolder set) {
        return PredictionTable.read(set.predictions()).classes();
    }

    private Path placed(Path hidden, String name, CorpusState read, Progress progress) throws IOException {
        try (FolderLock _ = CorpusFolder.lock(place, "keeping predictions", progress)) {
            requireFree(place, name);
            if (!CorpusState.of(place, CorpusFolder.read(place), spec).reads(read)) {
                throw new UserError(
                        "The corpus was changed while it was predicted, so the predictions were not kept.",
                        place,
                        "Apply the run again.");
            }
            return HiddenFolder.placeFree(hidden, place.resolve(PredictionSet.FOLDER), NewRun.slug(name));
        }
    }

    private static HiddenFolder hidden(Path corpus) {
        return new HiddenFolder(corpus.resolve(PredictionSet.FOLDER), HIDDEN);
    }

    private static List<Path> files(RunFolder set) {
        List<Path> files = new ArrayList<>(List.of(
                set.network(),
                set.targets(),
                set.metrics(),
                set.predictions(),
                set.path().resolve(PredictionSet.FILE)));
        if (Files.isDirectory(set.attention())) {
            try (Stream<Path> attention = Files.list(set.attention())) {
                attention.sorted().forEach(files::add);
            } catch (IOException e) {
                throw AtomicFiles.cannotRead(set.attention(), e);
            }
        }
        return files;
    }

    private static void copy(Path from, Path to) {
        AtomicFiles.writeText(to, AtomicFiles.readText(from));
    }

    /** The project that the corpus lies in: where its set will be read from. */
    private Path project() {
        return new RunFolder(place.resolve(PredictionSet.FOLDER).resolve(HIDDEN)).project();
    }

    /** As files name places: from the project where they lie in it. */
    static String fromProject(Path project, Path place) {
        Path whole = place.toAbsolutePath().normalize();
        return whole.startsWith(project) && !whole.equals(project)
                ? project.relativize(whole).toString().replace('\\', '/')
                : whole.toString();
    }
}
