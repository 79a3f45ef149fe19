package io.talkturn.ui.nav;

import javafx.scene.Node;

/** A page of the window. Built when first shown and kept from then on. */
public interface Page {
    /** Its place in the order of pages. */
    PageId id();

    /** The same node every time. */
    Node view();

    /** Called on the UI thread each time it comes into sight. */
    default void onShown(Target target) {}
}
