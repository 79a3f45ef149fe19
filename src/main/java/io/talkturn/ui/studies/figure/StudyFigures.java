package io.talkturn.ui.studies.figure;

import io.talkturn.study.plan.Column;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.Choices;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Shown;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.studies.look.StudyLook;
import io.talkturn.ui.studies.look.TrialLine;
import io.talkturn.ui.theme.Hue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The figures of the study that is looked at, one above the other. */
public final class StudyFigures extends VBox {
    private static final double HEIGHT = 260;
    private static final double LEAST = 300;

    private final ObservableList<TrialLine> shown;
    private final ObjectProperty<Predicate<TrialLine>> brush;
    private final ComboBox<Column> columns = new ComboBox<>();
    private final ParallelPlot parallel;
    private final VBox parallelFigure;
    private final CurvesChart curves;
    private final Label none = Labels.wrapped(Texts.of("studies.parallel.none"), "muted");
    private final Hyperlink clear = Buttons.link(Texts.of("studies.brush.clear"), this::clear);
    private @Nullable StudyLook study;

    /**
     * Figures without a study.
     *
     * @param shown the trials that the table shows, whose curves are drawn
     * @param brush set to what is brushed
     * @param choose takes the trial whose line is clicked on
     */
    public StudyFigures(
            AppContext context,
            List<Hue> hues,
            ObservableList<TrialLine> shown,
            ObjectProperty<Predicate<TrialLine>> brush,
            Consumer<TrialLine> choose) {
        super(18);
        this.shown = shown;
        this.brush = brush;
        getStyleClass().add("panel");
        setMinWidth(LEAST);
        parallel = new ParallelPlot(context.theme(), hues, choose);
        parallel.setMinHeight(HEIGHT);
        parallel.setPrefHeight(HEIGHT);
        curves = new CurvesChart(context.theme(), context.charts(), hues);
        parallelFigure = new VBox(6);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label heading = Labels.heading(Texts.of("studies.parallel"));
        heading.setMinWidth(USE_PREF_SIZE);
        clear.setId("brush-clear");
        clear.visibleProperty().bind(parallel.brushedProperty().map(brushed -> !brushed.isEmpty()));
        HBox head = new HBox(10, heading, columns, gap, clear, context.charts().menu("settings", parallelFigure));
        head.setAlignment(Pos.CENTER_LEFT);
        Label help = Labels.wrapped(Texts.of("studies.parallel.note"), "muted");
        none.managedProperty().bind(none.visibleProperty());
        parallelFigure.getChildren().addAll(head, none, parallel, help);
        Presence.when(none.visibleProperty().not(), help);
        Presence.when(none.visibleProperty().not(), parallel);
        getChildren().addAll(parallelFigure, curves);
        chooseColumn();
        parallel.brushedProperty().subscribe(this::let);
        shown.addListener((ListChangeListener<TrialLine>) change -> showCurves());
    }

    /** The column of the study that the figures are of. */
    public ObjectProperty<@Nullable Column> columnProperty() {
        return columns.valueProperty();
    }

    /** Puts another figure below. */
    public void add(Region figure) {
        getChildren().add(figure);
    }

    /** Shows a study, or nothing. */
    public void show(@Nullable StudyLook next) {
        boolean isOther = study == null
                || next == null
                || !study.status().folder().equals(next.status().folder());
        study = next;
        if (isOther) {
            parallel.clear();
        }
        List<Column> all = next == null ? List.of() : next.file().columns();
        Column now = columns.getValue();
        Choices.fill(
                columns,
                all,
                now != null && all.contains(now)
                        ? now
                        : all.stream().findFirst().orElse(null));
        Presence.set(columns, all.size() > 1);
        draw();
    }

    private void chooseColumn() {
        columns.setId("study-column");
        columns.setAccessibleText(Texts.of("studies.column"));
        columns.setTooltip(new Tooltip(Texts.of("studies.column.tip")));
        columns.setConverter(new Shown<>(column -> column.title()));
        columns.valueProperty().subscribe((before, chosen) -> draw());
    }

    private void draw() {
        Column column = columns.getValue();
        StudyLook now = study;
        Parallel figure = now == null || column == null ? Parallel.NONE : Parallel.of(now, column);
        none.setVisible(figure.isEmpty());
        parallel.show(figure);
        let(parallel.brushedProperty().get());
        showCurves();
    }

    private void showCurves() {
        Column column = columns.getValue();
        if (column != null) {
            curves.show(
                    column,
                    shown.stream()
                            .filter(trial -> trial.place().column().equals(column))
                            .toList());
        }
    }

    private void clear() {
        parallel.clear();
    }

    private void let(Map<String, Span> brushed) {
        StudyLook now = study;
        Column column = columns.getValue();
        if (now == null || column == null || brushed.isEmpty()) {
            brush.set(trial -> true);
            return;
        }
        Parallel figure = Parallel.of(now, column);
        Set<String> within = figure.lines().stream()
                .filter(line -> line.isWithin(figure.axes(), brushed))
                .map(line -> line.trial().id())
                .collect(Collectors.toSet());
        brush.set(trial -> within.contains(trial.id()));
    }
}
