package io.talkturn.ui.jobs;

import java.nio.file.Path;

/** Which queue a change belongs to. A corpus is changed as a whole, so that its folder names its queue. */
public final class QueueOf {
    private QueueOf() {}

    /** What is kept in {@code project.json}, and that a project is opened and closed. */
    public static Path project(Path folder) {
        return folder.resolve("project.json");
    }

    /** New runs, what is asked of runs, and the queue in which they wait for a worker: one order for all of them. */
    public static Path runs(Path project) {
        return project.resolve("runs");
    }

    /** The same for the folder of a run. */
    public static Path runsWith(Path run) {
        return run.resolve("..");
    }

    /** New corpora, whose folders are not known before. */
    public static Path newCorpora(Path project) {
        return project.resolve("corpora");
    }
}
