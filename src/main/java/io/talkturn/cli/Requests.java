package io.talkturn.cli;

import io.talkturn.foundation.UserError;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunRequest;
import io.talkturn.run.RunState;
import io.talkturn.run.RunStatus;

/** What commands ask of a worker that is at work. */
final class Requests {
    private Requests() {}

    /**
     * Asks the worker.
     *
     * @throws UserError where no worker is at work on the run
     */
    static void send(RunFolder folder, RunRequest request) {
        RunStatus status = folder.status();
        if (status.isOrphaned()) {
            throw new UserError(
                    "The worker of this run is gone.",
                    folder.path(),
                    "Resume the run with “talkturn resume " + folder.name() + "”.");
        }
        if (status.state() != RunState.RUNNING) {
            throw new UserError(
                    "No worker is at work on this run; it is " + status.state().id() + ".",
                    folder.path(),
                    "“talkturn runs” lists all runs and where they stand.");
        }
        folder.request(request);
    }
}
