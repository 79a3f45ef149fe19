package io.talkturn.corpus.io.workbook;

import java.util.List;

/**
 * A row of a sheet that is not empty.
 *
 * @param number as Excel shows it
 * @param cells as many as there are up to the last filled one
 * @param isText whether every filled cell holds text
 */
record SheetRow(int number, List<String> cells, boolean isText) {
    /** What stands in a column, empty where the row is shorter. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** How many cells hold something. */
    int filled() {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
