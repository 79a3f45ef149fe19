package io.talkturn.ui.data.talkturns;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.data.shared.TalkturnRow;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Split;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.nav.ReadTarget;
import io.talkturn.ui.talkturn.LabelText;
import io.talkturn.ui.talkturn.TalkturnPanel;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The talkturns of the corpus in a table with filters; all that is known of the selected one at the right. */
public final class TalkturnsView extends BorderPane {
    private static final double SIDE = 340;

    /** A text cut after fewer letters tells nothing. */
    private static final double LEAST_TEXT = 240;

    private final AppContext context;
    private final TalkturnsViewModel model;
    private final VBox place = new VBox();
    private final TalkturnPanel detail;
    private final SplitPane split;
    private final ScrollPane side;
    private @Nullable DataTable<TalkturnRow> shown;
    private List<String> labels = List.of();
    private String name = "";

    public TalkturnsView(AppContext context, TalkturnsViewModel model) {
        this.context = context;
        this.model = model;
        this.detail = new TalkturnPanel(context).closedBy(this::close);
        VBox left = Split.panel(new TurnFilterBar(model), place);
        VBox.setVgrow(place, Priority.ALWAYS);
        side = new ScrollPane(detail);
        side.setId("talkturn-side");
        side.setFitToWidth(true);
        Split.keepWidth(side, SIDE);
        split = Split.sideways(new double[] {}, left);
        setCenter(split);
        model.corpusProperty().subscribe(this::show);
        model.rows().addListener((ListChangeListener<TalkturnRow>) change -> refresh());
    }

    private void close() {
        DataTable<TalkturnRow> table = shown;
        if (table != null) {
            table.getSelectionModel().clearSelection();
            table.requestFocus();
        }
    }

    /** Labels stand in the corpus, not in a row: where one was put right, the row is equal to what it was. */
    private void refresh() {
        DataTable<TalkturnRow> table = shown;
        if (table != null) {
            table.refresh();
            choose(table.getSelectionModel().getSelectedItem());
        }
    }

    /** Every corpus has labels of its own, so it has columns of its own; one that is read again keeps its table. */
    private void show(@Nullable Corpus corpus) {
        List<String> wanted = corpus == null
                ? List.of()
                : corpus.labels().stream().map(Label::name).toList();
        if (corpus == null
                || shown == null
                || !wanted.equals(labels)
                || !corpus.info().name().equals(name)) {
            labels = wanted;
            name = corpus == null ? "" : corpus.info().name();
            rebuild(corpus);
        } else {
            refresh();
        }
    }

    private void rebuild(@Nullable Corpus corpus) {
        place.getChildren().clear();
        shown = null;
        detail.show(null, -1);
        split.getItems().remove(side);
        if (corpus == null) {
            return;
        }
        DataTable<TalkturnRow> table = table();
        shown = table;
        context.tables().install(table);
        table.getContextMenu().getItems().addAll(0, List.of(read(table), detail.correctItem(), detail.noteItem()));
        VBox.setVgrow(table, Priority.ALWAYS);
        var count = Labels.muted("");
        count.setId("talkturn-count");
        count.textProperty().bind(Bindings.createStringBinding(this::told, model.rows(), model.corpusProperty()));
        place.setSpacing(6);
        place.getChildren().addAll(table, count);
    }

    private DataTable<TalkturnRow> table() {
        DataTable<TalkturnRow> table = new DataTable<TalkturnRow>("talkturns")
                .text(
                        Texts.of("column.conversation"),
                        110,
                        r -> r.conversation().title(),
                        "muted")
                .number(Texts.of("column.number"), 44, TalkturnRow::number, n -> Format.integer(n.longValue()))
                .text(Texts.of("column.speaker"), 80, r -> r.talkturn().speaker())
                .text(Texts.of("column.text"), LEAST_TEXT, r -> r.talkturn().text());
        for (String label : labels) {
            table.text(label, 82, r -> value(label, r));
        }
        detail.mark(table, row -> row.talkturn().id());
        table.text(Texts.of("column.partition"), 66, r -> r.partition().id(), "muted")
                .number(Texts.of("column.start"), 62, TalkturnRow::start, n -> Format.clock(n.doubleValue()))
                .rows(model.rows(), row -> row.talkturn().id());
        table.stretch(table.columnOf(Texts.of("column.text")), LEAST_TEXT);
        var none = Labels.muted(Texts.of("data.talkturns.none"));
        none.visibleProperty().bind(model.searchedProperty());
        table.whenEmpty(none);
        table.setId("talkturns");
        table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close();
            }
        });
        return table;
    }

    private String value(String label, TalkturnRow row) {
        Corpus corpus = model.corpusProperty().get();
        return corpus == null
                ? ""
                : corpus.label(label)
                        // a row of the corpus before stays for a moment
                        .filter(column -> row.row() < column.size())
                        .map(column -> LabelText.of(column, row.row()))
                        .orElse("");
    }

    private String told() {
        Corpus corpus = model.corpusProperty().get();
        return corpus == null
                ? ""
                : Texts.of(
                        "data.talkturns.shown",
                        Format.integer(model.rows().size()),
                        Format.integer(corpus.talkturns().size()));
    }

    private void choose(@Nullable TalkturnRow row) {
        if (row == null) {
            // while rows come anew the table is without a selection for a moment
            Platform.runLater(this::closeIfNoneIsChosen);
            return;
        }
        Corpus corpus = model.corpusProperty().get();
        detail.show(corpus, corpus != null && row.row() < corpus.talkturns().size() ? row.row() : -1);
        if (!split.getItems().contains(side)) {
            split.getItems().add(side);
            split.setDividerPositions(1 - SIDE / Math.max(2 * SIDE, split.getWidth()));
        }
    }

    /** An empty panel only takes the room of the text. */
    private void closeIfNoneIsChosen() {
        DataTable<TalkturnRow> table = shown;
        if (table == null || table.getSelectionModel().getSelectedItem() == null) {
            detail.show(null, -1);
            split.getItems().remove(side);
        }
    }

    private MenuItem read(DataTable<TalkturnRow> table) {
        MenuItem item = new MenuItem(Texts.of("data.talkturns.read"));
        item.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        item.setOnAction(e -> {
            TalkturnRow row = table.getSelectionModel().getSelectedItem();
            if (row != null) {
                context.navigator()
                        .show(
                                PageId.TRANSCRIPTS,
                                new ReadTarget(
                                        row.conversation().id(), row.talkturn().id()));
            }
        });
        return item;
    }
}
