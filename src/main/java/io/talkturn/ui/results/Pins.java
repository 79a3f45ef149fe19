package io.talkturn.ui.results;

import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pinned runs of the open project: shown at once, written behind it. Used on the UI thread. */
final class Pins {
    private final Jobs jobs;
    private final Runnable changed;
    private final Set<String> names = new LinkedHashSet<>();

    /** What was clicked before it was known who is pinned. */
    private final List<String> early = new ArrayList<>();

    private @Nullable Path project;
    private boolean isRead;

    /** @param changed called where other runs are pinned than before */
    Pins(Jobs jobs, Runnable changed) {
        this.jobs = jobs;
        this.changed = changed;
    }

    /** Names of run folders. */
    Set<String> names() {
        return names;
    }

    /** Forgets those of one project and reads those of another, null for none. */
    void read(@Nullable Path folder) {
        project = folder;
        isRead = folder == null;
        names.clear();
        early.clear();
        if (folder != null) {
            jobs.latest("results.pins", PinnedRuns.file(folder), progress -> PinnedRuns.read(folder))
                    .onDone(found -> {
                        if (folder.equals(project)) {
                            take(found);
                        }
                    });
        }
    }

    private void take(Set<String> found) {
        isRead = true;
        names.clear();
        names.addAll(found);
        early.forEach(this::turn);
        if (!early.isEmpty()) {
            write();
        }
        early.clear();
        changed.run();
    }

    /** Pins a run, or no longer. */
    void toggle(String run) {
        turn(run);
        if (isRead) {
            write();
        } else {
            early.add(run);
        }
        changed.run();
    }

    private void turn(String run) {
        if (!names.remove(run)) {
            names.add(run);
        }
    }

    private void write() {
        Path folder = project;
        Set<String> now = new LinkedHashSet<>(names);
        if (folder != null) {
            jobs.save(PinnedRuns.file(folder), Texts.of("results.pins.save"), progress -> {
                PinnedRuns.write(folder, now);
                return folder;
            });
        }
    }
}
