package io.talkturn.ui.app;

import io.talkturn.project.Project;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Opens the project that was open when the window was closed, and remembers which one is open. */
final class LastProject {
    private enum Place {
        THERE,
        GONE,
        TAKEN
    }

    private final AppContext context;
    private final Subscription remembering;

    /** Remembers from now on. */
    LastProject(AppContext context) {
        this.context = context;
        this.remembering = context.openProject().projectProperty().subscribe((before, now) -> remember(now));
    }

    /** Whether there is one, and it is wanted. */
    boolean isWanted() {
        var preferences = context.settings().get().preferences();
        return preferences.reopens() && preferences.last() != null;
    }

    /** Opens it; one that is gone, or open in another window, is only said: the page Project has other ways to begin. */
    void open() {
        Path folder =
                Path.of(String.valueOf(context.settings().get().preferences().last()));
        context.jobs().latest("last-project", progress -> look(folder)).onDone(place -> {
            switch (place) {
                case THERE -> context.openProject().open(folder);
                case GONE -> context.notices().tell(Texts.of("start.last.gone", folder));
                case TAKEN -> context.notices().tell(Texts.of("start.last.taken", folder.getFileName()));
            }
        });
    }

    /** The window is closed, not the project. */
    void stop() {
        remembering.unsubscribe();
    }

    private static Place look(Path folder) {
        if (!Project.isProject(folder)) {
            return Place.GONE;
        }
        return Project.isInUse(folder) ? Place.TAKEN : Place.THERE;
    }

    private void remember(@Nullable Project open) {
        String folder = open == null ? null : open.folder().toString();
        context.settings().change(s -> s.with(p -> p.withLast(folder)));
    }
}
