package io.talkturn.ui.data.corpora;

import io.talkturn.corpus.CorpusSummary;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.NoteGroup;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.data.shared.DataViewModel;
import io.talkturn.ui.data.shared.DataViewModel.Counted;
import io.talkturn.ui.data.shared.NotesView;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What was read and skipped when the corpus was imported, in figures; the lines themselves on a click. */
final class ReportPanel extends VBox {
    private final AppContext context;

    ReportPanel(AppContext context, DataViewModel model) {
        super(6);
        this.context = context;
        model.countedProperty().subscribe(this::show);
    }

    private void show(@Nullable Counted counted) {
        getChildren().clear();
        if (counted == null) {
            return;
        }
        CorpusSummary summary = counted.summary();
        ImportReport report = counted.corpus().report();
        GridPane grid = new GridPane();
        grid.getStyleClass().add("report");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(names, numbers);
        line(grid, "report.talkturns", summary.counts().talkturns());
        line(grid, "report.speakers", summary.counts().speakers());
        line(grid, "report.woven", summary.counts().withNarrative());
        line(grid, "report.times", summary.counts().withTimes());
        line(grid, "report.words", summary.counts().withWordTimes());
        line(grid, "report.notext", summary.counts().withoutText());
        line(grid, "report.overlap", summary.overlaps().size());
        getChildren().addAll(Labels.heading(Texts.of("report.title")), grid);
        List<NoteGroup> groups = NoteGroup.of(report.notes());
        if (!groups.isEmpty()) {
            String text = Texts.of(
                    "report.notes",
                    Texts.count(
                            "note",
                            report.notes().stream().mapToInt(ImportNote::often).sum()));
            getChildren().add(Buttons.link(text, () -> showNotes(groups)));
        }
    }

    private void showNotes(List<NoteGroup> groups) {
        ScrollPane scroll = new ScrollPane(new NotesView(context, groups));
        scroll.setFitToWidth(true);
        scroll.setPrefSize(720, 460);
        context.dialogs()
                .tell(Texts.of("report.notes.title"), scroll)
                .getDialogPane()
                .setPrefWidth(760);
    }

    private static void line(GridPane grid, String key, int number) {
        Node value = Labels.text(Format.integer(number));
        grid.addRow(grid.getRowCount(), Labels.text(Texts.of(key)), value);
    }
}
