package io.talkturn.ui.jobs;

import io.talkturn.foundation.UserError;
import io.talkturn.ui.Texts;

/** Failures as sentences, for those that are shown where they happened instead of in the log of problems. */
public final class Failures {
    private Failures() {}

    /** What happened, to which file, and the way out. */
    public static String sentence(Throwable thrown) {
        return thrown instanceof UserError error
                ? error.line()
                : Texts.of("problem.defect") + " " + Texts.of("problem.defect.wayout");
    }

    /** An error with texts from the texts file. */
    public static UserError user(String what, String wayOut) {
        return new UserError(Texts.of(what), Texts.of(wayOut));
    }
}
