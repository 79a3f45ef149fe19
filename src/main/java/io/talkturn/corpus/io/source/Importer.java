package io.talkturn.corpus.io.source;

import io.talkturn.corpus.Corpus;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads one format. An importer writes nothing: what {@link #read} gives is at once the preview and what is stored, so
 * a preview never promises something else than the import.
 */
public interface Importer {
    /** The name on the command line and in {@code CorpusInfo.format}. */
    String id();

    /** What people see. */
    String title();

    /** Whether the files or the folder hold this format, judged by what is in them, not by their names. */
    boolean recognises(List<Path> sources);

    /** Whether it reads almost anything, so that it is asked only where no other recognises the source. */
    default boolean isGeneral() {
        return false;
    }

    /** Whether it reads files of features, for which {@link ImportRequest#features} says more. */
    default boolean readsFeatures() {
        return false;
    }

    /**
     * Reads a whole corpus.
     *
     * @throws UserError where nothing useful can be imported; single bad rows are in the report instead
     * @throws java.util.concurrent.CancellationException where the progress says that the user asked to stop
     */
    Corpus read(ImportRequest request, Progress progress);
}
