package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.GivenFiles;
import io.talkturn.corpus.io.Importers;
import io.talkturn.foundation.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is predicted: a corpus, or files that are read for this once. */
final class PredictTarget {
    @Option(names = "--corpus", paramLabel = "NAME|DIR", description = "A corpus of the project, or any corpus folder.")
    private @Nullable String corpus;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Anything that “talkturn import” reads, for example a table of talkturns, or a conversation"
                    + " typed as “name: what was said” a line (txt); may be given several times. No corpus is made"
                    + " of it.")
    private List<Path> files = new ArrayList<>();

    /** The files, none where it is a corpus. */
    List<Path> files() {
        return List.copyOf(files);
    }

    /** The corpus folder, null for files. */
    @Nullable
    Path folder(ProjectOption project) {
        return files.isEmpty() ? project.corpusFolder(corpus) : null;
    }

    Corpus read(@Nullable Path folder, Progress progress) {
        return folder == null ? Importers.standard().corpus(GivenFiles.of(files), progress) : CorpusFolder.read(folder);
    }
}
