package io.talkturn.ui.kit;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** A part of a page that is built when it is first seen, so that a page opens as fast as what it shows first. */
public final class Later extends StackPane {
    private boolean isBuilt;

    /**
     * An empty place.
     *
     * @param seen whether it is to be seen
     */
    public Later(ObservableValue<Boolean> seen, Supplier<Node> build) {
        visibleProperty().bind(seen);
        seen.subscribe(isSeen -> {
            if (isSeen && !isBuilt) {
                isBuilt = true;
                getChildren().add(build.get());
            }
        });
    }
}
