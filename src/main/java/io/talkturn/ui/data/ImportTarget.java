package io.talkturn.ui.data;

import io.talkturn.ui.nav.Target;
import java.nio.file.Path;
import java.util.List;

/** Files or a folder to be imported, dropped anywhere on the window. */
public record ImportTarget(List<Path> paths) implements Target {
    public ImportTarget {
        paths = List.copyOf(paths);
    }
}
