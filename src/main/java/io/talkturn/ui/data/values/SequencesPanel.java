package io.talkturn.ui.data.values;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.SequenceSummary;
import io.talkturn.corpus.SequenceSummary.Column;
import io.talkturn.corpus.Sequences;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The sequences of text, audio and vision in figures: steps, lengths, where they come from, and every column of the one
 * that is chosen. The values are only looked at while the panel is seen, since there may be gigabytes of them.
 */
final class SequencesPanel extends VBox {
    private record Modality(Sequences sequences, SequenceSummary summary) {}

    private final AppContext context;
    private final ObservableValue<Boolean> seen;
    private final VBox figures = new VBox(8);
    private final DataTable<Modality> table;
    private final ObservableList<Modality> modalities = FXCollections.observableArrayList();
    /** Room for "COVAREP (assumed from 74 columns)", which must not be cut where it matters. */
    private static final double EXTRACTOR = 240;

    private final ObservableList<Column> columns = FXCollections.observableArrayList();
    private @Nullable Corpus corpus;
    private boolean stale;

    SequencesPanel(AppContext context, ObservableValue<Boolean> seen) {
        super(8);
        this.context = context;
        this.seen = seen;
        DataTable<Column> ranges = columnTable();
        table = modalityTable();
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> columns.setAll(chosen == null ? List.of() : chosen.summary.columns()));
        figures.getChildren()
                .addAll(
                        table,
                        Labels.wrapped(Texts.of("sequences.note"), "muted"),
                        context.tables().heading(Texts.of("sequences.columns"), ranges),
                        ranges);
        figures.managedProperty().bind(figures.visibleProperty());
        Label none = Labels.wrapped(Texts.of("sequences.none"), "muted");
        Presence.when(figures.visibleProperty().not(), none);
        getChildren()
                .addAll(
                        context.tables().heading(Texts.of("sequences.title"), table),
                        none,
                        figures,
                        new WordVectorsBar(context));
        figures.setVisible(false);
        seen.subscribe(this::look);
    }

    private DataTable<Modality> modalityTable() {
        DataTable<Modality> made = new DataTable<Modality>("sequences")
                .text(
                        Texts.of("column.modality"),
                        84,
                        m -> m.sequences.modality().id(),
                        "strong")
                .number(Texts.of("column.steps"), 60, m -> m.summary.steps(), SequencesPanel::whole)
                .number(Texts.of("column.columns"), 74, m -> m.sequences.columns(), SequencesPanel::whole)
                .number(Texts.of("column.shortest"), 74, m -> m.summary.shortest(), SequencesPanel::whole)
                .number(
                        Texts.of("column.median"),
                        74,
                        m -> m.summary.median(),
                        n -> Format.decimals(n.doubleValue(), 1))
                .number(Texts.of("column.longest"), 74, m -> m.summary.longest(), SequencesPanel::whole)
                .number(Texts.of("column.without"), 74, m -> m.summary.empty(), SequencesPanel::whole)
                .number(Texts.of("column.notfinite"), 84, m -> m.sequences.nonFinite(), SequencesPanel::whole)
                .text(Texts.of("column.extractor"), EXTRACTOR, SequencesPanel::extractor)
                .text(
                        Texts.of("column.source"),
                        160,
                        m -> m.sequences.provenance().source(),
                        "muted")
                .rows(modalities, Function.identity())
                .fitRows(1, 3);
        made.setId("sequences");
        made.columnOf(Texts.of("column.extractor")).setMinWidth(EXTRACTOR);
        return made;
    }

    private DataTable<Column> columnTable() {
        DataTable<Column> made = new DataTable<Column>("sequence-columns")
                .text(Texts.of("column.column"), 150, Column::name, "strong")
                .number(Texts.of("column.lowest"), 110, Column::lowest, SequencesPanel::three)
                .number(Texts.of("column.highest"), 110, Column::highest, SequencesPanel::three)
                .number(Texts.of("column.mean"), 110, Column::mean, SequencesPanel::three)
                .number(Texts.of("column.deviation"), 110, Column::deviation, SequencesPanel::three)
                .number(Texts.of("column.zeros"), 110, Column::zeros, n -> Format.percent(n.doubleValue()))
                .rows(columns, Column::name)
                .fitRows(1, 10);
        made.setId("sequence-columns");
        return made;
    }

    void show(@Nullable Corpus now) {
        corpus = now;
        stale = true;
        figures.setVisible(now != null && !now.sequences().isEmpty());
        modalities.clear();
        look();
    }

    private void look() {
        Corpus now = corpus;
        if (now == null || now.sequences().isEmpty() || !stale || !seen.getValue()) {
            return;
        }
        stale = false;
        context.jobs()
                .latest("look-at-sequences", progress -> {
                    List<Modality> found = new ArrayList<>();
                    for (Sequences sequences : now.sequences()) {
                        found.add(new Modality(sequences, SequenceSummary.of(sequences, progress)));
                    }
                    return found;
                })
                .onDone(found -> {
                    if (now.equals(corpus)) {
                        modalities.setAll(found);
                        table.getSelectionModel().selectFirst();
                    }
                });
    }

    private static String extractor(Modality modality) {
        Sequences sequences = modality.sequences;
        return sequences.provenance().extractor().isEmpty()
                ? Texts.of("sequences.unknown")
                : sequences.provenance().told(sequences.columns());
    }

    private static String whole(Number number) {
        return Format.integer(number.longValue());
    }

    private static String three(Number number) {
        return Format.decimals(number.doubleValue(), 3);
    }
}
