package io.talkturn.ui.studies.figure;

import io.talkturn.study.TrialState;
import io.talkturn.study.plan.Column;
import io.talkturn.ui.chart.ChartExport;
import io.talkturn.ui.chart.LineChart;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.studies.look.StudySentence;
import io.talkturn.ui.studies.look.TrialLine;
import io.talkturn.ui.theme.Hue;
import io.talkturn.ui.theme.Theme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.BorderPane;
import javafx.scene.paint.Color;

/** How trials learned: the dev metric by epoch, a dot where the median rule stopped one. */
final class CurvesChart extends BorderPane {
    private static final LineChart.Look THIN = new LineChart.Look(1.2, false);
    private static final LineChart.Look BEST = new LineChart.Look(2.4, false);
    private static final LineChart.Look STOPPED = new LineChart.Look(1.2, true);
    private static final double OPACITY = 0.7;
    private static final double HEIGHT = 220;

    private final Theme theme;
    private final ChartExport exports;
    private final List<Hue> hues;
    private String metric = "";
    private LineChart chart;

    CurvesChart(Theme theme, ChartExport exports, List<Hue> hues) {
        this.theme = theme;
        this.exports = exports;
        this.hues = hues;
        this.chart = named(Texts.of("studies.curves"));
        setId("study-curves");
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
    }

    /** Shows the curves of these trials, which are all of one column. */
    void show(Column column, List<TrialLine> trials) {
        if (!column.metric().equals(metric)) {
            metric = column.metric();
            chart = named(Texts.of("studies.curves.of", StudySentence.metric(metric)));
        }
        chart.show(() -> lines(trials));
    }

    private LineChart named(String title) {
        LineChart made = new LineChart("dev-by-epoch", title, Texts.of("studies.curves.epoch"), theme, exports);
        setCenter(made);
        return made;
    }

    private List<LineChart.Series> lines(List<TrialLine> trials) {
        List<LineChart.Series> stopped = new ArrayList<>();
        List<LineChart.Series> usual = new ArrayList<>();
        List<LineChart.Series> best = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (TrialLine trial : trials) {
            if (trial.course().curve().isEmpty()) {
                continue;
            }
            boolean isStopped = trial.state() == TrialState.STOPPED;
            String name = trial.place().condition().id();
            LineChart.Series line = line(trial, !isStopped && named.add(name) ? name : "", isStopped);
            (isStopped ? stopped : trial.isBest() ? best : usual).add(line);
        }
        boolean isAnyStopped = !stopped.isEmpty();
        stopped.addAll(usual);
        stopped.addAll(best);
        if (isAnyStopped) {
            // drawn below all others, and told after them
            stopped.add(new LineChart.Series(
                    Texts.of("studies.figure.stopped"), theme.palette().ink().muted(), false, List.of(), List.of()));
        }
        return stopped;
    }

    private LineChart.Series line(TrialLine trial, String name, boolean isStopped) {
        List<Double> epochs = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        List<Double> curve = trial.course().curve();
        for (int i = 0; i < curve.size(); i++) {
            if (Double.isFinite(curve.get(i))) {
                epochs.add(i + 1.0);
                values.add(curve.get(i));
            }
        }
        return new LineChart.Series(
                name,
                colour(trial, isStopped),
                false,
                epochs,
                values,
                isStopped ? STOPPED : trial.isBest() ? BEST : THIN);
    }

    private Color colour(TrialLine trial, boolean isStopped) {
        if (isStopped) {
            return theme.palette().ink().muted();
        }
        Color colour = hues.get(trial.place().number() % hues.size()).in(theme.palette());
        return trial.isBest() ? colour : colour.deriveColor(0, 1, 1, OPACITY);
    }
}
