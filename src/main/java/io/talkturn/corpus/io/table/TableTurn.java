package io.talkturn.corpus.io.table;

import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.Times;
import org.jspecify.annotations.Nullable;

/** A row that is a talkturn, before conversations are put together. */
record TableTurn(
        Origin origin,
        Place place,
        String speaker,
        Times times,
        String text,
        @Nullable String narrative,
        double[] labels,
        double[] features) {

    /** The same with other values. */
    TableTurn with(double[] otherLabels, double[] otherFeatures) {
        return new TableTurn(origin, place, speaker, times, text, narrative, otherLabels, otherFeatures);
    }

    /** The same at other times. */
    TableTurn with(Times others) {
        return new TableTurn(origin, place, speaker, others, text, narrative, labels, features);
    }

    /** The same in another conversation, under another number. */
    TableTurn with(Place other) {
        return new TableTurn(origin, other, speaker, times, text, narrative, labels, features);
    }

    /** Where it was read. */
    record Origin(SourceFile file, RawTable.Row row) {
        String name() {
            return file.name();
        }

        int line() {
            return row.line();
        }
    }

    /**
     * Where it belongs in the corpus.
     *
     * @param conversation as the table has it, or the file's name where it has no such column
     * @param number the talkturn's id or number in the table, empty where it has none
     * @param partition the cell, empty where there is none
     */
    record Place(String conversation, String number, String partition) {}
}
