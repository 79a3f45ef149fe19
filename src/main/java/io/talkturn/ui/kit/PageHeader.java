package io.talkturn.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the top of a page: its name, its choices at the left, its actions at the right. */
public final class PageHeader extends HBox {
    private final HBox choices = new HBox(12);
    private final HBox actions = new HBox(8);

    public PageHeader(String title) {
        getStyleClass().add("page-header");
        choices.setAlignment(Pos.CENTER_LEFT);
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        var name = Labels.title(title);
        name.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(name, choices, gap, actions);
    }

    /** Adds nodes after the name: segmented choices, pills. */
    public PageHeader choices(Node... nodes) {
        choices.getChildren().addAll(nodes);
        return this;
    }

    /** Adds nodes at the right: buttons. */
    public PageHeader actions(Node... nodes) {
        actions.getChildren().addAll(nodes);
        return this;
    }
}
