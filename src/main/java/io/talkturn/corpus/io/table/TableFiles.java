package io.talkturn.corpus.io.table;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.SourceText;
import io.talkturn.corpus.io.source.Tables;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables that are imported together. A file that was named must be one; a folder may hold other things too. */
final class TableFiles {
    private final List<Path> sources;
    private final ImportNotes notes;

    TableFiles(List<Path> sources, ImportNotes notes) {
        this.sources = sources;
        this.notes = notes;
    }

    List<RawTable> read(Progress progress) {
        List<RawTable> tables = new ArrayList<>();
        List<SourceFile> files = SourceFile.expand(sources, Tables.ENDINGS);
        SourceText.requireRoom(files);
        for (SourceFile file : files) {
            try {
                tables.add(Tables.read(file, notes, progress));
            } catch (UserError e) {
                leaveOut(file, e);
            }
        }
        return required(tables);
    }

    /** Those that have the columns of the mapping. */
    List<RawTable> fitting(List<RawTable> tables, TableMapping mapping) {
        List<RawTable> fitting = new ArrayList<>();
        for (RawTable table : tables) {
            Optional<String> lacking = TurnReader.lacking(table, mapping);
            if (lacking.isEmpty()) {
                fitting.add(table);
            } else {
                leaveOut(
                        table.file(),
                        table.file()
                                .error(
                                        "The header (line 1) has no column “" + lacking.get()
                                                + "”, which the mapping needs. " + "It has: "
                                                + String.join(", ", table.columns()) + ".",
                                        "Change the mapping, or import without it."));
            }
        }
        return required(fitting);
    }

    private void leaveOut(SourceFile file, UserError problem) {
        if (sources.contains(file.path())) {
            throw problem;
        }
        notes.warn("file_skipped", file.name(), null, "The file was left out: " + problem.what());
    }

    private List<RawTable> required(List<RawTable> tables) {
        if (tables.isEmpty()) {
            throw new UserError(
                    "The folder holds no table that can be read.",
                    sources.getFirst(),
                    "Choose a folder with CSV, TSV or JSON files, or the file itself.");
        }
        return tables;
    }
}
