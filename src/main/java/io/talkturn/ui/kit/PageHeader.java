package io.talkturn.ui.kit;

import java.util.Collection;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/** The line at the top of a page: its name, its choices at the left, its actions at the right; two lines where it must. */
public final class PageHeader extends WrapRow {
    private static final double GAP = 12;

    public PageHeader(String title) {
        super(GAP);
        getStyleClass().add("page-header");
        var name = Labels.title(title);
        name.setMinWidth(USE_PREF_SIZE);
        start(name);
    }

    /** Adds nodes after the name: segmented choices, pills. */
    public PageHeader choices(Node... nodes) {
        start(nodes);
        return this;
    }

    /** Adds nodes at the right: buttons. */
    public PageHeader actions(Node... nodes) {
        end(nodes);
        return this;
    }

    /** Shows choices and actions only while there is something that they would change. */
    public static void showWhile(ObservableBooleanValue isOfUse, Collection<? extends Node> nodes) {
        nodes.forEach(node -> node.visibleProperty().bind(isOfUse));
    }
}
