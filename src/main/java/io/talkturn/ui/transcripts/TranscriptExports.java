package io.talkturn.ui.transcripts;

import io.talkturn.report.CsvExport;
import io.talkturn.report.Table;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.transcripts.TranscriptTables.Shown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu that writes down what is shown, through the same exporters as the command line. */
final class TranscriptExports {
    private static final FileDialogs.Kind CSV = FileDialogs.Kind.of("CSV", "csv");

    private final AppContext context;
    private final TranscriptsViewModel model;
    private final BesideTables beside;
    private final TranscriptPaper paper;

    TranscriptExports(AppContext context, TranscriptsViewModel model) {
        this.context = context;
        this.model = model;
        this.beside = new BesideTables(model);
        this.paper = new TranscriptPaper(context, model);
    }

    MenuButton button() {
        MenuButton button = new MenuButton(Texts.of("table.export"));
        button.setId("transcript-export");
        button.setMinWidth(MenuButton.USE_PREF_SIZE);
        button.getItems()
                .addAll(
                        item("transcripts.export.rows", () -> shown().ifPresent(now -> save(beside.rows(now)))),
                        ofRun(csv("transcripts.export.words", TranscriptTables::words)),
                        ofRun(csv("transcripts.export.window", TranscriptTables::window)),
                        ofRun(csv("transcripts.export.tasks", TranscriptTables::tasks)),
                        new SeparatorMenuItem(),
                        item("transcripts.export.copy", this::copy),
                        item("transcripts.export.paper", paper::show));
        return button;
    }

    /** There is attention only where there is a run. */
    private MenuItem ofRun(MenuItem item) {
        item.disableProperty().bind(model.left().openProperty().isNull());
        return item;
    }

    private MenuItem csv(String title, Function<Shown, Table> table) {
        return item(title, () -> shown().ifPresent(now -> save(beside.both(now, table))));
    }

    private static MenuItem item(String title, Runnable action) {
        MenuItem item = new MenuItem(Texts.of(title));
        item.setId(title);
        item.setOnAction(e -> action.run());
        return item;
    }

    private Optional<Shown> shown() {
        return model.readingProperty().get() == null
                ? Optional.empty()
                : Optional.of(new Shown(
                        List.copyOf(model.rows()),
                        notes(),
                        model.left().windowProperty().get(),
                        model.right().openProperty().get()));
    }

    private Map<String, String> notes() {
        Map<String, String> notes = new HashMap<>();
        Loaded loaded = context.openCorpus().loadedProperty().get();
        if (loaded == null || !model.isOf(loaded.folder())) {
            return notes; // the notes at hand are those of another corpus
        }
        context.notes().all().forEach((talkturn, note) -> notes.put(talkturn, note.text()));
        return notes;
    }

    private void save(Table table) {
        context.exports()
                .save(
                        Texts.of("table.save"),
                        table.name() + ".csv",
                        CSV,
                        file -> CsvExport.write(table, file, context.spreadsheets()));
    }

    private void copy() {
        shown().ifPresent(now -> {
            Table rows = beside.rows(now);
            context.copies()
                    .text(
                            CsvExport.tabSeparated(rows, context.spreadsheets()),
                            Texts.count("talkturn", rows.rows().size()));
        });
    }
}
