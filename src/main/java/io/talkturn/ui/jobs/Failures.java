package io.talkturn.ui.jobs;

import io.talkturn.foundation.UserError;
import io.talkturn.ui.kit.Texts;

/** Failures as sentences, for those that are shown where they happened instead of in the log of problems. */
public final class Failures {
    private Failures() {}

    /** What happened, to which file, and the way out. */
    public static String sentence(Throwable thrown) {
        if (thrown instanceof UserError error) {
            String file = error.file() == null ? "" : "\n" + error.file();
            return error.what() + " " + error.wayOut() + file;
        }
        return Texts.of("problem.defect") + " " + Texts.of("problem.defect.wayout");
    }

    /** An error with texts from the texts file. */
    public static UserError user(String what, String wayOut) {
        return new UserError(Texts.of(what), Texts.of(wayOut));
    }
}
