package io.talkturn.ui.faith;

import io.talkturn.evaluation.JackknifeEstimate.Gap;
import io.talkturn.run.faith.FaithEstimate;
import io.talkturn.run.faith.FaithFigure;
import io.talkturn.run.faith.FaithWay;
import io.talkturn.task.TaskFamily;
import io.talkturn.ui.chart.ChartExport;
import io.talkturn.ui.chart.LineChart;
import io.talkturn.ui.chart.LineChart.Band;
import io.talkturn.ui.chart.LineChart.Look;
import io.talkturn.ui.chart.LineChart.Series;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.scores.SideBySide;
import io.talkturn.ui.theme.Palette;
import io.talkturn.ui.theme.Theme;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Both ways of taking away beside each other: highest, lowest and random attention against how much is taken. */
final class FaithCharts extends VBox {
    private static final double HEIGHT = 210;
    private static final double LEAST = 300;
    private static final FaithEstimate NOTHING = new FaithEstimate(0.0, 0.0, 0.0, Gap.NONE);

    private final Theme theme;
    private final Map<FaithWay, LineChart> charts = new EnumMap<>(FaithWay.class);
    private @Nullable FaithViewModel model;

    FaithCharts(Theme theme, ChartExport exports) {
        this.theme = theme;
        for (FaithWay way : FaithWay.values()) {
            LineChart chart = new LineChart(
                    "faith-" + way.id(), Texts.of("faith.way." + way.name()), Texts.of("faith.across"), theme, exports);
            chart.setId("chart-faith-" + way.id());
            chart.setPrefHeight(HEIGHT);
            chart.setMinHeight(HEIGHT);
            charts.put(way, chart);
        }
        getChildren().setAll(new SideBySide(LEAST, List.copyOf(charts.values())));
    }

    /** Draws what is chosen of a test. */
    void show(FaithViewModel test) {
        model = test;
        charts.forEach((way, chart) -> chart.show(() -> lines(way)));
    }

    private List<Series> lines(FaithWay way) {
        List<FaithFigure> figures = known(way);
        List<Series> lines = new ArrayList<>(List.of(scale()));
        drawn().forEach((name, estimate) -> lines.add(line(name, figures, estimate)));
        return lines;
    }

    /** What is drawn, by the name of its line, from back to front. */
    private Map<String, Function<FaithFigure, FaithEstimate>> drawn() {
        Map<String, Function<FaithFigure, FaithEstimate>> all = new LinkedHashMap<>();
        if (model != null && model.viewProperty().get() == FaithView.BEYOND) {
            all.put("random", figure -> NOTHING);
            all.put("lowest", figure -> figure.beyond().lowestLessRandom());
            all.put("highest", figure -> figure.beyond().highestLessRandom());
        } else {
            all.put("random", figure -> figure.means().random());
            all.put("lowest", figure -> figure.means().lowest());
            all.put("highest", figure -> figure.means().highest());
        }
        return all;
    }

    private List<FaithFigure> known(FaithWay way) {
        FaithViewModel now = model;
        return now == null
                ? List.of()
                : now.figures(way).stream()
                        .filter(figure -> figure.talkturns() > 0)
                        .toList();
    }

    private Series line(String id, List<FaithFigure> figures, Function<FaithFigure, FaithEstimate> estimate) {
        Palette palette = theme.palette();
        Color colour = switch (id) {
            case "random" -> palette.ink().muted();
            case "lowest" -> palette.family(TaskFamily.ACTIONS);
            default -> palette.accent();
        };
        List<Double> counts =
                figures.stream().map(figure -> (double) figure.point().count()).toList();
        List<FaithEstimate> all = figures.stream().map(estimate).toList();
        return new Series(
                Texts.of("faith.line." + id),
                colour,
                "random".equals(id),
                counts,
                all.stream().map(FaithCharts::value).toList(),
                Look.USUAL,
                new Band(
                        all.stream().map(one -> end(one, one.low())).toList(),
                        all.stream().map(one -> end(one, one.high())).toList()));
    }

    /** A line that nobody sees: both charts reach from and to the same values, and 0 is among them. */
    private Series scale() {
        List<FaithEstimate> all = Stream.of(FaithWay.values())
                .flatMap(way -> known(way).stream())
                .flatMap(figure -> drawn().values().stream().map(estimate -> estimate.apply(figure)))
                .toList();
        double low = all.stream().mapToDouble(one -> end(one, one.low())).min().orElse(0);
        double high =
                all.stream().mapToDouble(one -> end(one, one.high())).max().orElse(0);
        List<Double> counts = known(FaithWay.LEFT_OUT).stream()
                .map(figure -> (double) figure.point().count())
                .toList();
        return counts.isEmpty()
                ? new Series("", Color.TRANSPARENT, false, List.of(), List.of())
                : new Series(
                        "",
                        Color.TRANSPARENT,
                        false,
                        List.of(counts.getFirst(), counts.getFirst()),
                        List.of(Math.min(0, low), Math.max(0, high)));
    }

    private static double value(FaithEstimate estimate) {
        return Objects.requireNonNull(estimate.value());
    }

    /** Without an interval the band has no height. */
    private static double end(FaithEstimate estimate, @Nullable Double end) {
        return end == null ? value(estimate) : end;
    }
}
