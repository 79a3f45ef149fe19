package io.talkturn.study;

import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunQueue;
import io.talkturn.run.WorkerLauncher;
import java.nio.file.Path;

/** The queue of a project, with its studies: trials take the same slots as runs that wait. */
public final class StudyQueue {
    private StudyQueue() {}

    /** The queue of a project. */
    public static RunQueue of(Path project, WorkerLauncher launcher) {
        return of(project, launcher, RunCatalog.ofProject(project));
    }

    /** The queue of a project whose runs are looked at by others too. */
    public static RunQueue of(Path project, WorkerLauncher launcher, RunCatalog catalog) {
        return new RunQueue(project, launcher, catalog, new StudySupply(project));
    }
}
