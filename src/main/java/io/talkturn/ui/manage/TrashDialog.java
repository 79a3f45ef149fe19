package io.talkturn.ui.manage;

import io.talkturn.run.TrashedRun;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The runs that were deleted, to be brought back or deleted for good. */
final class TrashDialog {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final double WIDTH = 620;
    private static final double HEIGHT = 440;

    private final AppContext context;
    private final RunDesk desk;
    private final Path project;
    private final ObservableList<TrashedRun> runs = FXCollections.observableArrayList();
    private final DataTable<TrashedRun> table = new DataTable<>("trash");
    private final Button restore = Buttons.usual(Texts.of("manage.trash.restore"), this::restore);
    private final Button empty = Buttons.usual(Texts.of("manage.trash.empty"), this::empty);

    TrashDialog(AppContext context, RunDesk desk, Path project) {
        this.context = context;
        this.desk = desk;
        this.project = project;
        table.setId("trash-runs");
        table.setAccessibleText(Texts.of("manage.trash.title"));
        table.rows(runs, run -> run.entry().folder().path())
                .text(Texts.of("train.column.run"), 220, TrashedRun::title, "strong")
                .text(Texts.of("manage.trash.folder"), 190, TrashedRun::name)
                .text(
                        Texts.of("manage.trash.deleted"),
                        130,
                        run -> run.deleted().format(TIME))
                .whenEmpty(Labels.muted(Texts.of("manage.trash.none")));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPrefHeight(260);
        restore.setId("trash-restore");
        restore.setTooltip(new Tooltip(Texts.of("manage.trash.restore.tip")));
        restore.disableProperty()
                .bind(Bindings.isEmpty(table.getSelectionModel().getSelectedItems()));
        empty.setId("trash-empty");
        empty.getStyleClass().add("danger");
        empty.setTooltip(new Tooltip(Texts.of("manage.trash.empty.tip")));
        empty.disableProperty().bind(Bindings.isEmpty(runs));
    }

    void show() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox content = new VBox(
                10,
                Labels.wrapped(Texts.of("manage.trash.text"), "muted"),
                table,
                new HBox(8, context.writing(restore), gap, context.writing(empty)));
        VBox.setVgrow(table, Priority.ALWAYS);
        context.dialogs().tell(Texts.of("manage.trash.title"), content, WIDTH, HEIGHT);
        read();
    }

    private void read() {
        desk.trashed(project).onDone(found -> {
            runs.setAll(found);
            if (!found.isEmpty()) {
                table.getSelectionModel().select(0);
            }
        });
    }

    private void restore() {
        List<TrashedRun> chosen = table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
        // what reads the trash does not wait for what has yet to be moved out of it
        desk.restore(project, () -> chosen, () -> {}).onEnd(this::read);
    }

    private void empty() {
        context.dialogs()
                .confirm(
                        Texts.of("manage.trash.empty"),
                        Texts.of("manage.trash.empty.ask", Texts.count("run", runs.size())),
                        Texts.of("manage.trash.empty.yes"),
                        () -> desk.empty(project).onEnd(this::read));
    }
}
