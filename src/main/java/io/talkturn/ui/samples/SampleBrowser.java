package io.talkturn.ui.samples;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.report.Table;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunFolder;
import io.talkturn.ui.AppContext;
import io.talkturn.ui.Texts;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.samples.SampleItem.Which;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The samples of a partition in a table with filters; the selected one is looked into at the right. */
public final class SampleBrowser extends VBox {
    private static final double HEIGHT = 420;

    private final List<String> classes;
    private final boolean several;
    private final ObservableList<SampleItem> items = FXCollections.observableArrayList();
    private final FilteredList<SampleItem> shown = new FilteredList<>(items);
    private final Segmented<Which> which = new Segmented<>(
            List.of(Which.values()), w -> Texts.of("samples." + w.name().toLowerCase(Locale.ROOT)));
    private final ComboBox<String> label = new ComboBox<>();
    private final TextField words = new TextField();
    private final Label count = Labels.muted("");
    private final DataTable<SampleItem> table;
    private final SampleView view;
    private @Nullable Corpus corpus;

    private record Read(@Nullable Corpus corpus, List<SampleItem> items) {}

    /**
     * The samples of a run, read away from the UI thread.
     *
     * @param predictions of one partition, with a truth each
     */
    public SampleBrowser(AppContext context, RunFolder run, PredictionTable predictions, Partition partition) {
        super(8);
        this.classes = predictions.classes();
        this.several = predictions.isMultiLabel();
        this.view = new SampleView(context.theme());
        setId("samples");
        table = context.tables().install(makeTable(partition));
        table.getSelectionModel().selectedItemProperty().subscribe(item -> view.show(item, corpus, classes));
        HBox below = new HBox(24, table, view);
        HBox.setHgrow(table, Priority.ALWAYS);
        table.setMinWidth(0);
        table.setPrefHeight(HEIGHT);
        view.setPrefWidth(330);
        view.setMinWidth(240);
        getChildren().addAll(filters(), below);
        context.jobs()
                .<Read>latest("samples-" + run.name() + partition.id(), progress -> read(run, predictions))
                .onDone(this::take)
                .onFailed(thrown -> take(new Read(null, without(predictions))));
        filter();
    }

    /** What is listed, for exports. */
    public Table shown() {
        return table.shown();
    }

    /** Lists the samples that are, or were taken to be, of a class. */
    public void showClass(String name) {
        if (classes.contains(name)) {
            label.setValue(name);
        }
    }

    private static Read read(RunFolder run, PredictionTable predictions) {
        Corpus read = CorpusFolder.read(run.corpus(run.spec()));
        Map<String, Integer> rows = new HashMap<>();
        read.talkturns().forEach(t -> rows.put(t.id(), rows.size()));
        List<SampleItem> items = new ArrayList<>();
        for (PredictionTable.Row row : predictions.rows()) {
            Integer place = rows.get(row.talkturn());
            items.add(
                    place == null
                            ? new SampleItem(-1, "", "", row)
                            : new SampleItem(
                                    place,
                                    read.talkturns().get(place).speaker(),
                                    read.talkturns().get(place).text(),
                                    row));
        }
        return new Read(read, items);
    }

    /** A run outlives its corpus: predictions are listed all the same. */
    private static List<SampleItem> without(PredictionTable predictions) {
        return predictions.rows().stream()
                .map(row -> new SampleItem(-1, "", "", row))
                .toList();
    }

    private void take(Read read) {
        corpus = read.corpus();
        items.setAll(read.items());
        filter();
    }

    private HBox filters() {
        which.setId("samples-which");
        which.valueProperty().subscribe(w -> filter());
        label.setId("samples-class");
        label.getItems().add(Texts.of("samples.anyclass"));
        label.getItems().addAll(classes);
        label.setValue(label.getItems().getFirst());
        label.valueProperty().subscribe(v -> filter());
        words.setId("samples-words");
        words.setPromptText(Texts.of("samples.words"));
        words.setAccessibleText(Texts.of("samples.words"));
        words.setPrefWidth(200);
        words.textProperty().subscribe(v -> filter());
        HBox line = new HBox(8, which, label, words, count);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void filter() {
        String name = label.getValue();
        List<String> wanted = Arrays.stream(
                        words.getText().toLowerCase(Locale.ROOT).split("\\s+", -1))
                .filter(w -> !w.isEmpty())
                .toList();
        shown.setPredicate(item -> which.valueProperty().get().has(item)
                && (!classes.contains(name) || item.isOf(name))
                && item.fits(wanted));
        if (table.getSelectionModel().getSelectedItem() == null && !shown.isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
        count.setText(Texts.of("samples.count", Format.integer(shown.size()), Format.integer(items.size())));
    }

    private DataTable<SampleItem> makeTable(Partition partition) {
        DataTable<SampleItem> made = new DataTable<SampleItem>("samples-" + partition.id())
                .text(Texts.of("samples.id"), 104, SampleItem::id)
                .text(Texts.of("samples.text"), 150, SampleItem::text)
                .text(Texts.of("samples.truth"), 86, item -> item.prediction().truth())
                .text(Texts.of("samples.prediction"), 100, SampleItem::verdict)
                .number(
                        Texts.of("samples.sure"),
                        56,
                        item -> item.sureness(several),
                        n -> Format.decimals(n.doubleValue(), 3))
                .rows(shown)
                .whenEmpty(Labels.muted(Texts.of("samples.none")));
        made.setId("samples-table");
        made.columnOf(Texts.of("samples.id")).setMinWidth(118);
        return made;
    }
}
