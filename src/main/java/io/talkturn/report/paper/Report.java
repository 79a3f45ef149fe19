package io.talkturn.report.paper;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.report.ExportGuard;
import io.talkturn.report.Html;
import io.talkturn.report.HtmlTable;
import io.talkturn.report.Table;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run or a study came to, to be read by somebody who has nothing else: one HTML file with its figures within it.
 *
 * @param title what it is of
 * @param simulated whether the data are
 * @param settings in a few lines
 * @param methods the sentences that a paper needs: data, partition, model, settings, seeds, statistics
 * @param figures drawings
 * @param tables numbers, every one with its n
 */
public record Report(
        String title,
        boolean simulated,
        List<PaperSetting> settings,
        String methods,
        List<Figure> figures,
        List<Table> tables) {

    public Report {
        settings = List.copyOf(settings);
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
    }

    /**
     * Writes it, whole or not at all.
     *
     * @throws io.talkturn.foundation.UserError where the file cannot be written; an older file is then untouched
     */
    public void write(PaperSize size, Path file) {
        AtomicFiles.writeText(ExportGuard.free(file), html(size));
    }

    /** The whole file. */
    public String html(PaperSize size) {
        Html page = PageHtml.head(title, size, "report");
        PageHtml.openHeader(page, title, simulated, settings);
        page.raw("</header>\n<main>\n")
                .element("h2", "Methods")
                .raw("\n")
                .element("p class=\"methods\"", methods)
                .raw("\n");
        for (Figure figure : figures) {
            page.raw("<figure>\n").element("figcaption", figure.title());
            page.raw("\n" + figure.svg() + "\n")
                    .element("p class=\"muted\"", figure.note())
                    .raw("\n</figure>\n");
        }
        tables.forEach(table -> HtmlTable.add(page, table));
        return page.raw("</main>\n</body>\n</html>\n").toString();
    }
}
