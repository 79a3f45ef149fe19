package io.talkturn.report.paper;

import io.talkturn.foundation.Progress;
import io.talkturn.report.Html;
import io.talkturn.report.HtmlTable;
import io.talkturn.report.Table;
import io.talkturn.report.Transcript;
import io.talkturn.report.TranscriptHtml;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * A paper as one HTML file that needs nothing else: no script, no net, light and dark, printable. It is written conversation
 * by conversation.
 */
final class PaperHtml {
    /** So many talkturns are told of at a time. */
    private static final int STEP = 200;

    private final Paper paper;
    private final PaperLook look;

    PaperHtml(Paper paper, PaperLook look) {
        this.paper = paper;
        this.look = look;
    }

    void writeTo(Writer out, Progress progress) throws IOException {
        out.write(head());
        int done = 0;
        for (int c = 0; c < paper.size(); c++) {
            Transcript transcript = paper.transcript(c);
            out.write(opening(transcript));
            for (int i = 0; i < transcript.turns().size(); i++) {
                if (done++ % STEP == 0) {
                    progress.step("Writing HTML", done, paper.talkturns());
                }
                Html turn = new Html();
                TranscriptHtml.turn(turn, transcript.turns().get(i), look.windows());
                out.write(turn.toString());
            }
            out.write("</section>\n");
        }
        out.write(foot());
    }

    private String head() {
        Html page =
                PageHtml.head(paper.title(), look.size(), look.style().name().toLowerCase(Locale.ROOT));
        PageHtml.openHeader(page, paper.title(), paper.simulated(), paper.settings());
        if (paper.isShaded()) {
            TranscriptHtml.scale(page);
            page.element("p class=\"legend\"", TranscriptHtml.legend(look.style()) + " " + TranscriptHtml.borders())
                    .raw("\n");
        }
        return page.element("p class=\"legend\"", PaperWords.labels(paper))
                .raw("\n</header>\n<main>\n")
                .toString();
    }

    private String opening(Transcript transcript) {
        Html page = new Html();
        page.raw("<section>\n").element("h2", transcript.title());
        page.element("p class=\"muted\"", PaperWords.heading(transcript)).raw("\n");
        List<String> columns = paper.columns();
        if (columns.size() > 1) {
            page.raw("<div class=\"heads pair\"><span></span>");
            columns.forEach(column -> page.element("span", column));
            page.raw("</div>\n");
        } else {
            page.raw("<div class=\"heads\"><b>")
                    .text(paper.columns().isEmpty() ? "label" : "true")
                    .raw("</b>");
            page.raw(columns.isEmpty() ? "" : " predicted").raw("</div>\n");
        }
        return page.toString();
    }

    private String foot() {
        Html page = new Html().raw("</main>\n<footer>\n");
        for (Table table : paper.tables()) {
            HtmlTable.add(page, table);
        }
        return page.raw("</footer>\n</body>\n</html>\n").toString();
    }
}
