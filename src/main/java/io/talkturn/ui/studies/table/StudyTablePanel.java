package io.talkturn.ui.studies.table;

import io.talkturn.report.Table;
import io.talkturn.report.study.StudyTableKind;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Shown;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.WrapRow;
import io.talkturn.ui.scores.ReportActions;
import io.talkturn.ui.scores.ReportTable;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One of the papers' tables, of what the study has measured so far; exported as it is shown. */
public final class StudyTablePanel extends VBox {
    private final ReportTable table = new ReportTable(true);
    private final VBox notes = new VBox(3);

    public StudyTablePanel(AppContext context, StudyTablesViewModel model) {
        super(6);
        table.setId("study-table");
        notes.setId("study-table-notes");
        ComboBox<StudyTableKind> kind = kinds();
        kind.valueProperty().bindBidirectional(model.kindProperty());
        CheckBox published = new CheckBox(Texts.of("studies.table.published"));
        published.setId("study-published");
        published.setTooltip(new Tooltip(Texts.of("studies.table.published.tip")));
        published.selectedProperty().bindBidirectional(model.publishedProperty());
        Label heading = Labels.heading(Texts.of("studies.table"));
        heading.setMinWidth(USE_PREF_SIZE);
        Node exports = new ReportActions(context).menu("study", table::shown);
        exports.disableProperty().bind(model.tableProperty().isNull());
        Label problem = Labels.wrapped("", "muted");
        problem.setId("study-table-problem");
        problem.textProperty().bind(model.problemProperty());
        Presence.withWords(problem);
        Presence.when(model.tableProperty().isNotNull(), table);
        getChildren().addAll(new WrapRow(10).start(heading, kind, published).end(exports), problem, table, notes);
        model.tableProperty().subscribe(this::show);
    }

    private static ComboBox<StudyTableKind> kinds() {
        ComboBox<StudyTableKind> kinds = new ComboBox<>();
        kinds.setId("study-table-kind");
        kinds.setAccessibleText(Texts.of("studies.table.kind"));
        kinds.setTooltip(new Tooltip(Texts.of("studies.table.kind")));
        kinds.getItems().setAll(StudyTableKind.values());
        kinds.setConverter(new Shown<>(kind -> kind.title()));
        return kinds;
    }

    private void show(@Nullable Table made) {
        List<String> told = made == null ? List.of() : made.notes();
        if (made != null) {
            table.show(made);
        }
        notes.getChildren()
                .setAll(told.stream()
                        .map(note -> Labels.wrapped(note, "muted", "small"))
                        .toList());
    }
}
