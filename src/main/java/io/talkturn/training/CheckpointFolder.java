package io.talkturn.training;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.SafeTensors;
import io.talkturn.foundation.SafeTensors.Tensor;
import io.talkturn.foundation.Sha256;
import io.talkturn.foundation.UserError;
import io.talkturn.training.Checkpoint.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The folder {@code checkpoint/} of a run. A checkpoint is a pair of files, {@code <epochs>-<batches>.safetensors} and
 * then {@code .json} with the checksum of the first: where the second is, the checkpoint is complete. The two newest are
 * kept, so that one file damaged later does not cost the run.
 */
public final class CheckpointFolder {
    private static final int FORMAT = 1;
    private static final int KEPT = 2;
    private static final String JSON = ".json";
    private static final String TENSORS = ".safetensors";
    private static final String PARAMETERS = "parameters";
    private static final String BEST = "best";
    private static final String MOMENT = "optimizer.";

    private final Path folder;

    /**
     * The file beside the tensors.
     *
     * @param sha256 of {@code progress} as one line of JSON; null in files of builds before it was kept
     */
    private record Header(
            int format,
            String tensors,
            long crc32,
            Progress progress,
            @Nullable String sha256) {}

    public CheckpointFolder(Path folder) {
        this.folder = folder;
    }

    /** Whether there is anything to resume from. */
    public boolean isEmpty() {
        return headers().isEmpty();
    }

    /** Writes a checkpoint; the ones before the last are deleted when it is complete. */
    void write(Checkpoint checkpoint) {
        Path run = folder.toAbsolutePath().getParent();
        if (run == null || !Files.isDirectory(run)) {
            throw new UserError(
                    "The folder of the run was deleted.",
                    folder,
                    "Bring it back from a copy; its checkpoint is not written.");
        }
        Progress progress = checkpoint.progress();
        String name = String.format(
                Locale.ROOT, "%06d-%06d", progress.epochs(), progress.underWay().batches());
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        put(tensors, PARAMETERS, checkpoint.parameters());
        float[] best = checkpoint.best();
        if (best != null) {
            put(tensors, BEST, best);
        }
        checkpoint.moments().forEach((moment, values) -> put(tensors, MOMENT + moment, values));
        Path file = folder.resolve(name + TENSORS);
        SafeTensors.write(file, tensors);
        Json.write(
                folder.resolve(name + JSON),
                new Header(FORMAT, name + TENSORS, checksum(file), progress, hash(Json.tree(Json.line(progress)))));
        deleteAllBut(headers().stream().limit(KEPT).toList());
    }

    /**
     * The newest checkpoint that is whole; none where the folder holds none.
     *
     * @param note is told of a damaged one that was passed over
     * @throws UserError where there are checkpoints, but all are damaged
     */
    Optional<Checkpoint> latest(Consumer<String> note) {
        List<Path> headers = headers();
        for (Path header : headers) {
            try {
                return Optional.of(read(header));
            } catch (UserError e) {
                note.accept("A checkpoint was passed over. " + e.line());
            }
        }
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        throw new UserError(
                "No checkpoint of this run can be read: every one is damaged or cut short.",
                folder,
                "Restore the folder from a copy, or delete it to train from the beginning.");
    }

    private Checkpoint read(Path headerFile) {
        Header header = Json.readWhole(headerFile, Header.class);
        if (!header.tensors().equals(tensorsBeside(headerFile).getFileName().toString())) {
            throw damaged("The checkpoint names other tensors than those beside it.", headerFile);
        }
        Path file = tensorsBeside(headerFile);
        if (header.format() != FORMAT) {
            throw new UserError(
                    "The checkpoint has the format " + header.format() + ", which this version does not know.",
                    headerFile,
                    "Resume the run with the version of Talkturn that wrote it.");
        }
        if (checksum(file) != header.crc32()) {
            throw damaged("The checkpoint is damaged or cut short.", file);
        }
        if (header.sha256() != null
                && !header.sha256().equals(hash(Json.tree(headerFile).get("progress")))) {
            throw damaged("The checkpoint was changed after it was written.", headerFile);
        }
        Map<String, Tensor> tensors = SafeTensors.read(file);
        Tensor parameters = tensors.get(PARAMETERS);
        if (parameters == null) {
            throw damaged("The checkpoint holds no parameters.", file);
        }
        Tensor best = tensors.get(BEST);
        if (!tensors.values().stream().allMatch(tensor -> tensor.type() == SafeTensors.Type.F32)) {
            throw damaged("The checkpoint holds numbers that are not float32.", file);
        }
        Map<String, float[]> moments = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> {
            if (name.startsWith(MOMENT)) {
                moments.put(name.substring(MOMENT.length()), tensor.floats());
            }
        });
        Checkpoint read =
                new Checkpoint(header.progress(), parameters.floats(), best == null ? null : best.floats(), moments);
        if (!read.isConsistent()) {
            throw damaged("The parts of the checkpoint do not fit each other.", headerFile);
        }
        return read;
    }

    private static UserError damaged(String what, Path file) {
        return new UserError(what, file, "Restore it from a copy.");
    }

    private static String hash(JsonNode progress) {
        MessageDigest digest = Sha256.digest();
        digest.update(Json.line(progress).getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(digest);
    }

    /** Newest first. */
    private List<Path> headers() {
        return files().stream()
                .filter(f -> f.toString().endsWith(JSON))
                .sorted(Comparator.<Path>naturalOrder().reversed())
                .toList();
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> String.valueOf(f.getFileName()).matches("\\d{6}-\\d{6}\\.(json|safetensors)"))
                    .toList();
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(folder, e);
        }
    }

    private void deleteAllBut(List<Path> keptHeaders) {
        List<Path> kept = new ArrayList<>(keptHeaders);
        keptHeaders.forEach(header -> kept.add(tensorsBeside(header)));
        for (Path file : files()) {
            if (!kept.contains(file)) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    // an old checkpoint that stays costs room, not results
                }
            }
        }
    }

    private static Path tensorsBeside(Path header) {
        return header.resolveSibling(String.valueOf(header.getFileName()).replace(JSON, TENSORS));
    }

    private static void put(Map<String, Tensor> tensors, String name, float[] values) {
        tensors.put(name, Tensor.of(values, values.length));
    }

    private static long checksum(Path file) {
        FileTouch.read(file);
        try (InputStream in = Files.newInputStream(file);
                CheckedInputStream checked = new CheckedInputStream(in, new CRC32())) {
            checked.transferTo(java.io.OutputStream.nullOutputStream());
            return checked.getChecksum().getValue();
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        }
    }
}
