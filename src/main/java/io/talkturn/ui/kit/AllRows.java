package io.talkturn.ui.kit;

import java.util.function.BooleanSupplier;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.input.ScrollEvent;

/**
 * Tables that are as high as their rows, on a page that scrolls: a turn of the wheel on one is for the page. JavaFX keeps a bar
 * for more rows from the moment before such a table grew, takes the wheel for it, and scrolls the rows out of the table.
 */
public final class AllRows {
    private static final String STYLE = "all-rows";

    private AllRows() {}

    /**
     * Makes it so.
     *
     * @param isWhole whether all rows are shown at the moment
     */
    public static void of(TableView<?> table, BooleanSupplier isWhole) {
        table.addEventFilter(ScrollEvent.SCROLL, event -> {
            Parent page = table.getParent();
            if (isWhole.getAsBoolean() && isDown(event) && page != null) {
                event.consume();
                page.fireEvent(event.copyFor(page, page));
            }
        });
    }

    /** Shows or hides the bar for more rows. */
    public static void mark(TableView<?> table, boolean isWhole) {
        table.getStyleClass().remove(STYLE);
        if (isWhole) {
            table.getStyleClass().add(STYLE);
        }
    }

    private static boolean isDown(ScrollEvent event) {
        return !event.isShiftDown() && Math.abs(event.getDeltaY()) > Math.abs(event.getDeltaX());
    }
}
