package io.talkturn.ui.kit;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The small menu beside a heading that saves or copies what stands below it. */
public final class ExportMenu extends MenuButton {
    /** An empty menu; the title is for the mouse and for those who cannot see the icon. */
    public ExportMenu(String id, String title) {
        super(null, Icons.small(Feather.DOWNLOAD));
        setId(id);
        getStyleClass().addAll("flat", "table-menu");
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(new Tooltip(title));
        setAccessibleText(title);
    }

    /** Adds a way to export. */
    public void add(String id, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(e -> action.run());
        getItems().add(item);
    }
}
