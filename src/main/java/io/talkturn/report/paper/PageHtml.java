package io.talkturn.report.paper;

import io.talkturn.report.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The beginning of every HTML file: one style sheet within it, light and dark, and how it is printed. */
final class PageHtml {
    private PageHtml() {}

    /** Up to and with the opening of the body. */
    static Html head(String title, PaperSize size, String bodyClass) {
        return new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", title)
                .raw("\n<style>\n")
                .raw(styleSheet())
                .raw("@page { size: " + size.css() + "; margin: 16mm; }\n")
                .raw("</style>\n</head>\n<body class=\"" + bodyClass + "\">\n");
    }

    /** Adds what a reader has to know first, within the head of the page, which is left open. */
    static void openHeader(Html page, String title, boolean simulated, List<PaperSetting> settings) {
        page.raw("<header>\n").element("h1", title);
        if (simulated) {
            page.raw(" <span class=\"badge\">simulated data</span>");
        }
        page.raw("\n<table class=\"settings\">\n");
        for (PaperSetting setting : settings) {
            page.raw("<tr>")
                    .element("th", setting.name())
                    .element("td", setting.value())
                    .raw("</tr>\n");
        }
        page.raw("</table>\n");
    }

    private static String styleSheet() {
        try (InputStream in = PageHtml.class.getResourceAsStream("paper.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
