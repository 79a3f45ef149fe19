package io.talkturn.run;

import io.talkturn.corpus.Partition;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of one run and the names of its files; docs/run-folder.md describes each.
 *
 * @param path absolute
 */
public record RunFolder(Path path) {

    public RunFolder {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * Makes a new folder below {@code runs} and writes the specification into it.
     *
     * @param runs usually the folder {@code runs} of a project; made where it is not there
     * @throws UserError where the folder cannot be written
     */
    public static RunFolder create(Path runs, RunSpec spec) {
        return NewRun.make(runs, spec);
    }

    /**
     * Makes the folder of a run at a place that is fixed beforehand: the trial of a study. One that is there already is left
     * as it is.
     *
     * @throws UserError where the folder cannot be written
     */
    public static RunFolder createAt(Path place, RunSpec spec) {
        RunFolder folder = new RunFolder(place);
        return Files.exists(folder.specFile()) ? folder : NewRun.at(folder.path(), spec);
    }

    /**
     * A folder that is there already.
     *
     * @throws UserError where it is no run folder
     */
    public static RunFolder open(Path path) {
        RunFolder folder = new RunFolder(path);
        if (!Files.isRegularFile(folder.specFile())) {
            throw new UserError(
                    "This is not the folder of a run: it has no run.json.",
                    path,
                    "Choose a folder below the runs of a project, or restore run.json from a copy.");
        }
        return folder;
    }

    /** Whether a text can be the name of a run folder: one step below the folder of runs. */
    static boolean isName(String text) {
        return !text.isEmpty()
                && !text.startsWith(".")
                && text.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    }

    /** The folder's name, by which the command line knows the run. */
    public String name() {
        return String.valueOf(path.getFileName());
    }

    /** The specification: {@code run.json}. */
    public Path specFile() {
        return path.resolve("run.json");
    }

    /** What people say of the run: {@code about.json}. */
    public Path aboutFile() {
        return path.resolve("about.json");
    }

    /** Where the run stands: {@code status.json}. */
    public Path statusFile() {
        return path.resolve("status.json");
    }

    /** What happened: {@code events.jsonl}. */
    public Path eventsFile() {
        return path.resolve("events.jsonl");
    }

    /** What the user asks of the worker: {@code request}. */
    public Path requestFile() {
        return path.resolve("request");
    }

    /** What a resumed run starts from: {@code checkpoint/}. */
    public Path checkpoint() {
        return path.resolve("checkpoint");
    }

    /** The tensors of the epoch kept: {@code weights.safetensors}. */
    public Path weights() {
        return path.resolve("weights.safetensors");
    }

    /** Tokens by row of the embedding table: {@code vocabulary.txt}. */
    public Path vocabulary() {
        return path.resolve("vocabulary.txt");
    }

    /** How to use the weights: {@code network.json}. */
    public Path network() {
        return path.resolve("network.json");
    }

    /** What the targets were made with: {@code targets.json}. */
    public Path targets() {
        return path.resolve("targets.json");
    }

    /** The learned weights of a fusion network's branches: {@code branches.csv}. */
    public Path branches() {
        return path.resolve("branches.csv");
    }

    /** What the test of its attention on a partition gave, where one was made: {@code faithfulness-<partition>.json}. */
    public Path faithfulness(Partition partition) {
        return path.resolve("faithfulness-" + partition.id() + ".json");
    }

    /** The means and spreads of columns, where a fusion run z-scores them: {@code scales.json}. */
    public Path scales() {
        return path.resolve("scales.json");
    }

    /** The dev metrics of every epoch: {@code curve.csv}. */
    public Path curve() {
        return path.resolve("curve.csv");
    }

    /** All metrics: {@code metrics.csv}. */
    public Path metrics() {
        return path.resolve("metrics.csv");
    }

    /** All predictions: {@code predictions.csv}. */
    public Path predictions() {
        return path.resolve("predictions.csv");
    }

    /** Attention weights of every prediction: {@code attention/}. */
    public Path attention() {
        return path.resolve("attention");
    }

    /** The result files and their sizes: {@code results.json}. */
    public Path manifest() {
        return path.resolve("results.json");
    }

    /** What the worker's process said: {@code worker.log}. */
    public Path log() {
        return path.resolve("worker.log");
    }

    /** The names of the files and folders that Talkturn keeps in a run folder. */
    public static Set<String> names() {
        RunFolder any = new RunFolder(Path.of("run"));
        return Stream.of(
                        any.specFile(),
                        any.aboutFile(),
                        any.statusFile(),
                        any.eventsFile(),
                        any.requestFile(),
                        any.checkpoint(),
                        any.weights(),
                        any.vocabulary(),
                        any.network(),
                        any.targets(),
                        any.branches(),
                        any.scales(),
                        any.curve(),
                        any.metrics(),
                        any.predictions(),
                        any.attention(),
                        any.manifest(),
                        any.log(),
                        any.lock(),
                        any.faithfulness(Partition.TRAIN),
                        any.faithfulness(Partition.DEV),
                        any.faithfulness(Partition.TEST),
                        any.path().resolve(PredictionSet.FILE),
                        any.path().resolve("attempts"))
                .map(file -> String.valueOf(file.getFileName()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Held by the one worker of the run: {@code worker.lock}. */
    public Path lock() {
        return path.resolve("worker.lock");
    }

    /**
     * The specification.
     *
     * @throws UserError where the file is missing, damaged or of a newer version
     */
    public RunSpec spec() {
        return RunSpec.read(specFile());
    }

    /**
     * What people say of the run.
     *
     * @throws UserError where the file is damaged or of a newer version
     */
    public RunAbout about() {
        return RunAboutFile.read(aboutFile());
    }

    /**
     * Replaces what people say of the run; where that is nothing the file goes.
     *
     * @throws UserError where what is said now cannot be read, or the folder is gone or cannot be written
     */
    public void describe(RunAbout about) {
        describe(_ -> about);
    }

    /**
     * Changes what people say of the run, so that a name and a note that are given at once both stay.
     *
     * @throws UserError where what is said now cannot be read, or the folder is gone or cannot be written
     */
    public void describe(UnaryOperator<RunAbout> change) {
        try (FolderLock _ = hold()) {
            RunAboutFile.write(aboutFile(), change.apply(about()));
        }
    }

    /**
     * Where the run stands; a run without a status file has not been started.
     *
     * @throws UserError where the file is damaged
     */
    public RunStatus status() {
        if (!Files.exists(statusFile())) {
            return RunStatus.of(RunState.NEW, spec().training().stopping().epochs(), "Not started yet.");
        }
        return Json.readWhole(statusFile(), RunStatus.class);
    }

    /**
     * Takes the lock under which status, request and what people say are changed, for a moment.
     *
     * @throws UserError where the folder is gone, or another process keeps the lock for half a minute
     */
    public FolderLock hold() {
        requireThere();
        return FolderLock.take(path, "the status of a run", new Patience());
    }

    /**
     * Sees to it that nothing is written where the run was deleted, which would make a folder that is no run.
     *
     * @throws UserError where it is gone
     */
    public void requireThere() {
        if (!Files.isRegularFile(specFile())) {
            throw new UserError(
                    "The folder of the run, or the run.json in it, was deleted.",
                    path,
                    "Bring it back from a copy; nothing more is written without it.");
        }
    }

    /**
     * Replaces the status.
     *
     * @throws UserError where the folder is gone or cannot be written
     */
    public void writeStatus(RunStatus status) {
        try (FolderLock _ = hold()) {
            Json.write(statusFile(), status);
        }
    }

    /** Replaces the status where nobody has changed it since it was read; says whether it did. */
    boolean replaceStatus(RunStatus expected, RunStatus next) {
        try (FolderLock _ = hold()) {
            boolean same = expected.equals(status());
            if (same) {
                Json.write(statusFile(), next);
            }
            return same;
        }
    }

    /** Appends to the events. */
    public void append(RunEvent event) {
        requireThere();
        AtomicFiles.appendLine(eventsFile(), Json.line(event));
    }

    /** All events so far; a last line that is cut short is left out. */
    public List<RunEvent> events() {
        return RunEvents.read(eventsFile());
    }

    /**
     * The corpus folder: as the specification names it, from the project folder where it is relative; of a prediction set the
     * one that it lies beside, also where that was moved or copied.
     */
    public Path corpus(RunSpec spec) {
        Optional<Path> own = PredictionSet.corpusOf(this);
        return own.isPresent() ? own.get() : project().resolve(spec.corpus()).normalize();
    }

    /** The project it belongs to: the nearest folder above with a {@code project.json}, else the one above {@code runs}. */
    public Path project() {
        for (Path above = path.getParent(); above != null; above = above.getParent()) {
            if (Files.exists(above.resolve("project.json"))) {
                return above;
            }
            Path studies = above.getParent();
            if (Files.exists(above.resolve("study.json")) && studies != null && studies.getParent() != null) {
                return studies.getParent();
            }
        }
        Path corpora = PredictionSet.corpusOf(this).map(Path::getParent).orElse(null);
        if (corpora != null) {
            return corpora.endsWith("corpora") && corpora.getParent() != null ? corpora.getParent() : corpora;
        }
        Path runs = path.getParent() == null ? path : path.getParent();
        return runs.getParent() == null ? runs : runs.getParent();
    }

    /**
     * Asks the worker for something; it answers within a batch or two. Of two requests that it has not seen yet the newer
     * counts, and the events say so.
     */
    public void request(RunRequest request) {
        try (FolderLock _ = hold()) {
            Optional<RunRequest> before = request();
            AtomicFiles.writeText(requestFile(), request.id() + "\n");
            before.filter(older -> older != request)
                    .ifPresent(older -> append(new RunEvent.Log(
                            RunStatus.now(),
                            "warn",
                            "“" + request.id() + "” took the place of “" + older.id()
                                    + "”, which the worker had not taken up yet.")));
        }
    }

    /** What the user asks of the worker at present. */
    public Optional<RunRequest> request() {
        return Files.exists(requestFile()) ? RunRequest.of(AtomicFiles.readText(requestFile())) : Optional.empty();
    }

    public void clearRequest() {
        try {
            Files.deleteIfExists(requestFile());
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(requestFile(), e);
        }
    }
}
