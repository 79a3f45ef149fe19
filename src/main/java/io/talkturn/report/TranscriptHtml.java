package io.talkturn.report;

import io.talkturn.evaluation.Attention;
import io.talkturn.evaluation.Bucket;
import io.talkturn.report.Transcript.Earlier;
import io.talkturn.report.Transcript.Piece;
import io.talkturn.report.Transcript.Side;
import io.talkturn.report.Transcript.TaskShare;
import io.talkturn.report.Transcript.Turn;
import io.talkturn.report.Transcript.Weight;
import io.talkturn.task.AuxiliaryTask;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The talkturns of a transcript as HTML. What a prediction looked at unfolds below its talkturn. */
public final class TranscriptHtml {
    /** What stands with every transcript that is shaded. */
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

    /** What shades or sizes mean, and what they do not. */
    public static String legend(Style style) {
        return style == Style.SHADE ? LEGEND : LEGEND.replace("Shading is", "Size and darkness of type are");
    }

    /** Where the borders are. */
    public static String borders() {
        return "Low: z above 0, medium: above 1, high: above 2; in a talkturn of fewer than "
                + Attention.FEWEST_FOR_HIGH
                + " words none can be high. Talkturns without a prediction, and signs between"
                + " words, are not shaded; words that the model did not read are grey.";
    }

    /** A word for each degree, shaded as text is. */
    public static void scale(Html page) {
        page.raw("<p class=\"scale\">");
        for (Bucket bucket : Bucket.values()) {
            page.raw("<span class=\"w " + name(bucket) + "\">" + name(bucket) + "</span> ");
        }
        page.raw("</p>\n");
    }

    /**
     * Adds a talkturn.
     *
     * @param windows whether what its prediction looked at is to unfold
     */
    public static void turn(Html page, Turn turn, boolean windows) {
        boolean isWrong = turn.sides().stream().anyMatch(Side::isError);
        boolean isPair = turn.sides().size() > 1;
        page.raw("<article class=\"speaker" + turn.speaker().number() % 2 + (isWrong ? " wrong" : "")
                        + (isPair ? " pair" : "") + "\">\n")
                .raw("<div class=\"number\">" + turn.number() + "</div>\n");
        for (Side side : turn.sides()) {
            side(page, turn, side, windows, isPair);
        }
        page.raw("</article>\n");
    }

    private static void side(Html page, Turn turn, Side side, boolean windows, boolean isPair) {
        page.raw("<div class=\"said\">")
                .element("span class=\"name\"", turn.speaker().name())
                .raw(" <span dir=\"auto\">");
        side.pieces().forEach(piece -> piece(page, piece));
        page.raw("</span>");
        if (isPair) {
            labels(page, side);
        }
        if (windows && !side.window().isEmpty()) {
            page.raw("<details><summary>window</summary>\n");
            window(page, side);
            page.raw("</details>");
        }
        page.raw("</div>\n");
        if (!isPair) {
            labels(page, side);
        }
    }

    private static void labels(Html page, Side side) {
        page.raw("<div class=\"labels" + (side.isError() ? " error" : "") + "\">")
                .element("b", side.truth())
                .raw(" ")
                .element("span", side.prediction() + (side.isError() ? " ×" : ""))
                .raw("</div>\n");
    }

    private static void piece(Html page, Piece piece) {
        @Nullable Weight weight = piece.weight();
        if (weight != null) {
            page.element("span class=\"w " + name(weight.bucket()) + "\" title=\"" + told(weight) + "\"", piece.text());
        } else if (piece.isRead()) {
            page.text(piece.text());
        } else {
            page.element("span class=\"unread\"", piece.text());
        }
    }

    private static void window(Html page, Side side) {
        page.raw("<div class=\"window\"><table><caption>Talkturns of the window</caption>\n")
                .raw("<tr><th>talkturn</th><th>z</th><th></th><th>weight</th></tr>\n");
        double most = side.window().stream()
                .mapToDouble(e -> e.weight().weight())
                .max()
                .orElse(1);
        for (Earlier earlier : side.window()) {
            Bucket bucket = earlier.weight().bucket();
            page.raw("<tr><td>" + earlier.number() + "</td><td class=\"bucket " + name(bucket) + "\" title=\""
                    + told(earlier.weight()) + "\">" + bucket.letter() + "</td>");
            bar(page, earlier.weight().weight(), most, "turn");
            page.raw("</tr>\n");
        }
        page.raw("</table>\n");
        if (side.tasks().size() > 1) {
            tasks(page, side);
        }
        page.raw("</div>\n");
        if (side.window().size() < Attention.FEWEST_FOR_HIGH) {
            page.raw("<p class=\"muted\">With fewer than " + Attention.FEWEST_FOR_HIGH
                    + " talkturns in the window none of them can be high.</p>\n");
        }
    }

    private static void tasks(Html page, Side side) {
        page.raw("<table><caption>Tasks</caption>\n<tr><th>task</th><th></th><th>weight</th></tr>\n");
        double largest =
                side.tasks().stream().mapToDouble(TaskShare::weight).max().orElse(1);
        for (TaskShare share : side.tasks()) {
            page.raw("<tr>").element("td", TaskNames.of(share.task()));
            bar(page, share.weight(), largest, family(share.task()));
            page.raw("</tr>\n");
        }
        page.raw("</table>");
    }

    private static void bar(Html page, double value, double largest, String styleClass) {
        String width = String.format(Locale.ROOT, "%.1f", largest > 0 ? 100 * value / largest : 0);
        page.raw("<td class=\"bar\"><i class=\"" + styleClass + "\" style=\"width:" + width + "%\"></i></td><td>")
                .text(number(value))
                .raw("</td>");
    }

    private static String name(Bucket bucket) {
        return bucket.name().toLowerCase(Locale.ROOT);
    }

    private static String told(Weight weight) {
        return "weight " + number(weight.weight()) + ", z " + number(weight.z()) + ", " + name(weight.bucket());
    }

    private static String number(double value) {
        return Table.Column.metric("").shown(Cell.of(value));
    }

    private static String family(String task) {
        return task.equals(AuxiliaryTask.PRIMARY_ID)
                ? "primary"
                : AuxiliaryTask.of(task).family().name().toLowerCase(Locale.ROOT);
    }
}
