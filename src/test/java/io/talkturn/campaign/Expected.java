package io.talkturn.campaign;

import java.nio.file.Path;
import java.util.List;

/**
 * What there is before and after a command that nobody disturbs.
 *
 * @param before the stage before it
 * @param after the stage after it
 * @param readBefore what a reader says before it
 * @param readAfter what a reader says after it
 */
record Expected(Digest before, Digest after, String readBefore, String readAfter) {
    private static final String READ = "out/read.jsonl";

    /** Finds it out on a copy of the stage. */
    static Expected of(Act act, Stage stage, Path folder) {
        Stage copy = stage.copyTo(folder);
        try {
            Digest before = state(copy);
            String readBefore = read(act, copy);
            must(Here.run(act.words(copy)), act);
            return new Expected(before, state(copy), readBefore, read(act, copy));
        } finally {
            copy.delete();
        }
    }

    private static void must(Outcome outcome, Act act) {
        if (!outcome.isDone()) {
            throw new IllegalStateException(act + " does not work undisturbed: " + outcome.said());
        }
    }

    /** The stage as it stands, what readers wrote left out. */
    static Digest state(Stage stage) {
        return Digest.of(stage.folder(), stage).without(READ);
    }

    /** What a reader of the corpus finds: a digest of it all, or that there is none. */
    static String read(Act act, Stage stage) {
        String corpus = act.corpus().isEmpty() ? "scenes" : act.corpus();
        Outcome outcome = Here.run(Acts.read(corpus).words(stage));
        if (outcome.isDone()) {
            return "whole: " + Digest.of(stage.out(), stage).files().get("read.jsonl");
        }
        return outcome.isRefused() && outcome.said().contains("no corpus") ? "none" : outcome.brief();
    }

    /** What is wrong with a stage that must be as before or as after. */
    List<String> problems(Act act, Stage stage) {
        String read = read(act, stage);
        Digest now = state(stage);
        if (now.equals(before) && read.equals(readBefore) || now.equals(after) && read.equals(readAfter)) {
            return List.of();
        }
        if (now.equals(before) || now.equals(after)) {
            return List.of("a reader says: " + read);
        }
        return List.of("neither old nor new; against old: " + now.against(before) + "; against new: "
                + now.against(after) + "; a reader says: " + read);
    }
}
