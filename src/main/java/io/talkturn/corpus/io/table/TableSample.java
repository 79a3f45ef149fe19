package io.talkturn.corpus.io.table;

import java.util.List;

/**
 * What people see before they map the columns of a table.
 *
 * @param columns every column with what stands in it
 * @param mapping what the columns seem to be
 * @param header the columns of the first file
 * @param firstRows its first rows, at most {@value #ROWS}
 * @param rows how many rows there are in all files
 */
public record TableSample(
        List<ColumnProfile> columns,
        TableMapping mapping,
        List<String> header,
        List<List<String>> firstRows,
        int rows) {
    static final int ROWS = 50;
}
