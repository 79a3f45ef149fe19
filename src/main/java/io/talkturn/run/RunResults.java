package io.talkturn.run;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import io.talkturn.training.fusion.ColumnScales;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a run left, with no engine. Each part is read by itself: where one file is missing or cut short, the others
 * can still be looked at.
 */
public final class RunResults {
    public static final String WAY_OUT =
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
     * @param sha256 of the content by path; null in files of builds before it was kept
     */
    record Manifest(
            int format, Map<String, Long> bytes, @Nullable Map<String, String> sha256) {
        Manifest {
            bytes.forEach((name, size) -> {
                Path path = Path.of(name);
                if (size < 0
                        || name.isEmpty()
                        || path.isAbsolute()
                        || !path.normalize().equals(path)) {
                    throw new IllegalArgumentException(
                            "no file of results can be “" + name + "” of " + size + " bytes");
                }
            });
        }
    }

    /** How it did on dev after every epoch; runs of 0.1.0 have no such file. */
    public Curve curve() {
        return Curve.read(whole(folder.curve()));
    }

    /** All metrics. */
    public MetricTable metrics() {
        return MetricTable.read(whole(folder.metrics()));
    }

    /** All predictions. */
    public PredictionTable predictions() {
        PredictionTable table = PredictionTable.read(whole(folder.predictions()));
        boolean hasScale = table.classes().isEmpty() && folder.spec().network() instanceof FusionSpec;
        return hasScale
                ? table.on(network(FusionNetworkPart.class).part().main().scale())
                : table;
    }

    /** The tokens by row of the embedding table. */
    public List<String> vocabulary() {
        return AtomicFiles.readText(vocabularyFile()).lines().toList();
    }

    public Path vocabularyFile() {
        return whole(folder.vocabulary());
    }

    /** How what a network of this family reads becomes predictions. */
    public <P extends NetworkPart> NetworkFile<P> network(Class<P> family) {
        return NetworkFile.read(whole(folder.network()), family);
    }

    /** What the heads of a network of this family learned from. */
    public <P extends TargetsPart> TargetsSummary<P> targets(Class<P> family) {
        return TargetsSummary.read(whole(folder.targets()), family);
    }

    /** The learned weight of every branch of a fusion run, in order; empty where its model has none. */
    public Map<String, Double> branches() {
        return BranchFile.read(whole(folder.branches()));
    }

    /** The means and spreads with which a fusion run z-scored its columns, null where it read them as they are. */
    @Nullable
    public ColumnScales scales() {
        boolean wanted = manifest()
                .map(m -> m.bytes().containsKey(relative(folder, folder.scales())))
                .orElse(false);
        return wanted || Files.exists(folder.scales())
                ? Json.readWhole(whole(folder.scales()), ColumnScales.class)
                : null;
    }

    /** The weights of the network: the file, seen to be whole. */
    public Path weights() {
        return whole(folder.weights());
    }

    /** SHA-256 of the file of weights, hexadecimal. */
    public String weightsHash() {
        return KnownHashes.of(weights());
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

    /** Every problem with the result files, empty where all are there as the worker wrote them. */
    public List<UserError> problems() {
        List<UserError> problems = new ArrayList<>();
        Optional<Manifest> manifest;
        try {
            manifest = manifest();
        } catch (UserError e) {
            return List.of(e);
        }
        for (String name : manifest.map(m -> m.bytes().keySet()).orElse(Set.of())) {
            try {
                whole(folder.path().resolve(name), manifest);
            } catch (UserError e) {
                problems.add(e);
            }
        }
        return problems;
    }

    /** The first result file that is missing or of another size than the worker wrote, found without reading any. */
    Optional<UserError> glance() {
        try {
            Map<String, Long> wanted = manifest().map(Manifest::bytes).orElse(Map.of());
            for (Map.Entry<String, Long> each : wanted.entrySet()) {
                Path file = folder.path().resolve(each.getKey());
                if (!Files.isRegularFile(file)) {
                    return Optional.of(new UserError(missing(file), file, WAY_OUT));
                }
                if (size(file) != each.getValue()) {
                    return Optional.of(otherSize(file, each.getValue(), size(file)));
                }
            }
            return Optional.empty();
        } catch (UserError e) {
            return Optional.of(e);
        }
    }

    /** Notes sizes and hashes of all result files, so that a file that is cut short or changed later is told. */
    public static void writeManifest(RunFolder folder, List<Path> files) {
        Map<String, Long> bytes = new TreeMap<>();
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : files) {
            bytes.put(relative(folder, file), size(file));
            hashes.put(relative(folder, file), KnownHashes.of(file));
        }
        Json.write(folder.manifest(), new Manifest(1, bytes, hashes));
    }

    private Optional<Manifest> manifest() {
        return Files.exists(folder.manifest())
                ? Optional.of(Json.readWhole(folder.manifest(), Manifest.class))
                : Optional.empty();
    }

    private Path whole(Path file) {
        return whole(file, manifest());
    }

    private Path whole(Path file, Optional<Manifest> manifest) {
        if (!Files.isRegularFile(file)) {
            throw new UserError(missing(file), file, wayOut());
        }
        String name = relative(folder, file);
        Long wanted = manifest.map(m -> m.bytes().get(name)).orElse(null);
        long found = size(file);
        if (wanted != null && found != wanted) {
            throw otherSize(file, wanted, found);
        }
        String hash = manifest.map(Manifest::sha256).map(all -> all.get(name)).orElse(null);
        if (hash != null && !hash.equals(KnownHashes.of(file))) {
            throw new UserError(
                    "The file was changed after the worker wrote it: its size is the same, its content is not.",
                    file,
                    WAY_OUT);
        }
        return file;
    }

    private static UserError otherSize(Path file, long wanted, long found) {
        String what = found < wanted ? "is cut short" : "was changed";
        return new UserError(
                "The file " + what + ": it has " + found + " bytes where the worker wrote " + wanted + ".",
                file,
                WAY_OUT);
    }

    private String missing(Path file) {
        return (PredictionSet.isSet(folder) ? "The prediction set has no " : "The run has no ") + relative(folder, file)
                + ".";
    }

    private String wayOut() {
        if (PredictionSet.isSet(folder)) {
            return "Restore the file from a copy, or apply the run again.";
        }
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
