package io.talkturn.ui.results;

import io.talkturn.report.Cell;
import io.talkturn.report.RunNames;
import io.talkturn.report.Table;
import io.talkturn.task.TaskFamily;
import io.talkturn.ui.chart.ChartExport;
import io.talkturn.ui.chart.LineChart;
import io.talkturn.ui.chart.LineChart.Series;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.theme.Palette;
import io.talkturn.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** The primary task's loss by epoch of one run or two, and WAcc and WF1 against the threshold of one. */
final class LossCharts extends VBox {
    private static final int LONGEST = 20;

    private final Theme theme;
    private final LineChart loss;
    private final LineChart threshold;

    LossCharts(Theme theme, ChartExport exports) {
        super(14);
        this.theme = theme;
        loss = new LineChart("loss", Texts.of("results.loss"), Texts.of("results.epoch"), theme, exports);
        threshold = new LineChart(
                "threshold", Texts.of("results.threshold"), Texts.of("results.threshold.across"), theme, exports);
        loss.setId("chart-loss");
        threshold.setId("chart-threshold");
        loss.setPrefHeight(210);
        threshold.setPrefHeight(210);
        getChildren().addAll(loss, threshold);
    }

    /** Draws the runs looked at. */
    void show(List<RunDetail> details) {
        loss.show(() -> losses(details));
        RunDetail.Scores scores = details.size() == 1 ? details.getFirst().scores() : null;
        boolean hasThreshold = scores != null && !scores.thresholds().rows().isEmpty();
        Presence.set(threshold, hasThreshold);
        if (hasThreshold && scores != null) {
            Table table = scores.thresholds();
            threshold.show(() -> thresholds(table));
        }
    }

    private List<Series> losses(List<RunDetail> details) {
        Palette palette = theme.palette();
        List<Series> lines = new ArrayList<>();
        RunNames names = RunNames.of(details.stream().map(RunDetail::entry).toList());
        for (int i = 0; i < details.size(); i++) {
            RunCurves curves = details.get(i).curves();
            Color colour = i == 0 ? palette.accent() : palette.family(TaskFamily.ACTIONS);
            String run =
                    details.size() == 1 ? "" : cut(names.brief(details.get(i).entry())) + ", ";
            lines.add(new Series(
                    run + Texts.of("results.dev"),
                    colour,
                    false,
                    curves.dev().epochs(),
                    curves.dev().values()));
            lines.add(new Series(
                    run + Texts.of("results.train"),
                    details.size() == 1 ? palette.ink().muted() : colour,
                    true,
                    curves.train().epochs(),
                    curves.train().values()));
        }
        return lines;
    }

    /** The legend stands in one line. */
    private static String cut(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }

    private List<Series> thresholds(Table table) {
        Palette palette = theme.palette();
        return List.of(
                new Series("WAcc", palette.accent(), false, column(table, 0), column(table, 1)),
                new Series("WF1", palette.family(TaskFamily.HISTORICAL), false, column(table, 0), column(table, 2)));
    }

    private static List<Double> column(Table table, int column) {
        return table.rows().stream()
                .map(row -> row.get(column) instanceof Cell.Numeric(double value) ? value : Double.NaN)
                .toList();
    }
}
