package io.talkturn.run;

import java.time.LocalDateTime;

/**
 * A run in the trash of a project.
 *
 * @param entry the run where it lies now
 * @param name the name that its folder had, by which weak labels and commands know it
 * @param deleted when it went into the trash, by the clock of the place
 */
public record TrashedRun(RunEntry entry, String name, LocalDateTime deleted) {
    /** What people call it. */
    public String title() {
        return entry.spec() == null && entry.title().equals(entry.folder().name()) ? name : entry.title();
    }
}
