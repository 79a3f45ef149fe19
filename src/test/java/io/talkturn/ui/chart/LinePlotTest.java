package io.talkturn.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.EachLocale;
import io.talkturn.ui.chart.LineChart.Series;
import io.talkturn.ui.theme.Palette;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.TickUnit;
import org.jfree.chart.axis.TickUnitSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts of lines, drawn without a window. */
final class LinePlotTest {
    private static final Rectangle2D PLACE = new Rectangle2D.Double(0, 0, 300, 200);

    @Test
    void theNumbersOfAxesAreTheSameInEveryLocale() throws Exception {
        String svg = EachLocale.givesTheSame(() -> svg(0.0, 500.0, 1000.0));

        assertThat(svg).contains(">0.4<", ">1,000<");
    }

    @Test
    void stepsBetweenWholeNumbersHaveDecimals() throws Exception {
        assertThat(svg(0.0, 0.5, 1.0)).contains(">0.0<", ">0.2<", ">1.0<");
    }

    /** JFreeChart's own numbers, as an English system shows them, are what charts looked like before. */
    @ParameterizedTest
    @ValueSource(doubles = {3e-6, 1e-4, 0.001, 0.02, 0.1, 0.25, 1, 5, 20, 1_000, 1_000_000, 5_000_000, 20_000_000})
    void theNumbersAreThoseOfJFreeChart(double size) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            TickUnitSource own = new NumberTickUnitSource();
            TickUnitSource plain = PlainTicks.any();
            assertThat(shown(plain.getCeilingTickUnit(size))).isEqualTo(shown(own.getCeilingTickUnit(size)));
            TickUnit unit = new NumberTickUnit(size);
            assertThat(shown(plain.getLargerTickUnit(unit))).isEqualTo(shown(own.getLargerTickUnit(unit)));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> shown(TickUnit unit) {
        double size = unit.getSize();
        return List.of(
                unit.valueToString(size),
                unit.valueToString(-3 * size),
                unit.valueToString(0),
                size + " " + unit.getMinorTickCount());
    }

    private static String svg(Double... across) throws Exception {
        Series line = new Series("dev", Color.BLACK, false, List.of(across), List.of(0.2, 0.5, 0.9));
        Drawing drawing = new Drawing(
                PLACE.getWidth(),
                PLACE.getHeight(),
                java.awt.Color.WHITE,
                List.of(g ->
                        new LinePlot("epoch").of(List.of(line), Palette.LIGHT).draw(g, PLACE)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ChartFormat.SVG.write(drawing, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
