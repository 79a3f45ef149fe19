package io.talkturn.corpus.io.convokit;

import io.talkturn.corpus.io.source.HeaderPeek;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.table.TableSource;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that ConvoKit's {@code corpus.dump} writes, or its file of utterances alone. */
public final class ConvoKitTables implements TableSource {
    private static final List<String> FILES = List.of("utterances.jsonl", "utterances.json");

    @Override
    public String id() {
        return "convokit";
    }

    @Override
    public String title() {
        return "ConvoKit (folder with utterances.jsonl)";
    }

    @Override
    public boolean recognises(List<Path> sources) {
        return sources.size() == 1
                && utterances(sources.getFirst())
                        .filter(ConvoKitTables::areUtterances)
                        .isPresent();
    }

    private static Optional<SourceFile> utterances(Path source) {
        Stream<Path> candidates = Files.isDirectory(source) ? FILES.stream().map(source::resolve) : Stream.of(source);
        return candidates
                .filter(Files::isRegularFile)
                .map(path -> new SourceFile(path, String.valueOf(path.getFileName())))
                .findFirst();
    }

    /** The first utterance has all keys of ConvoKit; those of versions before 2.5 are called otherwise. */
    private static boolean areUtterances(SourceFile file) {
        return HeaderPeek.firstJsonKeys(file, "id", "text", "reply-to", "conversation_id")
                || HeaderPeek.firstJsonKeys(file, "id", "text", "reply_to", "root", "user");
    }

    @Override
    public List<RawTable> tables(List<Path> sources, ImportNotes notes, Progress progress) {
        Path source = sources.getFirst();
        SourceFile file = utterances(source)
                .orElseThrow(() -> new UserError(
                        "The folder holds no utterances.jsonl.", source, "Dump the corpus with ConvoKit again."));
        return List.of(new ConvoKitFolder(source, file, notes).read(progress));
    }
}
