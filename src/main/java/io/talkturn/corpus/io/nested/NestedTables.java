package io.talkturn.corpus.io.nested;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.table.TableSource;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Dialogues in JSON or JSON Lines: the innermost list of objects with sentences, or lists of one length in an object, are
 * the rows; what stands above them holds for all of them.
 */
public final class NestedTables implements TableSource {
    private static final List<String> ENDINGS = List.of(".json", ".jsonl", ".ndjson");
    private static final List<String> TABLES = List.of(".csv", ".tsv", ".tab");

    @Override
    public String id() {
        return "dialogues";
    }

    @Override
    public String title() {
        return "Dialogues in JSON (lists of talkturns inside lists or objects)";
    }

    /** Formats of their own, which may be JSON as well, are asked first. */
    @Override
    public boolean isGeneral() {
        return true;
    }

    /** All files that were named, or any in a folder without other tables. */
    @Override
    public boolean recognises(List<Path> sources) {
        if (sources.stream().noneMatch(Files::isDirectory)) {
            return SourceFile.expand(sources, ENDINGS).stream().allMatch(NestedFile::isNested);
        }
        return SourceFile.expand(sources, TABLES).isEmpty()
                && SourceFile.expand(sources, ENDINGS).stream().anyMatch(NestedFile::isNested);
    }

    @Override
    public List<RawTable> tables(List<Path> sources, ImportNotes notes, Progress progress) {
        List<RawTable> tables = new ArrayList<>();
        for (SourceFile file : SourceFile.expand(sources, ENDINGS)) {
            try {
                tables.add(NestedFile.read(file, notes, progress));
            } catch (UserError e) {
                if (sources.contains(file.path())) {
                    throw e;
                }
                notes.warn("file_skipped", file.name(), null, "The file was left out: " + e.what());
                notes.taken(Taken.leftOut(Part.FILE, file.name(), e.what()));
            }
        }
        if (tables.isEmpty()) {
            throw new UserError(
                    "The folder holds no file with dialogues.", sources.getFirst(), "Choose the file itself.");
        }
        return tables;
    }
}
