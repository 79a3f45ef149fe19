package io.talkturn.ui.scores;

import io.talkturn.report.CsvExport;
import io.talkturn.report.HtmlExport;
import io.talkturn.report.LatexExport;
import io.talkturn.report.Table;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.ExportMenu;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;

/** CSV, LaTeX, HTML and copy of what is shown, written by the exporters that the command line uses too. */
public final class ReportActions {
    private static final FileDialogs.Kind CSV = FileDialogs.Kind.of("CSV", "csv");
    private static final FileDialogs.Kind HTML = FileDialogs.Kind.of("HTML", "html");
    private static final FileDialogs.Kind TEX = FileDialogs.Kind.of("LaTeX", "tex");

    private final AppContext context;

    public ReportActions(AppContext context) {
        this.context = context;
    }

    /** The buttons for the header of a page. */
    public List<Node> buttons(Supplier<Table> table) {
        return List.of(
                named(Buttons.usual("CSV", () -> csv(table.get())), "csv", Texts.of("scores.export.csv")),
                named(Buttons.usual("LaTeX", () -> latex(table.get())), "latex", Texts.of("scores.export.latex")),
                named(Buttons.usual("HTML", () -> html(table.get())), "html", Texts.of("scores.export.html")),
                named(
                        Buttons.usual(Texts.of("table.copy"), () -> copy(table.get())),
                        "copy",
                        Texts.of("scores.export.copy")));
    }

    /** The same as a small menu beside a heading. */
    public MenuButton menu(String id, Supplier<Table> table) {
        ExportMenu menu = new ExportMenu("export-" + id, Texts.of("scores.export"));
        menu.add("csv", Texts.of("scores.export.csv"), () -> csv(table.get()));
        menu.add("latex", Texts.of("scores.export.latex"), () -> latex(table.get()));
        menu.add("html", Texts.of("scores.export.html"), () -> html(table.get()));
        menu.add("copy", Texts.of("scores.export.copy"), () -> copy(table.get()));
        return menu;
    }

    private static Node named(Button button, String id, String tip) {
        button.setId("export-" + id);
        button.setTooltip(new Tooltip(tip));
        return button;
    }

    private void csv(Table table) {
        save(table, CSV, "csv", (shown, file) -> CsvExport.write(shown, file, context.spreadsheets()));
    }

    private void latex(Table table) {
        save(table, TEX, "tex", LatexExport::write);
    }

    private void html(Table table) {
        save(table, HTML, "html", HtmlExport::write);
    }

    private void save(Table table, FileDialogs.Kind kind, String ending, BiConsumer<Table, Path> write) {
        context.exports()
                .save(Texts.of("scores.export"), table.name() + "." + ending, kind, file -> write.accept(table, file));
    }

    private void copy(Table table) {
        context.copies()
                .text(
                        CsvExport.tabSeparated(table, context.spreadsheets()),
                        Texts.count("row", table.rows().size()));
    }
}
