package io.talkturn.ui.kit;

import java.util.List;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/** Entries of combo boxes that come anew, for example when a corpus is read again. */
public final class Choices {
    private Choices() {}

    /**
     * Gives a box its entries and its choice. Entries that are the same stay, so that nothing flickers; where they are
     * others, the choice is made anew: a combo box whose value stays while its entries go is drawn empty.
     */
    public static <T> void fill(ComboBox<T> box, List<? extends T> entries, @Nullable T chosen) {
        if (!box.getItems().equals(entries)) {
            box.setValue(null);
            box.getItems().setAll(entries);
        }
        box.setValue(chosen);
    }
}
