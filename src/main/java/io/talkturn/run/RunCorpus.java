package io.talkturn.run;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;

/** The corpus that a run was made for. */
public final class RunCorpus {
    private RunCorpus() {}

    /**
     * Reads it.
     *
     * @throws UserError where it is gone or has changed
     */
    public static Corpus unchanged(Path path, RunSpec spec) {
        if (!CorpusFolder.isCorpus(path)) {
            throw new UserError(
                    "The corpus of the run is not there.",
                    path,
                    "Bring it back to this place, or make a new run with “talkturn train --run”.");
        }
        if (!CorpusFolder.hash(path).equals(spec.corpusHash())) {
            throw new UserError(
                    "The corpus has changed since this run was made, so its numbers would be others.",
                    path,
                    "Bring back the corpus as it was, or make a new run of it with “talkturn train --run”.");
        }
        return CorpusFolder.read(path);
    }
}
