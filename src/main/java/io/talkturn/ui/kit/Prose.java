package io.talkturn.ui.kit;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A field of several lines that Tab leaves like any other: a tab is no part of what people say. */
public final class Prose extends TextArea {
    /** An empty field so many lines high. */
    public Prose(int lines) {
        setWrapText(true);
        setPrefRowCount(lines);
        addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByTab);
    }

    private void leaveByTab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB) {
            event.consume();
            requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }
}
