package io.talkturn.run;

import io.talkturn.foundation.Folders;
import io.talkturn.foundation.HiddenFolder;
import io.talkturn.foundation.Json;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** Makes the folder of a run, whole or not at all. */
public final class NewRun {
    private static final String HIDDEN = ".talkturn-run-";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final int LONGEST_SLUG = 40;

    private NewRun() {}

    static RunFolder make(Path runs, RunSpec spec) {
        String stamp = LocalDateTime.now(ZoneId.systemDefault()).format(STAMP);
        return new RunFolder(placed(
                runs, spec, hidden -> HiddenFolder.placeFree(hidden, runs, stamp + "-" + slug(spec.name()))));
    }

    static RunFolder at(Path place, RunSpec spec) {
        Path above = Objects.requireNonNull(place.getParent());
        return new RunFolder(placed(above, spec, hidden -> {
            // where another one was quicker, what it made stays
            Folders.place(hidden, place);
            return place;
        }));
    }

    private static Path placed(Path above, RunSpec spec, HiddenFolder.Placing placing) {
        return new HiddenFolder(above, HIDDEN).make(hidden -> fill(new RunFolder(hidden), spec), placing);
    }

    private static void fill(RunFolder folder, RunSpec spec) {
        Json.write(folder.specFile(), spec);
        folder.writeStatus(RunStatus.of(RunState.NEW, spec.training().stopping().epochs(), "Not started yet."));
    }

    /** Takes away what programs that were killed have left half made, as far as that is possible. */
    public static void sweep(Path runs) {
        new HiddenFolder(runs, HIDDEN).sweep();
    }

    /** A name for a folder that every system takes. */
    public static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = slug.substring(0, Math.min(slug.length(), LONGEST_SLUG));
        return cut.isEmpty() ? "run" : cut;
    }
}
