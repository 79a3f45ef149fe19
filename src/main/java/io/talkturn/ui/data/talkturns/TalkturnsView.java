package io.talkturn.ui.data.talkturns;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.correct.CorrectionsPanel;
import io.talkturn.ui.data.shared.LabelText;
import io.talkturn.ui.data.shared.TalkturnRow;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Split;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The talkturns of the corpus in a table with filters; all that is known of the selected one at the right. */
public final class TalkturnsView extends BorderPane {
    private final AppContext context;
    private final TalkturnsViewModel model;
    private final VBox place = new VBox();
    private final TurnDetail detail = new TurnDetail();
    private final CorrectionsPanel corrections;
    private @Nullable DataTable<TalkturnRow> shown;
    private List<String> columns = List.of();

    public TalkturnsView(AppContext context, TalkturnsViewModel model) {
        this.context = context;
        this.model = model;
        this.corrections = new CorrectionsPanel(context);
        VBox left = Split.panel(new TurnFilterBar(model), place);
        VBox.setVgrow(place, Priority.ALWAYS);
        ScrollPane right = new ScrollPane(new VBox(detail, corrections));
        right.setFitToWidth(true);
        SplitPane split = Split.withSide(left, Split.keepWidth(right, 340));
        setCenter(split);
        model.corpusProperty().subscribe(this::rebuild);
        model.rows().addListener((ListChangeListener<TalkturnRow>) change -> refresh());
    }

    /** Labels stand in the corpus, not in a row: where one was put right, the row is equal to what it was. */
    private void refresh() {
        DataTable<TalkturnRow> table = shown;
        if (table != null) {
            table.refresh();
            show(table.getSelectionModel().getSelectedItem());
        }
    }

    private void show(@Nullable TalkturnRow row) {
        Corpus now = model.corpusProperty().get();
        detail.show(now, row);
        corrections.show(now, row == null ? null : row.talkturn());
    }

    /** Every corpus has labels of its own, so it has columns of its own; one that is read again keeps its table as it stands. */
    private void rebuild(@Nullable Corpus corpus) {
        List<String> wanted = corpus == null
                ? List.of()
                : Stream.concat(Stream.of(corpus.info().name()), labels(corpus)).toList();
        if (wanted.equals(columns)) {
            refresh();
            return;
        }
        columns = wanted;
        shown = null;
        place.getChildren().clear();
        detail.show(null, null);
        corrections.show(null, null);
        if (corpus == null) {
            return;
        }
        DataTable<TalkturnRow> table = new DataTable<TalkturnRow>("talkturns")
                .text(
                        Texts.of("column.conversation"),
                        130,
                        r -> r.conversation().title(),
                        "muted")
                .number(Texts.of("column.number"), 44, TalkturnRow::number, n -> Format.integer(n.longValue()))
                .text(Texts.of("column.speaker"), 90, r -> r.talkturn().speaker())
                .number(Texts.of("column.start"), 62, TalkturnRow::start, n -> Format.clock(n.doubleValue()))
                .text(Texts.of("column.partition"), 66, r -> r.partition().id(), "muted");
        for (Label label : corpus.labels()) {
            table.text(label.name(), 82, r -> labelText(label.name(), r));
        }
        corrections.mark(table, row -> row.talkturn().id());
        table.text(Texts.of("column.text"), 420, r -> r.talkturn().text())
                .rows(model.rows(), row -> row.talkturn().id())
                .whenEmpty(Labels.muted(Texts.of("data.talkturns.none")));
        table.setId("talkturns");
        table.getSelectionModel().selectedItemProperty().subscribe(this::show);
        shown = table;
        context.tables().install(table);
        table.getContextMenu().getItems().addFirst(corrections.menuItem());
        VBox.setVgrow(table, Priority.ALWAYS);
        var count = Labels.muted("");
        count.setId("talkturn-count");
        count.textProperty()
                .bind(javafx.beans.binding.Bindings.createStringBinding(
                        () -> Texts.of(
                                "data.talkturns.shown",
                                Format.integer(model.rows().size()),
                                Format.integer(talkturns())),
                        model.rows()));
        place.setSpacing(6);
        place.getChildren().addAll(table, count);
    }

    private int talkturns() {
        Corpus now = model.corpusProperty().get();
        return now == null ? 0 : now.talkturns().size();
    }

    private String labelText(String name, TalkturnRow row) {
        Corpus now = model.corpusProperty().get();
        return now == null
                ? ""
                : now.label(name)
                        .filter(label -> row.row() < label.size()) // a row of the corpus before, for one more pulse
                        .map(label -> LabelText.of(label, row.row()))
                        .orElse("");
    }

    private static Stream<String> labels(Corpus corpus) {
        return corpus.labels().stream().map(Label::name);
    }
}
