package io.talkturn.ui.train;

import io.talkturn.run.RunEntry;
import io.talkturn.run.RunSpec;
import io.talkturn.run.RunStatus;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.ui.chart.ChartExport;
import io.talkturn.ui.chart.LineChart;
import io.talkturn.ui.kit.Choices;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Shown;
import io.talkturn.ui.kit.TaskTitles;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import io.talkturn.ui.runs.RunStates;
import io.talkturn.ui.theme.Palette;
import io.talkturn.ui.theme.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One run: where it stands, its curves, its log. */
final class RunDetail extends VBox {
    private final TrainViewModel model;
    private final Theme theme;
    private final Function<RunEntry, String> nameOf;
    private final Label title = Labels.heading("");
    private final Label figures = Labels.muted("");
    private final Label message = Labels.wrapped("");
    private final Label note = Labels.wrapped("", "muted");
    private final ProgressBar bar = new ProgressBar(0);
    private final ComboBox<String> task = new ComboBox<>();
    private final ComboBox<String> metric = new ComboBox<>();
    private final LineChart losses;
    private final LineChart metrics;
    private final ObservableList<RunProgress.LogLine> log = FXCollections.observableArrayList();

    RunDetail(TrainViewModel model, Theme theme, ChartExport exports, Function<RunEntry, String> nameOf) {
        this.model = model;
        this.nameOf = nameOf;
        this.theme = theme;
        getStyleClass().add("panel");
        setSpacing(10);
        losses = new LineChart("loss", Texts.of("train.loss"), Texts.of("train.epoch"), theme, exports).choice(task);
        metrics = new LineChart("metric", Texts.of("train.metric"), Texts.of("train.epoch"), theme, exports)
                .choice(metric);
        for (ComboBox<String> box : List.of(task, metric)) {
            box.disableProperty().bind(Bindings.isEmpty(box.getItems()));
            Why.say(box, Texts.of("train.noepoch"));
        }
        title.getStyleClass().add("run-title");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinHeight(6);
        bar.setMaxHeight(6);
        choice(task, "train.task", TaskNames::of, this::drawLosses);
        choice(metric, "train.metric", RunDetail::metricTitle, this::drawMetrics);
        HBox charts = new HBox(28, losses, metrics);
        charts.getChildren().forEach(chart -> HBox.setHgrow(chart, Priority.ALWAYS));
        losses.setPrefWidth(320);
        metrics.setPrefWidth(320);
        VBox.setVgrow(charts, Priority.ALWAYS);
        charts.setMinHeight(220);
        note.managedProperty().bind(note.visibleProperty());
        getChildren()
                .addAll(title, note, figures, bar, message, charts, Labels.heading(Texts.of("train.log")), logView());
        model.entryProperty().subscribe(this::showState);
        model.progressProperty().subscribe(this::show);
    }

    /** Shows what is new in the run's progress. */
    void show() {
        RunProgress progress = model.progressProperty().get();
        keepChoice(task, progress.tasks());
        keepChoice(metric, progress.metrics());
        drawLosses();
        drawMetrics();
        log.setAll(progress.log().reversed());
        showState();
    }

    private void showState() {
        RunEntry run = model.entryProperty().get();
        RunProgress progress = model.progressProperty().get();
        RunStatus status = progress.status();
        title.setText(run == null ? "" : nameOf.apply(run));
        RunSpec spec = run == null ? null : run.spec();
        figures.setText(
                spec == null
                        ? ""
                        : TrainViewModel.figures(progress, spec.network().counted()));
        bar.setProgress(status == null ? 0 : status.epochs().share());
        note.setText(run == null ? "" : run.note());
        note.setVisible(!note.getText().isEmpty());
        message.setText(run == null ? "" : RunStates.message(run));
        message.setVisible(!message.getText().isEmpty());
    }

    private void drawLosses() {
        String chosen = task.getValue();
        if (chosen == null) {
            losses.show(List::of);
            return;
        }
        RunProgress progress = model.progressProperty().get();
        var train = progress.trainLoss(chosen);
        var dev = progress.devLoss(chosen);
        losses.show(() -> {
            Palette palette = theme.palette();
            return List.of(
                    new LineChart.Series(
                            Texts.of("partition.train"), palette.ink().muted(), true, train.epochs(), train.values()),
                    new LineChart.Series(
                            Texts.of("partition.dev"), palette.accent(), false, dev.epochs(), dev.values()));
        });
    }

    private void drawMetrics() {
        String chosen = metric.getValue();
        if (chosen == null) {
            metrics.show(List::of);
            return;
        }
        var curve = model.progressProperty().get().devMetric(chosen);
        metrics.show(() -> List.of(new LineChart.Series(
                Texts.of("partition.dev"), theme.palette().accent(), false, curve.epochs(), curve.values())));
    }

    private static void choice(ComboBox<String> box, String key, Function<String, String> shown, Runnable draw) {
        box.setAccessibleText(Texts.of(key));
        box.setTooltip(new Tooltip(Texts.of(key + ".tip")));
        box.setConverter(new Shown<>(shown));
        // its own chart alone: drawn empty because of the other one's choice, a chart waits before it is drawn again
        box.valueProperty().subscribe((before, chosen) -> draw.run());
    }

    private static void keepChoice(ComboBox<String> box, List<String> ids) {
        if (!box.getItems().equals(ids)) {
            String chosen = box.getValue();
            Choices.fill(
                    box,
                    ids,
                    ids.contains(Objects.requireNonNullElse(chosen, ""))
                            ? chosen
                            : ids.stream().findFirst().orElse(null));
        }
    }

    private ListView<RunProgress.LogLine> logView() {
        ListView<RunProgress.LogLine> list = new ListView<>(log);
        list.setAccessibleText(Texts.of("train.log"));
        list.getStyleClass().add("log-list");
        list.setPrefHeight(130);
        list.setMinHeight(80);
        list.setPlaceholder(Labels.muted(Texts.of("train.log.empty")));
        list.setCellFactory(view -> new LogCell());
        return list;
    }

    private static String metricTitle(String id) {
        return Texts.has("metric." + id) ? Texts.of("metric." + id) : id.replace('_', ' ');
    }

    private static final class LogCell extends ListCell<RunProgress.LogLine> {
        @Override
        protected void updateItem(RunProgress.@Nullable LogLine line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("warn", "bad");
            if (empty || line == null) {
                setText(null);
                return;
            }
            setText(clock(line.time()) + "  " + line.text());
            switch (line.level().toLowerCase(Locale.ROOT)) {
                case "warn" -> getStyleClass().add("warn");
                case "error" -> getStyleClass().add("bad");
                default -> {}
            }
        }

        private static String clock(String time) {
            return time.length() >= 19 ? time.substring(11, 19) : time;
        }
    }

    /** Task ids as people read them. */
    private static final class TaskNames {
        private TaskNames() {}

        static String of(String id) {
            return id.equals(AuxiliaryTask.PRIMARY_ID) ? Texts.of("task.pri") : TaskTitles.brief(id);
        }
    }
}
