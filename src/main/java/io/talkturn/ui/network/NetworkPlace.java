package io.talkturn.ui.network;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/** A drawing that is scrolled, with the menu that exports it in a line of its own: over the drawing it would hide its words. */
public final class NetworkPlace extends BorderPane {
    public NetworkPlace(Node export, Node drawing) {
        setTop(export);
        setCenter(drawing);
        setAlignment(export, Pos.TOP_RIGHT);
    }
}
