package io.talkturn.report;

import java.util.stream.IntStream;

/** A table as an element of a page, with its title above and its notes below, rounded as it is shown. */
public final class HtmlTable {
    private HtmlTable() {}

    /** Adds it to a page. */
    public static void add(Html page, Table table) {
        page.raw("<table class=\"metrics\">").element("caption", table.title()).raw("\n<tr>");
        table.columns().forEach(column -> page.element("th" + kind(column), column.title()));
        page.raw("</tr>\n");
        for (int row = 0; row < table.rows().size(); row++) {
            int r = row;
            page.raw("<tr>");
            IntStream.range(0, table.columns().size())
                    .forEach(c -> page.element("td" + kind(table.columns().get(c)), table.shown(r, c)));
            page.raw("</tr>\n");
        }
        page.raw("</table>\n");
        table.notes().forEach(note -> page.element("p class=\"muted\"", note).raw("\n"));
    }

    private static String kind(Table.Column column) {
        return column.kind() == Table.Kind.TEXT ? " class=\"text\"" : "";
    }
}
