package io.talkturn.ui.kit;

import io.talkturn.foundation.Printable;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell with text that stands whole in a tooltip where it is cut. */
final class TextCell<T, V extends @Nullable Object> extends TableCell<T, V> {
    private final Function<V, String> shown;

    TextCell(Function<V, String> shown, Pos alignment, String styleClass) {
        this.shown = shown;
        setAlignment(alignment);
        if (!styleClass.isEmpty()) {
            getStyleClass().add(styleClass);
        }
        CutTip.install(this);
    }

    @Override
    protected void updateItem(V item, boolean empty) {
        super.updateItem(item, empty);
        // what a file says must not forge a row, or turn the text around it
        setText(empty ? null : Printable.line(shown.apply(item)));
    }
}
