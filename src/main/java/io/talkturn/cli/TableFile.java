package io.talkturn.cli;

import io.talkturn.foundation.SpreadsheetSafety;
import io.talkturn.report.CsvExport;
import io.talkturn.report.HtmlExport;
import io.talkturn.report.LatexExport;
import io.talkturn.report.Table;
import java.nio.file.Path;
import java.util.Locale;

/** A table written in the form that the ending of a file asks for. */
final class TableFile {
    private TableFile() {}

    /** The form: latex, html or csv. */
    static String format(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".tex")) {
            return "latex";
        }
        return name.endsWith(".html") || name.endsWith(".htm") ? "html" : "csv";
    }

    static void write(Table table, Path file, SpreadsheetSafety safety) {
        switch (format(file)) {
            case "latex" -> LatexExport.write(table, file);
            case "html" -> HtmlExport.write(table, file);
            default -> CsvExport.write(table, file, safety);
        }
    }
}
