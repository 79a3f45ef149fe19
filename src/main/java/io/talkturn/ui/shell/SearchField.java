package io.talkturn.ui.shell;

import io.talkturn.ui.command.Command;
import io.talkturn.ui.command.Commands;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;

/** Search of all commands, Ctrl+K: type, choose with the arrow keys, start with Enter. */
final class SearchField extends StackPane {
    private static final double ROW = 32;
    private static final int MOST_ROWS = 12;

    /** A talkturn needs more room than the field has in a small window. */
    private static final double WIDTH = 560;

    private final Commands commands;
    private final TextField field = new TextField();
    private final ListView<Command> hits = new ListView<>();
    private final Popup popup = new Popup();
    private final Label nothing = Labels.muted("");
    private String looked = "";
    private int awaited;

    SearchField(Commands commands, String keyText) {
        this.commands = commands;
        field.setPromptText(Texts.of("search.prompt"));
        field.setAccessibleText(Texts.of("search.prompt"));
        field.setId("command-search");
        field.textProperty().subscribe(this::refresh);
        field.focusedProperty().subscribe(focused -> showOrHide());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        var key = Labels.muted(keyText);
        key.setMouseTransparent(true);
        key.getStyleClass().add("search-key");
        setAlignment(key, Pos.CENTER_RIGHT);
        getStyleClass().add("search");
        getChildren().addAll(field, key);
        hits.getStyleClass().add("search-hits");
        hits.setId("command-hits");
        hits.setFixedCellSize(ROW);
        nothing.setId("search-nothing");
        hits.setPlaceholder(nothing);
        hits.setFocusTraversable(false);
        hits.setCellFactory(list -> new HitCell());
        popup.getContent().add(hits);
        commands.searchField(this::show);
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(false); // the click that closes it is meant for what is clicked
    }

    /** Puts the cursor into the field and shows all commands. */
    void open() {
        field.requestFocus();
        field.selectAll();
        showOrHide();
    }

    private void show(String words) {
        field.requestFocus();
        field.setText(words);
        field.end();
    }

    private void refresh(String typed) {
        hits.getItems().setAll(commands.search(typed));
        hits.getSelectionModel().selectFirst();
        String asked = typed.strip();
        looked = asked;
        awaited = 0;
        awaited = commands.searchLater(typed, found -> addLater(asked, found)) + awaited;
        tell();
        showOrHide();
    }

    /** What is found later stands below; the choice stays where it is. */
    private void addLater(String asked, List<Command> found) {
        if (!asked.equals(looked)) {
            return;
        }
        awaited--;
        hits.getItems().addAll(found);
        if (hits.getSelectionModel().isEmpty()) {
            hits.getSelectionModel().selectFirst();
        }
        tell();
        showOrHide();
    }

    /** Where nothing is found that is said, and until all was looked through that it is being looked for. */
    private void tell() {
        nothing.setText(Texts.of(awaited > 0 ? "search.under.way" : "search.nothing", looked));
        hits.setPrefHeight(Math.clamp(hits.getItems().size(), 1, MOST_ROWS) * ROW + 2);
    }

    private void showOrHide() {
        boolean wanted = field.isFocused() && getScene() != null && getScene().getWindow() != null;
        if (!wanted) {
            popup.hide();
        } else if (!popup.isShowing()) {
            if (looked.isEmpty()) {
                hits.getItems().setAll(commands.search(field.getText())); // what can be started is other than before
                hits.getSelectionModel().selectFirst();
                tell();
            }
            Bounds bounds = field.localToScreen(field.getBoundsInLocal());
            if (bounds != null) {
                hits.setPrefWidth(Math.max(WIDTH, bounds.getWidth()));
                popup.show(field, bounds.getMinX(), bounds.getMaxY() + 4);
            }
        }
    }

    private void onKey(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN || code == KeyCode.UP) {
            int size = Math.max(1, hits.getItems().size());
            int next = hits.getSelectionModel().getSelectedIndex() + (code == KeyCode.DOWN ? 1 : -1);
            hits.getSelectionModel().select(Math.floorMod(next, size));
            hits.scrollTo(hits.getSelectionModel().getSelectedIndex());
            event.consume();
        } else if (code == KeyCode.ENTER) {
            start(hits.getSelectionModel().getSelectedItem());
            event.consume();
        } else if (code == KeyCode.ESCAPE) {
            leave();
            event.consume();
        }
    }

    private void start(Command command) {
        leave();
        if (command != null) {
            command.run();
        }
    }

    private void leave() {
        popup.hide();
        field.clear();
        getScene().getRoot().requestFocus();
    }

    private final class HitCell extends ListCell<Command> {
        private static final double GROUP = 100;
        private final HBox row = new HBox(10);

        HitCell() {
            row.setAlignment(Pos.CENTER_LEFT);
            setOnMouseClicked(e -> start(getItem()));
        }

        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Label group = Labels.muted(command.group());
            group.setMinWidth(GROUP);
            Label key = Labels.muted(command.keyText());
            key.setMinWidth(USE_PREF_SIZE);
            row.getChildren().setAll(Labels.text(command.title()), group, gap, key);
            row.setMinWidth(0);
            setPrefWidth(0); // as wide as the list
            setGraphic(row);
            setAccessibleText(command.title() + ", " + command.group());
        }
    }
}
