package io.talkturn.campaign;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Runs that this build ended: where it keeps checksums of the results, a file that was changed must never be believed. */
final class FuzzSealed {
    private static final Pattern CHECKSUM = Pattern.compile("\"[0-9a-f]{64}\"");

    private FuzzSealed() {}

    /** The files of the run whose checksums are kept; empty where none are. */
    static Optional<FuzzSeat> of(String name, Path project, String run) {
        Path folder = project.resolve("runs").resolve(run);
        FuzzCall.Outcome ended = FuzzCall.run("@resume", folder.toString());
        Path manifest = folder.resolve("results.json");
        if (ended.exit() != 0 || !Files.exists(manifest)) {
            throw new IllegalStateException("the " + name + " could not be made: " + ended.err(), ended.thrown());
        }
        if (!CHECKSUM.matcher(AtomicFiles.readText(manifest)).find()) {
            return Optional.empty();
        }
        Set<Path> kept = new HashSet<>();
        Json.tree(manifest).path("bytes").propertyNames().forEach(file -> kept.add(Path.of("runs", run).resolve(file)));
        return Optional.of(FuzzSeat.part(project, kept::contains, true));
    }
}
