package io.talkturn.corpus.io.table;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.List;

/** A form in which tables of talkturns come: what is in them is found out by {@link TableImporter}, which reads them all. */
public interface TableSource {
    /** The name on the command line and in {@code CorpusInfo.format}. */
    String id();

    /** What people see. */
    String title();

    /** Whether the files or the folder hold this form, judged by what is in them. */
    boolean recognises(List<Path> sources);

    /** Whether it reads almost anything, so that it is asked last. */
    default boolean isGeneral() {
        return false;
    }

    /**
     * Reads the tables that hold talkturns. What is left out, such as another sheet, is said with {@link
     * ImportNotes#taken}; rows that cannot be read are noted.
     *
     * @return at least one table
     * @throws io.talkturn.foundation.UserError where there is none
     */
    List<RawTable> tables(List<Path> sources, ImportNotes notes, Progress progress);

    /** The tables of which one can be chosen, such as the sheets of a workbook with rows; empty where there is no choice. */
    default List<String> sheets(List<Path> sources) {
        return List.of();
    }

    /** The same form, of which the table of this name is read and no other. */
    default TableSource ofSheet(String sheet) {
        throw new UserError(
                "Files of the form “" + title() + "” have no sheets.", "Only workbooks have: leave the sheet away.");
    }
}
