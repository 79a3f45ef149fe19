package io.talkturn.run;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Folders;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.TemporaryFiles;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * Makes the folder of a run under a hidden name and renames it when it is whole: a program that is killed meanwhile leaves
 * no folder that is no run.
 */
public final class NewRun {
    private static final String HIDDEN = ".talkturn-run-";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final int LONGEST_SLUG = 40;

    private NewRun() {}

    static RunFolder make(Path runs, RunSpec spec) {
        String stamp = LocalDateTime.now(ZoneId.systemDefault()).format(STAMP);
        return new RunFolder(placed(runs, spec, hidden -> moved(hidden, runs, stamp + "-" + slug(spec.name()))));
    }

    static RunFolder at(Path place, RunSpec spec) {
        Path above = Objects.requireNonNull(place.getParent());
        return new RunFolder(placed(above, spec, hidden -> {
            // where another one was quicker, what it made stays
            Folders.place(hidden, place);
            return place;
        }));
    }

    /** Gives a folder that is whole its name. */
    private interface Placing {
        Path place(Path hidden) throws IOException;
    }

    private static Path placed(Path above, RunSpec spec, Placing placing) {
        try {
            Files.createDirectories(above);
            sweep(above);
            Path hidden =
                    Files.createDirectory(above.resolve(HIDDEN + TemporaryFiles.mark() + "-" + UUID.randomUUID()));
            try {
                RunFolder folder = new RunFolder(hidden);
                Json.write(folder.specFile(), spec);
                folder.writeStatus(
                        RunStatus.of(RunState.NEW, spec.training().stopping().epochs(), "Not started yet."));
                return placing.place(hidden);
            } finally {
                Folders.delete(hidden);
            }
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(above, e);
        }
    }

    /** Takes away what programs that were killed have left half made, as far as that is possible. */
    public static void sweep(Path runs) {
        if (!Files.isDirectory(runs)) {
            return;
        }
        try (DirectoryStream<Path> hidden = Files.newDirectoryStream(runs, HIDDEN + "*")) {
            for (Path folder : hidden) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isAbandoned(folder)) {
                    Folders.delete(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // the work at hand matters more; the next one tries again
        }
    }

    private static boolean isAbandoned(Path folder) {
        String[] parts =
                folder.getFileName().toString().substring(HIDDEN.length()).split("-", 3);
        return parts.length == 3 && TemporaryFiles.isGone(parts[0] + "-" + parts[1]);
    }

    /** A folder of a run is never empty, so that a rename never takes the place of another one. */
    private static Path moved(Path hidden, Path runs, String name) throws IOException {
        for (int n = 1; ; n++) {
            Path path = runs.resolve(n == 1 ? name : name + "-" + n);
            // another run of the same second: the next number is free
            if (Folders.place(hidden, path)) {
                return path;
            }
        }
    }

    private static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = slug.substring(0, Math.min(slug.length(), LONGEST_SLUG));
        return cut.isEmpty() ? "run" : cut;
    }
}
