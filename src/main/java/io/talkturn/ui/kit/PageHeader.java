package io.talkturn.ui.kit;

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
}
