package io.talkturn.campaign;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Runs that this build ended, corpora that it imported: a changed file whose checksum is kept must never be believed. */
final class FuzzSealed {
    private static final Pattern CHECKSUM = Pattern.compile("\"[0-9a-f]{64}\"");

    private FuzzSealed() {}

    /** The files of the run whose checksums are kept; empty where none are. */
    static Optional<FuzzSeat> of(String name, Path project, String run) {
        Path folder = project.resolve("runs").resolve(run);
        FuzzCall.Outcome ended = FuzzCall.make("@resume", folder.toString());
        Path manifest = folder.resolve("results.json");
        if (ended.exit() != 0 || !Files.exists(manifest)) {
            throw new IllegalStateException("the " + name + " could not be made: " + ended.err(), ended.thrown());
        }
        if (!CHECKSUM.matcher(AtomicFiles.readText(manifest)).find()) {
            return Optional.empty();
        }
        return Optional.of(seat(project, manifest, "sha256", Path.of("runs", run)));
    }

    /** A corpus that this build imports. */
    static FuzzSeat corpus(Path source, Path folder) {
        FuzzCall.Outcome made = FuzzCall.make("import", source.toString(), "--to", folder.toString());
        if (made.exit() != 0) {
            throw new IllegalStateException(source + " could not be imported: " + made.err(), made.thrown());
        }
        return seat(folder, folder.resolve("corpus.json"), "parts", Path.of(""));
    }

    private static FuzzSeat seat(Path folder, Path manifest, String key, Path below) {
        Set<Path> kept = new HashSet<>();
        Json.tree(manifest).path(key).propertyNames().forEach(file -> kept.add(below.resolve(file)));
        return FuzzSeat.part(folder, kept::contains, true);
    }
}
