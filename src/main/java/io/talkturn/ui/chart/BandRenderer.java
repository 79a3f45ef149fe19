package io.talkturn.ui.chart;

import io.talkturn.ui.chart.LineChart.Series;
import java.util.List;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Lines with what is not sure of them as an area behind; each point is a dot, so that it is seen where figures are. */
final class BandRenderer extends DeviationRenderer {
    private static final long serialVersionUID = 1;
    private static final float SHADE = 0.16f;

    BandRenderer(List<Series> lines) {
        super(true, true);
        setAlpha(SHADE);
        for (int i = 0; i < lines.size(); i++) {
            Series line = lines.get(i);
            setSeriesFillPaint(i, NodeMarks.awt(line.colour(), 1));
            setSeriesShapesVisible(i, !line.name().isEmpty());
        }
    }

    /** A line without a band has one without height. */
    static XYDataset data(List<Series> lines) {
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        for (int i = 0; i < lines.size(); i++) {
            Series line = lines.get(i);
            YIntervalSeries points = new YIntervalSeries(i + line.name());
            for (int p = 0; p < line.x().size(); p++) {
                double y = line.y().get(p);
                double low = line.band() == null ? y : line.band().low().get(p);
                double high = line.band() == null ? y : line.band().high().get(p);
                points.add(line.x().get(p), y, low, high);
            }
            data.addSeries(points);
        }
        return data;
    }
}
