package io.talkturn.corpus.io.table;

import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * A row that is a talkturn, before conversations are put together.
 *
 * @param conversation as the table has it, or the file's name where it has no such column
 * @param number the talkturn's id or number in the table, empty where it has none
 * @param partition the cell, empty where there is none
 */
record TableTurn(
        SourceFile file,
        RawTable.Row row,
        String conversation,
        String number,
        String speaker,
        @Nullable Double start,
        @Nullable Double end,
        String text,
        @Nullable String narrative,
        String partition,
        double[] labels,
        double[] features) {}
