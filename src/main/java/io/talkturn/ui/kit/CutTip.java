package io.talkturn.ui.kit;

import javafx.scene.control.IndexedCell;
import javafx.scene.text.Text;

/** The whole of a cell's text in a tooltip while the cell cuts it. */
public final class CutTip {
    private CutTip() {}

    /** Looks whether it is cut when the mouse comes. */
    public static void install(IndexedCell<?> cell) {
        cell.setOnMouseEntered(e -> cell.setTooltip(TermTips.tip(cell.getText(), isCut(cell))));
    }

    private static boolean isCut(IndexedCell<?> cell) {
        return cell.lookup(".text") instanceof Text text
                && cell.getText() != null
                && !cell.getText().equals(text.getText());
    }
}
