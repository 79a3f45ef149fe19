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
import javafx.application.Platform;
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
    /** What was said stands where a small window shows it too, and gets the room that labels leave. */
    private static final double SPOKEN = 260;

    private static final double LABEL = 120;

    private final TurnDetail detail = new TurnDetail();
    private final CorrectionsPanel corrections;
    private @Nullable DataTable<TalkturnRow> shown;
    private @Nullable String chosen;

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
        // later, because the table hears of the rows after this
        model.rows().addListener((ListChangeListener<TalkturnRow>) change -> Platform.runLater(this::chooseAgain));
    }

    /** The talkturn that was looked at stays chosen when the corpus is read again, as after a correction. */
    private void chooseAgain() {
        DataTable<TalkturnRow> table = shown;
        if (table == null || chosen == null || table.getSelectionModel().getSelectedItem() != null) {
            return;
        }
        String wanted = chosen;
        table.getItems().stream()
                .filter(row -> row.talkturn().id().equals(wanted))
                .findFirst()
                .ifPresent(row -> {
                    table.getSelectionModel().select(row);
                    table.scrollTo(row);
                });
    }

    /** Every corpus has labels of its own, so it has columns of its own. */
    private void rebuild(@Nullable Corpus corpus) {
        place.getChildren().clear();
        shown = null;
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
                .text(Texts.of("column.text"), 420, r -> r.talkturn().text())
                .text(Texts.of("column.partition"), 66, r -> r.partition().id(), "muted");
        table.columnOf(Texts.of("column.text")).setMinWidth(SPOKEN);
        for (Label label : corpus.labels()) {
            table.text(label.name(), 82, r -> LabelText.of(label, r.row()));
            table.columnOf(label.name()).setMaxWidth(LABEL);
        }
        corrections.mark(table, row -> row.talkturn().id());
        table.rows(model.rows())
                .whenEmpty(Labels.muted(Texts.of("data.talkturns.none")));
        table.setId("talkturns");
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            detail.show(corpus, row);
            corrections.show(corpus, row == null ? null : row.talkturn());
            chosen = row == null ? chosen : row.talkturn().id();
        });
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
                                Format.integer(corpus.talkturns().size())),
                        model.rows()));
        place.setSpacing(6);
        place.getChildren().addAll(table, count);
    }
}
