package io.talkturn.cli;

import io.talkturn.foundation.SpreadsheetSafety;
import picocli.CommandLine.Option;

/** How cells of CSV files are written. */
final class CsvOptions {
    @Option(
            names = "--no-spreadsheet-safety",
            description =
                    "In CSV, write texts that begin with = + - @ as they are. Without it they get an apostrophe, so"
                            + " that no spreadsheet runs them.")
    private boolean unsafe;

    /** Whether cells are written so that no spreadsheet runs them. */
    SpreadsheetSafety safety() {
        return SpreadsheetSafety.of(!unsafe);
    }
}
