package io.talkturn.report;

import io.talkturn.evaluation.Attention;
import io.talkturn.evaluation.Bucket;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.report.Transcript.Earlier;
import io.talkturn.report.Transcript.TaskShare;
import io.talkturn.report.Transcript.Token;
import io.talkturn.report.Transcript.Turn;
import io.talkturn.report.Transcript.Weight;
import io.talkturn.task.AuxiliaryTask;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a transcript as one HTML file that needs nothing else: no script, no net, light and dark, printable. What a
 * prediction looked at unfolds below its talkturn.
 */
public final class TranscriptHtml {
    /** What stands below every transcript that is shaded. */
    public static final String LEGEND =
            "Shading is how much weight the model gave a word, compared with the other words"
                    + " of its talkturn (z). It is model weight, not loudness, and not an explanation by itself.";

    private TranscriptHtml() {}

    /** How attention is made visible. */
    public enum Style {
        /** Background shades. */
        SHADE,
        /** Larger, darker type, as in the paper. Readers were found to take it for loudness. */
        PAPER
    }

    /**
     * Writes a file, atomically.
     *
     * @throws io.talkturn.foundation.UserError where the file cannot be written; an older file is then untouched
     */
    public static void write(Transcript transcript, Style style, Path file) {
        AtomicFiles.writeText(ExportGuard.free(file), text(transcript, style));
    }

    /** The whole file. */
    public static String text(Transcript transcript, Style style) {
        Html page = new Html();
        page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", transcript.title())
                .raw("\n<style>\n")
                .raw(styleSheet())
                .raw("</style>\n</head>\n<body class=\"")
                .raw(style.name().toLowerCase(Locale.ROOT))
                .raw("\">\n");
        header(page, transcript);
        page.raw("<main>\n<div class=\"heads\"><b>true</b> predicted</div>\n");
        transcript.turns().forEach(turn -> turn(page, turn));
        page.raw("</main>\n<footer>\n");
        legend(page, transcript, style);
        transcript.tables().stream()
                .filter(table -> !table.rows().isEmpty())
                .forEach(table -> HtmlTable.add(page, table));
        page.raw("</footer>\n</body>\n</html>\n");
        return page.toString();
    }

    private static void header(Html page, Transcript transcript) {
        page.raw("<header>\n").element("h1", transcript.title()).raw("\n<p class=\"muted\">");
        page.text(transcript.corpus());
        if (transcript.simulated()) {
            page.raw(" <span class=\"badge\">simulated data</span>");
        }
        page.text(" · " + transcript.run() + " · predicts " + transcript.task() + " · attention "
                        + transcript.attention())
                .raw("</p>\n<p class=\"scale\">");
        for (Bucket bucket : Bucket.values()) {
            String name = bucket.name().toLowerCase(Locale.ROOT);
            page.raw("<span class=\"w " + name + "\">" + name + "</span> ");
        }
        page.raw("</p>\n</header>\n");
    }

    private static void turn(Html page, Turn turn) {
        page.raw("<article class=\"speaker" + turn.speaker().number() % 2 + (turn.isError() ? " wrong" : "") + "\">\n")
                .raw("<div class=\"number\">" + turn.number() + "</div>\n<div class=\"said\">")
                .element("span class=\"name\"", turn.speaker().name())
                .raw(" ");
        for (Token token : turn.tokens()) {
            token(page, token);
        }
        if (!turn.window().isEmpty()) {
            page.raw("<details><summary>window</summary>\n");
            window(page, turn);
            page.raw("</details>");
        }
        page.raw("</div>\n<div class=\"labels\">");
        page.element("b", turn.truth()).raw("<br>").element("span", turn.prediction() + (turn.isError() ? " ✕" : ""));
        page.raw("</div>\n</article>\n");
    }

    private static void token(Html page, Token token) {
        @Nullable Weight weight = token.weight();
        if (weight == null) {
            page.element("span class=\"w\"", token.text()).raw(" ");
        } else {
            page.element(
                            "span class=\"w " + weight.bucket().name().toLowerCase(Locale.ROOT) + "\" title=\""
                                    + told(weight) + "\"",
                            token.text())
                    .raw(" ");
        }
    }

    private static void window(Html page, Turn turn) {
        page.raw("<div class=\"window\"><table><caption>Talkturns of the window</caption>\n")
                .raw("<tr><th>talkturn</th><th>z</th><th></th><th>weight</th></tr>\n");
        double most = turn.window().stream()
                .mapToDouble(e -> e.weight().weight())
                .max()
                .orElse(1);
        for (Earlier earlier : turn.window()) {
            page.raw("<tr><td>" + earlier.number() + "</td><td class=\"bucket "
                    + earlier.weight().bucket().name().toLowerCase(Locale.ROOT) + "\" title=\""
                    + told(earlier.weight()) + "\">" + earlier.weight().bucket().letter() + "</td>");
            bar(page, earlier.weight().weight(), most, "turn");
            page.raw("</tr>\n");
        }
        page.raw("</table>\n");
        if (turn.tasks().size() > 1) {
            page.raw("<table><caption>Tasks</caption>\n<tr><th>task</th><th></th><th>weight</th></tr>\n");
            double largest =
                    turn.tasks().stream().mapToDouble(TaskShare::weight).max().orElse(1);
            for (TaskShare share : turn.tasks()) {
                page.raw("<tr>").element("td", TaskNames.of(share.task()));
                bar(page, share.weight(), largest, family(share.task()));
                page.raw("</tr>\n");
            }
            page.raw("</table>");
        }
        page.raw("</div>\n");
        if (turn.window().size() < Attention.FEWEST_FOR_HIGH) {
            page.raw("<p class=\"muted\">With fewer than " + Attention.FEWEST_FOR_HIGH
                    + " talkturns in the window none of them can be high.</p>\n");
        }
    }

    private static void bar(Html page, double value, double largest, String styleClass) {
        String width = String.format(Locale.ROOT, "%.1f", largest > 0 ? 100 * value / largest : 0);
        page.raw("<td class=\"bar\"><i class=\"" + styleClass + "\" style=\"width:" + width + "%\"></i></td><td>")
                .text(number(value))
                .raw("</td>");
    }

    private static void legend(Html page, Transcript transcript, Style style) {
        page.raw("<p class=\"legend\">");
        page.text(style == Style.SHADE ? LEGEND : LEGEND.replace("Shading is", "Size and darkness of type are"));
        page.text(" Words are as the model read them. Low: z above 0, medium: above 1, high: above 2; in a talkturn of"
                + " fewer than " + Attention.FEWEST_FOR_HIGH + " words none can be high.");
        if (transcript.turns().stream().anyMatch(turn -> turn.window().isEmpty())) {
            page.text(" Talkturns without a prediction are not shaded.");
        }
        page.raw("</p>\n");
    }

    private static String told(Weight weight) {
        return "weight " + number(weight.weight()) + ", z " + number(weight.z()) + ", "
                + weight.bucket().name().toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        return Table.Column.metric("").shown(Cell.of(value));
    }

    private static String family(String task) {
        return task.equals(AuxiliaryTask.PRIMARY_ID)
                ? "primary"
                : AuxiliaryTask.of(task).family().name().toLowerCase(Locale.ROOT);
    }

    private static String styleSheet() {
        try (InputStream in = TranscriptHtml.class.getResourceAsStream("transcript.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
