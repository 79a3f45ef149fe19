package io.talkturn.report;

import io.talkturn.foundation.AtomicFiles;
import java.nio.file.Path;

/** Tables as an HTML file that needs nothing else, to be read, printed or pasted into a text; rounded as they are shown. */
public final class HtmlExport {
    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2em auto; max-width: 70em; padding: 0 1em; }
            table { border-collapse: collapse; border-block: 1.5px solid; }
            caption { text-align: left; font-weight: 600; padding-bottom: .5em; }
            th, td { text-align: right; padding: .25em .75em; font-variant-numeric: tabular-nums; }
            th { border-bottom: 1px solid; vertical-align: bottom; }
            .text { text-align: left; }
            .muted { opacity: .75; margin: .5em 0 0; }
            """;

    private HtmlExport() {}

    /**
     * Writes a table to a file, atomically.
     *
     * @throws io.talkturn.foundation.UserError where the file cannot be written; an older file is then untouched
     */
    public static void write(Table table, Path file) {
        AtomicFiles.writeText(ExportGuard.free(file), text(table));
    }

    /** The whole file. */
    public static String text(Table table) {
        Html page = new Html();
        page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", table.title())
                .raw("\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n");
        HtmlTable.add(page, table);
        return page.raw("</body>\n</html>\n").toString();
    }
}
