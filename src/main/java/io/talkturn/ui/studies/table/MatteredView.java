package io.talkturn.ui.studies.table;

import io.talkturn.report.study.WhatMattered.Mattered;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Which settings mattered: a bar a setting, with its interval and what chance alone would give. */
public final class MatteredView extends VBox {
    private static final double NAMES = 110;
    private static final double VALUES = 108;

    private final GridPane grid = new GridPane();
    private final Label note = Labels.wrapped("", "muted");

    public MatteredView(AppContext context, StudyTablesViewModel model) {
        super(6);
        setId("study-mattered");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label heading = Labels.heading(Texts.of("studies.mattered"));
        heading.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, heading, gap, context.charts().menu("mattered", this));
        head.setAlignment(Pos.CENTER_LEFT);
        grid.setVgap(6);
        grid.setHgap(8);
        ColumnConstraints names = new ColumnConstraints(NAMES);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints values = new ColumnConstraints(VALUES);
        values.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(names, bars, values);
        getChildren().addAll(head, grid, note);
        model.matteredProperty().subscribe(this::show);
    }

    private void show(List<Mattered> all) {
        grid.getChildren().clear();
        int row = 0;
        for (Mattered one : all) {
            Label name = Labels.text(one.setting());
            Label value = Labels.muted(Texts.of(
                    "studies.mattered.value",
                    decimals(one.share().value()),
                    decimals(one.share().low()),
                    decimals(one.share().high())));
            ShareBar bar = new ShareBar(one.share());
            Tooltip tip = new Tooltip(Texts.of(
                    "studies.mattered.tip",
                    one.groups(),
                    one.trials(),
                    decimals(one.share().byChance())));
            name.setTooltip(tip);
            Tooltip.install(bar, tip);
            grid.addRow(row++, name, bar, value);
        }
        boolean isRough = all.stream().anyMatch(Mattered::isRough);
        note.setText(Texts.of(
                all.isEmpty()
                        ? "studies.mattered.none"
                        : isRough ? "studies.mattered.rough" : "studies.mattered.note"));
    }

    private static String decimals(double value) {
        return Format.decimals(value, 2);
    }
}
