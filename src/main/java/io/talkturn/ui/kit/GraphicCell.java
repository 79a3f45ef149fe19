package io.talkturn.ui.kit;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;

/** A cell that is drawn from its row. */
final class GraphicCell<T> extends TableCell<T, T> {
    private final Function<T, Node> draw;

    GraphicCell(Function<T, Node> draw) {
        this.draw = draw;
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        T old = getItem();
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
        } else if (!item.equals(old) || getGraphic() == null) {
            setGraphic(draw.apply(item));
        }
    }
}
