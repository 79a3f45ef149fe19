package io.talkturn.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/** What stands where there is nothing yet: what belongs here and how to get it. */
public final class EmptyState extends VBox {
    private final Label words;

    public EmptyState(Feather icon, String title, String text, Node... actions) {
        getStyleClass().add("empty-state");
        var heading = Labels.heading(title);
        heading.getStyleClass().add("empty-title");
        words = Labels.wrapped(text, "muted");
        words.setTextAlignment(TextAlignment.CENTER);
        words.setAlignment(Pos.CENTER);
        words.setMaxWidth(420);
        getChildren().addAll(Icons.large(icon), heading, words);
        if (actions.length > 0) {
            HBox row = new HBox(8, actions);
            row.setAlignment(Pos.CENTER);
            getChildren().add(row);
        }
    }

    /** Where what is missing changes. */
    public EmptyState(Feather icon, String title, ObservableValue<String> text) {
        this(icon, title, "");
        words.textProperty().bind(text);
    }
}
