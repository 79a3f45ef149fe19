package io.talkturn.run;

import java.util.Locale;
import java.util.Optional;

/** What a user can ask of a worker, in words as they stand in the file {@code request}. */
public enum RunRequest {
    /** End after a checkpoint, to be resumed. */
    PAUSE,
    /** End and keep the best epoch. */
    STOP_BEST,
    /** End and keep the last epoch. */
    STOP_LAST,
    /** End and keep nothing but the specification. */
    DISCARD;

    /** The word in the file: {@code stop-best}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<RunRequest> of(String id) {
        for (RunRequest request : values()) {
            if (request.id().equals(id.strip())) {
                return Optional.of(request);
            }
        }
        return Optional.empty();
    }
}
