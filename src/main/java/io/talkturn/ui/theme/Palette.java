package io.talkturn.ui.theme;

import io.talkturn.task.TaskFamily;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.paint.Color;

/**
 * The colours of a theme for code that draws: charts, canvases. The same values stand in light.css and dark.css; a test
 * compares them.
 *
 * @param isDark whether it is the dark theme
 * @param accent the one accent: selection, primary task, links
 * @param heat what attention is shaded with
 * @param page what everything stands on
 * @param ink what is written with
 * @param signal what is said of a value
 * @param families of auxiliary tasks
 */
public record Palette(
        boolean isDark, Color accent, Color heat, Page page, Ink ink, Signal signal, Map<TaskFamily, Color> families) {

    /**
     * What everything stands on.
     *
     * @param background of pages
     * @param subtle background of bars and of drawings
     * @param line lines between panels, grid lines of charts, the empty part of bars
     */
    public record Page(Color background, Color subtle, Color line) {}

    /**
     * What is written with.
     *
     * @param text usual text
     * @param muted text of less weight
     */
    public record Ink(Color text, Color muted) {}

    /**
     * What is said of a value.
     *
     * @param good better
     * @param warning worth a look
     * @param bad wrong
     */
    public record Signal(Color good, Color warning, Color bad) {}

    private static final double HIGHEST = 0.46;
    private static final double READABLE = 4.5;

    /** The light theme. */
    public static final Palette LIGHT = new Palette(
            false,
            Color.web("#0969da"),
            Color.web("#0969da"),
            new Page(Color.web("#ffffff"), Color.web("#f6f8fa"), Color.web("#d8dee4")),
            new Ink(Color.web("#1f2328"), Color.web("#57606a")),
            new Signal(Color.web("#1a7f37"), Color.web("#9a6700"), Color.web("#cf222e")),
            families("#b35900", "#8250df", "#0e7490", "#4d7c0f"));

    /** The dark theme. */
    public static final Palette DARK = new Palette(
            true,
            Color.web("#4493f8"),
            Color.web("#58a6ff"),
            new Page(Color.web("#0d1117"), Color.web("#161b22"), Color.web("#2f353d")),
            new Ink(Color.web("#e6edf3"), Color.web("#9198a1")),
            new Signal(Color.web("#3fb950"), Color.web("#d29922"), Color.web("#f85149")),
            families("#f0883e", "#bc8cff", "#39c5cf", "#a3be3c"));

    /** The colour of a family of auxiliary tasks. */
    public Color family(TaskFamily family) {
        return Objects.requireNonNull(families.get(family));
    }

    /** The shade of an attention bucket: 0 none, 1 low, 2 medium, 3 high; to be painted over the background. */
    public Color heatOf(int bucket) {
        double opacity = switch (bucket) {
            case 0 -> 0;
            case 1 -> 0.13;
            case 2 -> 0.28;
            default -> HIGHEST;
        };
        return heat.deriveColor(0, 1, 1, opacity);
    }

    /** A shade between none (0) and high (1), for confusion cells and the like; text on it keeps its contrast. */
    public Color heatOf(double share) {
        return heat.deriveColor(0, 1, 1, Math.clamp(share, 0.0, 1.0) * HIGHEST);
    }

    /** What a half-transparent colour looks like on the page. */
    public Color onPage(Color colour) {
        return page.background.interpolate(
                Color.color(colour.getRed(), colour.getGreen(), colour.getBlue()), colour.getOpacity());
    }

    /** An opaque colour as style sheets write it. */
    public static String css(Color colour) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }

    /** The colour, moved towards the text colour until it can be read on the page (contrast 4.5 to 1). */
    public Color readable(Color colour) {
        Color result = colour;
        for (double share = 0.1; contrast(result, page.background) < READABLE && share < 1; share += 0.1) {
            result = colour.interpolate(ink.text, share);
        }
        return result;
    }

    /** The contrast of two opaque colours as WCAG 2 defines it, 1 to 21. */
    public static double contrast(Color a, Color b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static Map<TaskFamily, Color> families(String actions, String prosody, String historical, String future) {
        return Map.of(
                TaskFamily.ACTIONS, Color.web(actions),
                TaskFamily.PROSODY, Color.web(prosody),
                TaskFamily.HISTORICAL, Color.web(historical),
                TaskFamily.FUTURE, Color.web(future));
    }
}
