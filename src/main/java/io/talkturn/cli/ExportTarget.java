package io.talkturn.cli;

import io.talkturn.foundation.UserError;
import io.talkturn.report.CsvExport;
import io.talkturn.report.HtmlExport;
import io.talkturn.report.LatexExport;
import io.talkturn.report.Table;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where a table is written and in which form. */
final class ExportTarget {
    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The file that is written.")
    private Path to = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "csv (full precision), latex or html (as shown); transcripts are html. Default: by the file's ending.")
    private @Nullable String format;

    @ArgGroup(exclusive = false)
    private CsvOptions csv = new CsvOptions();

    /** The file. */
    Path file() {
        return to;
    }

    /** The form asked for. */
    String format() {
        return format == null ? TableFile.format(to) : format.toLowerCase(Locale.ROOT);
    }

    /** Writes a table. */
    void write(Table table) {
        switch (format()) {
            case "csv" -> CsvExport.write(table, to, csv.safety());
            case "latex" -> LatexExport.write(table, to);
            case "html" -> HtmlExport.write(table, to);
            default ->
                throw new UserError(
                        "A table cannot be written as “" + format() + "”.", to, "Use --format csv, latex or html.");
        }
    }
}
