package io.talkturn.corpus.io.table;

import io.talkturn.corpus.io.source.HeaderPeek;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.Tables;
import io.talkturn.foundation.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tables in text files: CSV, TSV, JSON, JSON Lines. */
final class PlainTables implements TableSource {
    /** The name on the command line. */
    static final String ID = "table";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Table of talkturns (CSV, TSV, JSON, JSON Lines)";
    }

    @Override
    public boolean isGeneral() {
        return true;
    }

    /** Anything with a header of two columns or more, or JSON: what is wrong with it is told when it is read. */
    @Override
    public boolean recognises(List<Path> sources) {
        List<SourceFile> files = SourceFile.expand(sources, Tables.ENDINGS);
        return sources.stream().anyMatch(Files::isDirectory)
                ? files.stream().anyMatch(HeaderPeek::isTable)
                : files.stream().allMatch(HeaderPeek::isTable);
    }

    @Override
    public List<RawTable> tables(List<Path> sources, ImportNotes notes, Progress progress) {
        return new TableFiles(sources, notes)
                .read(progress).stream()
                        .map(table -> JsonCells.plain(table, notes))
                        .toList();
    }
}
