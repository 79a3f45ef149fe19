package io.talkturn.report.paper;

import io.talkturn.report.Html;
import java.util.Locale;

/** A drawing whose colours are those of the page around it, so that it is right on light, on dark and on paper. */
final class Svg {
    private final Html out = new Html();

    Svg(double width, double height, String told) {
        out.raw("<svg viewBox=\"0 0 " + number(width) + " " + number(height) + "\" width=\"" + number(width)
                        + "\" height=\"" + number(height) + "\" role=\"img\">")
                .element("title", told);
    }

    /** Which side of a place a word stands on. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    Svg line(double x1, double y1, double x2, double y2, String style) {
        out.raw("<line x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\"" + number(x2) + "\" y2=\"" + number(y2)
                + "\" class=\"" + style + "\"/>");
        return this;
    }

    Svg dot(double x, double y, double radius, String style, String told) {
        out.raw("<circle cx=\"" + number(x) + "\" cy=\"" + number(y) + "\" r=\"" + number(radius) + "\" class=\""
                        + style + "\">")
                .element("title", told)
                .raw("</circle>");
        return this;
    }

    Svg text(double x, double y, Anchor anchor, String style, String words) {
        out.raw("<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\""
                        + anchor.name().toLowerCase(Locale.ROOT) + "\" class=\"" + style + "\">")
                .text(words)
                .raw("</text>");
        return this;
    }

    /** A line through points: x, y, x, y … */
    Svg path(double[] points, String style) {
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            places.append(number(points[i]))
                    .append(',')
                    .append(number(points[i + 1]))
                    .append(' ');
        }
        out.raw("<polyline points=\"" + places.toString().strip() + "\" class=\"" + style + "\"/>");
        return this;
    }

    String made() {
        return out.raw("</svg>").toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
