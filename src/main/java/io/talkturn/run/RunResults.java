package io.talkturn.run;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import io.talkturn.task.TargetsSummary;
import io.talkturn.training.ColumnScales;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a run left, with no engine. Each part is read by itself: where one file is missing or cut short, the others
 * can still be looked at.
 */
public final class RunResults {
    static final String WAY_OUT =
            "Restore the file from a copy, or train the run again; the run's other results can still be looked at.";

    private final RunFolder folder;

    /** The results in this folder; nothing is read yet. */
    public RunResults(RunFolder folder) {
        this.folder = folder;
    }

    /**
     * The file {@code results.json}, written last.
     *
     * @param bytes size by path below the run folder
     */
    record Manifest(int format, Map<String, Long> bytes) {}

    /** All metrics. */
    public MetricTable metrics() {
        return MetricTable.read(whole(folder.metrics()));
    }

    /** All predictions. */
    public PredictionTable predictions() {
        return PredictionTable.read(whole(folder.predictions()));
    }

    /** The tokens by row of the embedding table. */
    public List<String> vocabulary() {
        return AtomicFiles.readText(vocabularyFile()).lines().toList();
    }

    Path vocabularyFile() {
        return whole(folder.vocabulary());
    }

    /** How talkturns become numbers for this network. */
    NetworkFile network() {
        return Json.read(whole(folder.network()), NetworkFile.class);
    }

    /** How sequences become predictions in a fusion run. */
    public FusionNetworkFile fusionNetwork() {
        return Json.read(whole(folder.network()), FusionNetworkFile.class);
    }

    /** What the heads of a fusion run learned from. */
    public FusionTargetsSummary fusionTargets() {
        return Json.read(whole(folder.targets()), FusionTargetsSummary.class);
    }

    /** The learned weight of every branch of a fusion run, in order; empty where its model has none. */
    public Map<String, Double> branches() {
        return BranchFile.read(whole(folder.branches()));
    }

    /** The means and spreads with which a fusion run z-scored its columns, null where it read them as they are. */
    @Nullable
    ColumnScales scales() {
        return Files.exists(folder.scales()) ? Json.read(whole(folder.scales()), ColumnScales.class) : null;
    }

    /** What the targets of a HAN run were made with. */
    public TargetsSummary targets() {
        return Json.read(whole(folder.targets()), TargetsSummary.class);
    }

    /** The weights of the network: the file, seen to be whole. */
    public Path weights() {
        return whole(folder.weights());
    }

    /** The attention weights. */
    public AttentionFolder attention() {
        if (Files.isDirectory(folder.attention())) {
            try (Stream<Path> files = Files.list(folder.attention())) {
                files.forEach(this::whole);
            } catch (IOException e) {
                throw AtomicFiles.cannotRead(folder.attention(), e);
            }
        }
        whole(folder.attention().resolve(AttentionFolder.INDEX));
        return AttentionFolder.open(folder.attention());
    }

    /** Every problem with the result files, empty where all are there in full length. */
    public List<UserError> problems() {
        List<UserError> problems = new ArrayList<>();
        if (!Files.exists(folder.manifest())) {
            return problems;
        }
        for (String name : Json.read(folder.manifest(), Manifest.class).bytes().keySet()) {
            try {
                whole(folder.path().resolve(name));
            } catch (UserError e) {
                problems.add(e);
            }
        }
        return problems;
    }

    /** Notes the sizes of all result files, so that a file that is cut short later is told. */
    static void writeManifest(RunFolder folder, List<Path> files) {
        Map<String, Long> bytes = new TreeMap<>();
        files.forEach(file -> bytes.put(relative(folder, file), size(file)));
        Json.write(folder.manifest(), new Manifest(1, bytes));
    }

    private Path whole(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UserError(missing(file), file, wayOut());
        }
        Long wanted = Files.exists(folder.manifest())
                ? Json.read(folder.manifest(), Manifest.class).bytes().get(relative(folder, file))
                : null;
        long found = size(file);
        if (wanted != null && found != wanted) {
            String what = found < wanted ? "is cut short" : "was changed";
            throw new UserError(
                    "The file " + what + ": it has " + found + " bytes where the worker wrote " + wanted + ".",
                    file,
                    WAY_OUT);
        }
        return file;
    }

    private String missing(Path file) {
        return "The run has no " + relative(folder, file) + ".";
    }

    private String wayOut() {
        RunState state = RunCatalog.entry(folder).state();
        return switch (state) {
            case NEW, QUEUED -> "It has not been trained yet: start it, or wait for its worker.";
            case RUNNING, PAUSED -> "Results are written when the training ends: wait, or resume it.";
            case DISCARDED -> "The run was ended without keeping results; train it again.";
            case FAILED -> "The run ended with an error before results were written; resume it or train it again.";
            case STOPPED, FINISHED -> WAY_OUT;
        };
    }

    private static String relative(RunFolder folder, Path file) {
        return folder.path().relativize(file).toString().replace('\\', '/');
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        }
    }
}
