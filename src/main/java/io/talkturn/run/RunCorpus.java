package io.talkturn.run;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.FoldsFiles;
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
        return divided(path, CorpusFolder.read(path), spec);
    }

    /**
     * A corpus as a run divides it: by its fold, where it has one.
     *
     * @param path the corpus folder
     * @param corpus what was read there
     * @throws UserError where the folds are gone or have changed
     */
    public static Corpus divided(Path path, Corpus corpus, RunSpec spec) {
        RunFold fold = spec.fold();
        if (fold == null) {
            return corpus;
        }
        Folds folds = FoldsFiles.read(path, fold.set());
        if (!FoldsFiles.hash(path, fold.set()).equals(fold.hash())) {
            throw new UserError(
                    "The folds “" + fold.set()
                            + "” have changed since this run was made, so its numbers would be others.",
                    path.resolve(FoldsFiles.FOLDER),
                    "Bring them back as they were, or make new runs with “talkturn train --folds”.");
        }
        folds.requireOf(corpus);
        return corpus.withPartitions(folds.fold(fold.name()).partitions());
    }
}
