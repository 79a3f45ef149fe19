package io.talkturn.ui.help;

import io.talkturn.foundation.LogFolder;
import io.talkturn.foundation.Printable;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.FilterField;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.WhileShown;
import io.talkturn.ui.kit.Why;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** What the program and its runs noted down, followed while it grows. */
final class LogDialog {
    private final AppContext context;
    private final LogViewModel model;
    private final ListView<String> list = new ListView<>();

    private LogDialog(AppContext context) {
        this.context = context;
        this.model = new LogViewModel(
                context.jobs(), LogFolder.path(), List.copyOf(context.runs().runs()));
    }

    static void show(AppContext context) {
        new LogDialog(context).show();
    }

    private void show() {
        fillList();
        Label place = Labels.muted("");
        place.textProperty().bind(model.toldProperty());
        VBox content = new VBox(8, choices(), list, place, actions());
        VBox.setVgrow(list, Priority.ALWAYS);
        WhileShown.every(Duration.seconds(1), content, this::follow);
        context.dialogs().tell(Texts.of("command.help.log"), content, 820);
    }

    private void follow() {
        if (model.followsProperty().get()) {
            model.refresh();
        }
    }

    private HBox choices() {
        ComboBox<LogViewModel.Source> source = new ComboBox<>();
        source.setId("log-source");
        source.getItems().setAll(model.sources());
        source.valueProperty().bindBidirectional(model.sourceProperty());
        source.setAccessibleText(Texts.of("log.source"));
        source.setTooltip(new Tooltip(Texts.of("log.source")));
        source.setMaxWidth(300);
        TextField filter = FilterField.of("log-filter", Texts.of("log.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        CheckBox follow = new CheckBox(Texts.of("log.follow"));
        follow.setId("log-follow");
        follow.setMinWidth(CheckBox.USE_PREF_SIZE);
        follow.setTooltip(new Tooltip(Texts.of("log.follow.tip")));
        follow.selectedProperty().bindBidirectional(model.followsProperty());
        HBox box = new HBox(10, source, filter, follow);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private HBox actions() {
        Button copy = Buttons.usual(
                Texts.of("log.copy"),
                () -> context.copies()
                        .text(model.text(), Texts.count("logline", model.lines().size())));
        copy.setId("log-copy");
        copy.disableProperty().bind(Bindings.isEmpty(model.lines()));
        Why.say(copy, Texts.of("log.copy.none"));
        Button folder = Buttons.usual(Texts.of("notice.folder"), () -> context.showFolder(model.place()));
        folder.setId("log-folder");
        return new HBox(8, copy, folder);
    }

    private void fillList() {
        list.setId("log-lines");
        list.getStyleClass().add("log-list");
        list.setItems(model.lines());
        list.setPlaceholder(Labels.muted(Texts.of("log.empty")));
        list.setAccessibleText(Texts.of("command.help.log"));
        list.setCellFactory(view -> new LineCell());
        list.setPrefHeight(380);
        model.lines().subscribe(() -> {
            if (model.followsProperty().get() && !model.lines().isEmpty()) {
                list.scrollTo(model.lines().size() - 1);
            }
        });
    }

    private static final class LineCell extends ListCell<String> {
        @Override
        protected void updateItem(String line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? null : Printable.line(line));
            getStyleClass().removeAll("warn", "bad");
            if (!empty && line != null && line.contains(" WARN ")) {
                getStyleClass().add("warn");
            } else if (!empty && line != null && line.contains(" ERROR ")) {
                getStyleClass().add("bad");
            }
        }
    }
}
