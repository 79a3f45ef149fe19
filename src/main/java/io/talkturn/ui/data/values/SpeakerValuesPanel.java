package io.talkturn.ui.data.values;

import io.talkturn.corpus.Corpus;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.SearchableBox;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One number label or feature by speaker: how many values, how many missing, their range as figures and as a bar. */
final class SpeakerValuesPanel extends VBox {
    private final ObservableList<SpeakerValueRow> rows = FXCollections.observableArrayList();
    private final SearchableBox<String> columns =
            new SearchableBox<>("values-speaker-column", Texts.of("values.speakers"), Function.identity());
    private @Nullable Corpus corpus;

    SpeakerValuesPanel(AppContext context) {
        super(8);
        columns.chosenProperty()
                .subscribe(name -> rows.setAll(corpus == null ? List.of() : SpeakerValueRow.of(corpus, name)));
        DataTable<SpeakerValueRow> table = new DataTable<SpeakerValueRow>("values-by-speaker")
                .text(Texts.of("column.speaker"), 150, SpeakerValueRow::speaker, "strong")
                .number(Texts.of("column.talkturns"), 84, SpeakerValueRow::talkturns, SpeakerValuesPanel::whole)
                .number(Texts.of("column.missing"), 84, r -> r.range().missing(), SpeakerValuesPanel::whole)
                .number(Texts.of("column.lowest"), 84, r -> r.range().lowest(), SpeakerValuesPanel::three)
                .number(Texts.of("column.mean"), 84, r -> r.range().mean(), SpeakerValuesPanel::three)
                .number(Texts.of("column.highest"), 84, r -> r.range().highest(), SpeakerValuesPanel::three)
                .graphic(Texts.of("column.range"), 260, RangeBar::new, r -> "")
                .rows(rows, SpeakerValueRow::speaker)
                .fitRows(1, 20)
                .whenEmpty(Labels.muted(Texts.of("values.nonumbers")));
        table.setId("values-by-speaker");
        context.tables().install(table);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(
                8,
                Labels.heading(Texts.of("values.speakers")),
                columns,
                gap,
                context.tables().saveButton(table));
        head.setAlignment(Pos.CENTER_LEFT);
        columns.managedProperty().bind(columns.visibleProperty());
        getChildren().addAll(head, table);
    }

    void show(@Nullable Corpus now) {
        corpus = now;
        String before = columns.chosenProperty().get();
        List<String> names = now == null ? List.of() : SpeakerValueRow.columns(now);
        columns.choices(names);
        columns.setVisible(!names.isEmpty());
        String wanted = before != null && names.contains(before)
                ? before
                : names.stream().findFirst().orElse(null);
        columns.chosenProperty().set(wanted);
        // the same name of another corpus is no change of the box
        rows.setAll(now == null ? List.of() : SpeakerValueRow.of(now, wanted));
    }

    private static String whole(Number number) {
        return Format.integer(number.longValue());
    }

    private static String three(Number number) {
        return Format.decimals(number.doubleValue(), 3);
    }
}
