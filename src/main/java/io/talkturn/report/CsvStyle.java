package io.talkturn.report;

import io.talkturn.foundation.SpreadsheetSafety;

/**
 * How a table for people is written as CSV and copied.
 *
 * @param safety whether cells are written so that no spreadsheet runs them
 * @param decimalComma numbers with a comma, cells parted by semicolons and a mark of the encoding at the beginning, as
 *     spreadsheets of many countries take them; usually a point and commas, in every country, as programs take them
 */
public record CsvStyle(SpreadsheetSafety safety, boolean decimalComma) {
    /** What the command line writes, and the window where nothing else was chosen. */
    public static final CsvStyle USUAL = new CsvStyle(SpreadsheetSafety.ON, false);

    char separator() {
        return decimalComma ? ';' : ',';
    }

    /** A cell: only its number changes, never a text that holds a point. */
    String cell(Cell cell) {
        String plain = CsvExport.value(cell);
        boolean isNumber = decimalComma && !(cell instanceof Cell.Text) && !(cell instanceof Cell.Blank);
        return safety.cell(isNumber ? plain.replace('.', ',') : plain);
    }
}
