package io.talkturn.ui.kit;

import io.talkturn.report.CsvExport;
import io.talkturn.report.CsvStyle;
import io.talkturn.report.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Copy and CSV of every table: from its context menu, by key (Ctrl+C, Ctrl+E) and from buttons. */
public final class TableActions {
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+E");

    private final FileDialogs files;
    private final BiConsumer<Path, Runnable> saving;
    private final Supplier<CsvStyle> style;
    private final Copies copies;

    /** @param saving runs what writes a file, off the UI thread and one write a file at a time, and says that it is written */
    public TableActions(FileDialogs files, BiConsumer<Path, Runnable> saving, Supplier<CsvStyle> style, Copies copies) {
        this.files = files;
        this.saving = saving;
        this.style = style;
        this.copies = copies;
    }

    /** The keys of copy and save as people read them. */
    public static List<String> keys() {
        return List.of(COPY.getDisplayText(), SAVE.getDisplayText());
    }

    /** Gives a table its context menu and keys. */
    public <T> DataTable<T> install(DataTable<T> table) {
        table.setContextMenu(new ContextMenu(copyItem(table), saveItem(table)));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy(table);
                event.consume();
            } else if (SAVE.match(event)) {
                save(table);
                event.consume();
            }
        });
        return table;
    }

    /** A button with both actions for a page's header. */
    public MenuButton exportButton(DataTable<?> table) {
        MenuButton button = new MenuButton(Texts.of("table.export"));
        button.getItems().addAll(saveItem(table), copyItem(table));
        button.setMinWidth(MenuButton.USE_PREF_SIZE);
        return button;
    }

    /** A small icon button beside the heading of a table. */
    public Button saveButton(DataTable<?> table) {
        return Icons.button(Feather.DOWNLOAD, Texts.of("table.save"), () -> save(table));
    }

    /** The heading of a table with its save button at the right; the table gets its context menu and keys. */
    public HBox heading(String title, DataTable<?> table) {
        install(table);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(8, Labels.heading(title), gap, saveButton(table));
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    /** Puts what is shown on the clipboard. */
    public void copy(DataTable<?> table) {
        Table selected = table.selected();
        copies.text(
                CsvExport.tabSeparated(selected, style.get()),
                Texts.count("row", selected.rows().size()));
    }

    /** Asks for a file and writes what is shown. */
    public void save(DataTable<?> table) {
        files.saveFile(Texts.of("table.save"), table.name() + ".csv", FileDialogs.Kind.of("CSV", "csv"))
                .ifPresent(file -> {
                    Table shown = table.shown();
                    CsvStyle wanted = style.get();
                    saving.accept(file, () -> CsvExport.write(shown, file, wanted));
                });
    }

    private MenuItem copyItem(DataTable<?> table) {
        MenuItem item = new MenuItem(Texts.of("table.copy"));
        item.setAccelerator(COPY);
        item.setOnAction(e -> copy(table));
        return item;
    }

    private MenuItem saveItem(DataTable<?> table) {
        MenuItem item = new MenuItem(Texts.of("table.save"));
        item.setAccelerator(SAVE);
        item.setOnAction(e -> save(table));
        return item;
    }
}
