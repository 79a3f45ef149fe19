package io.talkturn.ui.apply;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.GivenFiles;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.typed.TypedLines;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** What a run is applied to. */
sealed interface ApplySource {
    /** A corpus folder. */
    record OfCorpus(Path folder) implements ApplySource {}

    /** Files that an importer reads. */
    record OfFiles(List<Path> files) implements ApplySource {}

    /** A conversation as it was typed or pasted. */
    record OfText(String text) implements ApplySource {}

    /**
     * Makes ready what the command reads, and reads it.
     *
     * @param scratch a folder for what was pasted
     */
    default Given open(Supplier<Path> scratch, Progress progress) {
        return switch (this) {
            case OfCorpus(Path folder) ->
                new Given(CorpusFolder.read(folder), folder, List.of("--corpus", folder.toString()));
            case OfFiles(List<Path> files) -> read(files, progress);
            case OfText(String text) -> {
                List<TypedLines.Said> said = TypedLines.read(text);
                if (said.isEmpty()) {
                    throw new UserError(Texts.of("apply.text.none"), Texts.of("apply.text.prompt"));
                }
                Path file = scratch.get().resolve(Texts.of("apply.text.name") + ".txt");
                AtomicFiles.writeText(file, TypedLines.written(said));
                yield read(List.of(file), progress);
            }
        };
    }

    private static Given read(List<Path> files, Progress progress) {
        Corpus corpus = Importers.standard().corpus(GivenFiles.of(files), progress);
        return new Given(
                corpus,
                null,
                files.stream()
                        .flatMap(file -> List.of("--file", file.toString()).stream())
                        .toList());
    }
}
