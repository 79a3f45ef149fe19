package io.talkturn.ui.data.partitions;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.report.FoldsTable;
import io.talkturn.report.Table;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.scores.ReportActions;
import io.talkturn.ui.scores.ReportTable;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What each fold of a set holds. */
final class FoldsView {
    private static final double WIDTH = 680;
    private static final double HEIGHT = 420;
    private static final double LEAST = 200;

    private final AppContext context;
    private final Folds set;

    FoldsView(AppContext context, Folds set) {
        this.context = context;
        this.set = set;
    }

    /** Counts it and shows it. */
    void show(Corpus corpus) {
        context.jobs()
                .<Table>latest("folds.table", progress -> FoldsTable.of(set, corpus))
                .onDone(this::show);
    }

    private void show(Table counted) {
        ReportTable table = new ReportTable(false);
        table.setId("folds-table");
        table.show(counted, row -> row);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setPrefHeight(LEAST); // what is left
        Label made = Labels.wrapped(set.made(), "muted");
        HBox.setHgrow(made, Priority.ALWAYS);
        made.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(8, made, new ReportActions(context).menu("folds", table::shown));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(8, head, table, Labels.wrapped(String.join(" ", counted.notes()), "muted"));
        context.dialogs().tell(Texts.of("folds.title", set.name()), content, WIDTH, HEIGHT);
    }
}
