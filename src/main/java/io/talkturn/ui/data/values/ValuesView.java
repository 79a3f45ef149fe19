package io.talkturn.ui.data.values;

import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.data.shared.ClassRow;
import io.talkturn.ui.data.shared.DataViewModel;
import io.talkturn.ui.data.shared.DataViewModel.Counted;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.DataTab;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Every label and feature in figures: how many values, how many missing, in which range. */
public final class ValuesView extends ScrollPane {
    private static final double CHART_GAP = 40;

    private final AppContext context;
    private final ObservableList<ValueRow> values = FXCollections.observableArrayList();
    private final SpeakerValuesPanel speakers;
    private final SequencesPanel sequences;
    private final ObservableList<ClassRow> classes = FXCollections.observableArrayList();

    public ValuesView(AppContext context, DataViewModel model) {
        this.context = context;
        this.speakers = new SpeakerValuesPanel(context);
        this.sequences = new SequencesPanel(context, model.tabProperty().map(DataTab.VALUES::equals));
        setFitToWidth(true);
        DataTable<ValueRow> columns = new DataTable<ValueRow>("values")
                .text(Texts.of("column.name"), 150, ValueRow::name, "strong")
                .text(Texts.of("column.kind"), 90, ValueRow::kind)
                .text(Texts.of("column.meaning"), 260, ValueRow::meaning, "muted")
                .number(Texts.of("column.present"), 74, ValueRow::present, ValuesView::whole)
                .number(Texts.of("column.missing"), 74, ValueRow::missing, ValuesView::whole)
                .number(Texts.of("column.infinite"), 74, row -> row.figures().infinite(), ValuesView::whole)
                .number(Texts.of("column.lowest"), 84, row -> row.figures().lowest(), ValuesView::three)
                .number(Texts.of("column.highest"), 84, row -> row.figures().highest(), ValuesView::three)
                .number(Texts.of("column.mean"), 84, row -> row.figures().mean(), ValuesView::three)
                .number(Texts.of("column.deviation"), 84, row -> row.figures().deviation(), ValuesView::three)
                .rows(values, row -> List.of(row.kind(), row.name()))
                .fitRows(1, 60)
                .whenEmpty(Labels.muted(Texts.of("values.none")));
        columns.setId("values");
        DataTable<ClassRow> byPartition = new DataTable<ClassRow>("classes")
                .text(Texts.of("column.label"), 150, ClassRow::label, "strong")
                .text(Texts.of("column.class"), 150, ClassRow::name)
                .number("train", 84, ClassRow::train, ValuesView::whole)
                .number("dev", 84, ClassRow::dev, ValuesView::whole)
                .number("test", 84, ClassRow::test, ValuesView::whole)
                .number("none", 84, ClassRow::none, ValuesView::whole)
                .number(Texts.of("data.all"), 84, ClassRow::all, ValuesView::whole)
                .rows(classes, row -> List.of(row.label(), row.name()))
                .fitRows(1, 60)
                .whenEmpty(Labels.muted(Texts.of("values.noclasses")));
        VBox content = new VBox(
                8,
                context.tables().heading(Texts.of("values.title"), columns),
                columns,
                charts(model),
                context.tables().heading(Texts.of("values.classes"), byPartition),
                byPartition,
                sequences,
                speakers);
        content.getStyleClass().add("panel");
        setContent(content);
        model.countedProperty().subscribe(this::show);
    }

    private Node charts(DataViewModel model) {
        MissingPanel missing = new MissingPanel(model, context.charts());
        AgreementPanel agreement = new AgreementPanel(model, context.charts());
        HBox charts = new HBox(CHART_GAP, missing, agreement);
        for (Region chart : List.of(missing, agreement)) {
            chart.setPrefWidth(400); // both as wide, whatever stands in them
            chart.setMinWidth(0);
            HBox.setHgrow(chart, Priority.ALWAYS);
        }
        charts.getStyleClass().add("value-charts");
        return charts;
    }

    private void show(@Nullable Counted counted) {
        values.setAll(counted == null ? List.of() : ValueRow.of(counted.summary()));
        sequences.show(counted == null ? null : counted.corpus());
        speakers.show(counted == null ? null : counted.corpus());
        classes.setAll(counted == null ? List.of() : ClassRow.of(counted.summary()));
    }

    private static String whole(Number number) {
        return Format.integer(number.longValue());
    }

    private static String three(Number number) {
        return Format.decimals(number.doubleValue(), 3);
    }
}
