package io.talkturn.worker;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.UserError;
import io.talkturn.run.RunFolder;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Says in a user's words why a training broke off. */
public final class WorkerFailure {
    private static final List<String> OUT_OF_MEMORY =
            List.of("out of memory", "can't allocate memory", "cannot allocate memory", "not enough memory");
    private static final String LESS_MEMORY =
            "Use a smaller batch or content size, close other programs, or train on a machine with more memory;"
                    + " then resume the run.";
    private static final int DEEPEST_CAUSE = 20;

    private WorkerFailure() {}

    /** The error as a sentence and a way out. */
    public static UserError of(Throwable thrown, RunFolder folder) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof UserError error) {
                return error;
            }
            if (cause instanceof OutOfMemoryError || isOutOfMemory(cause)) {
                return new UserError("The worker ran out of memory.", null, LESS_MEMORY, thrown);
            }
            if (cause instanceof IOException io) {
                return AtomicFiles.cannotWrite(folder.path(), io);
            }
            if (cause instanceof UnsatisfiedLinkError) {
                return new UserError(
                        "The PyTorch libraries cannot be loaded: " + cause.getMessage() + ".",
                        null,
                        "Check that they are made for this system; worker.log in the run folder has the details.",
                        thrown);
            }
            cause = cause.getCause();
        }
        return new UserError(
                "The training broke off: " + reason(thrown) + ".",
                folder.log(),
                "This is a defect of Talkturn; please report it with this file. The run can be resumed from its last"
                        + " checkpoint.",
                thrown);
    }

    private static boolean isOutOfMemory(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return OUT_OF_MEMORY.stream().anyMatch(message::contains);
    }

    private static String reason(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null
                ? thrown.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
