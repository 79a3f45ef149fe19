package io.talkturn.ui.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.evaluation.Bucket;
import io.talkturn.ui.theme.Palette;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that is read in a transcript keeps 4.5:1 (WCAG AA) on everything that it can stand on. */
final class ShadeContrastTest {
    private static final double LEAST = 4.5;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void wordsAreLegibleOnEveryShadeOfAUsualAndOfASelectedLine(boolean dark) {
        Palette palette = dark ? Palette.DARK : Palette.LIGHT;
        for (Color line : List.of(palette.page().background(), palette.page().subtle())) {
            for (Bucket bucket : Bucket.values()) {
                Color behind = over(palette.heatOf(bucket.ordinal()), line);
                assertThat(contrast(palette.ink().text(), behind)).isGreaterThanOrEqualTo(LEAST);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void labelsNumbersAndWordsThatWereNotReadAreLegible(boolean dark) {
        Palette palette = dark ? Palette.DARK : Palette.LIGHT;
        for (Color line : List.of(palette.page().background(), palette.page().subtle())) {
            for (Color words : List.of(
                    palette.ink().text(),
                    palette.ink().muted(),
                    palette.signal().bad())) {
                assertThat(contrast(words, line)).isGreaterThanOrEqualTo(LEAST);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void countsAreLegibleInEveryCellOfAConfusionMatrix(boolean dark) {
        Palette palette = dark ? Palette.DARK : Palette.LIGHT;
        for (int percent = 0; percent <= 100; percent += 10) {
            Color cell = palette.onPage(palette.heatOf(percent / 100.0));
            assertThat(contrast(palette.ink().text(), cell)).isGreaterThanOrEqualTo(LEAST);
        }
    }

    private static Color over(Color shade, Color line) {
        double a = shade.getOpacity();
        return Color.color(
                a * shade.getRed() + (1 - a) * line.getRed(),
                a * shade.getGreen() + (1 - a) * line.getGreen(),
                a * shade.getBlue() + (1 - a) * line.getBlue());
    }

    private static double contrast(Color a, Color b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
