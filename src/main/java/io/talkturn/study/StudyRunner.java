package io.talkturn.study;

import io.talkturn.run.RunQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Stays with a study that is under way until it is done, paused, or needs a person. */
public final class StudyRunner {
    private static final long POLL_MILLIS = 500;

    private final StudyFolder folder;
    private final RunQueue queue;

    /** @param queue of the study's project */
    public StudyRunner(StudyFolder folder, RunQueue queue) {
        this.folder = folder;
        this.queue = queue;
    }

    /**
     * Waits, and hands on where a worker was killed, which hands on to nobody.
     *
     * @param told where it stands, about twice a second
     * @return where it stands in the end
     */
    public StudyStatus await(Consumer<StudyStatus> told) throws InterruptedException {
        while (true) {
            queue.advance();
            StudyStatus status = StudyStatus.of(folder);
            told.accept(status);
            if (status.isDone() || !status.going() || status.isStuck()) {
                return status;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }
}
