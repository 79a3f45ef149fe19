package io.talkturn.ui.data.shared;

import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.ImportNote.Severity;
import io.talkturn.corpus.NoteGroup;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Pill;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The notes of an import: kinds with their number, below them every line of the kind that is chosen. */
public final class NotesView extends VBox {
    private static final double MARK_WIDTH = 84;

    private final ObservableList<ImportNote> lines = FXCollections.observableArrayList();

    public NotesView(AppContext context, List<NoteGroup> groups) {
        super(8);
        getStyleClass().add("notes");
        DataTable<NoteGroup> kinds = new DataTable<NoteGroup>("import-notes-kinds")
                .graphic("", MARK_WIDTH, NotesView::mark, g -> g.severity().name())
                .number(Texts.of("column.times"), 60, NoteGroup::times, n -> Format.integer(n.longValue()))
                .text(Texts.of("column.example"), 460, g -> g.example().reason())
                .rows(FXCollections.observableArrayList(groups), NoteGroup::code)
                .fitRows(1, 6);
        DataTable<ImportNote> table = new DataTable<ImportNote>("import-notes")
                .text(Texts.of("column.file"), 150, ImportNote::file)
                .number(Texts.of("column.line"), 60, ImportNote::line, n -> Format.integer(n.longValue()))
                .text(Texts.of("column.reason"), 420, ImportNote::reason)
                .text(Texts.of("column.code"), 140, ImportNote::code, "muted")
                .rows(lines, Function.identity())
                .fitRows(4, 12);
        kinds.columnOf("").setMinWidth(MARK_WIDTH);
        kinds.setId("import-notes-kinds");
        table.setId("import-notes");
        context.tables().install(kinds);
        context.tables().install(table);
        kinds.getSelectionModel().selectedItemProperty().subscribe(g -> show(g, groups));
        getChildren()
                .addAll(
                        head(Texts.of("notes.kinds"), "", context.tables().saveButton(kinds)),
                        kinds,
                        head(
                                Texts.of("notes.lines"),
                                Texts.of("notes.lines.text"),
                                context.tables().saveButton(table)),
                        table);
    }

    private static Node head(String title, String explanation, Button save) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, Labels.heading(title), Labels.muted(explanation), gap, save);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void show(@Nullable NoteGroup group, List<NoteGroup> groups) {
        lines.setAll(
                group == null ? groups.stream().flatMap(g -> g.notes().stream()).toList() : group.notes());
    }

    private static Node mark(NoteGroup group) {
        return group.severity() == Severity.WARN
                ? new Pill(Texts.of("notes.warning"), "warn")
                : new Pill(Texts.of("notes.info"));
    }
}
