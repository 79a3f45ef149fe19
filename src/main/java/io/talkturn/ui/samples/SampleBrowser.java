package io.talkturn.ui.samples;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.report.Table;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunFolder;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.CheckedBox;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.FilterField;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Reveal;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.samples.SampleItem.Which;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The samples of a partition in a table with filters; the selected one is looked into at the right. */
public final class SampleBrowser extends VBox {
    private static final double HEIGHT = 420;

    private final List<String> classes;
    private final boolean several;
    private final ObservableList<SampleItem> items = FXCollections.observableArrayList();
    private final FilteredList<SampleItem> shown = new FilteredList<>(items);
    private final Segmented<Which> which = new Segmented<>(
            List.of(Which.values()), w -> Texts.of("samples." + w.name().toLowerCase(Locale.ROOT)));
    private final CheckedBox<String> labels =
            new CheckedBox<>("samples-class", Texts.of("samples.anyclass"), Function.identity());
    private final TextField words = FilterField.of("samples-words", Texts.of("samples.words"));
    private final Label count = Labels.muted("");
    private final ObjectProperty<@Nullable SampleFilter> filter = new SimpleObjectProperty<>(this, "filter", null);
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
        view.setPrefWidth(440);
        view.setMinWidth(280);
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

    /** Lists exactly the samples that a figure counts, and goes there. */
    public void show(SampleFilter wanted) {
        which.valueProperty().set(Which.ALL);
        labels.chosenProperty().set(Set.of());
        words.clear();
        filter.set(wanted);
        table.getSelectionModel().clearSelection();
        table.getSelectionModel().selectFirst();
        Reveal.atTop(this);
        table.requestFocus();
    }

    private static Read read(RunFolder run, PredictionTable predictions) {
        Corpus read = predictions.divided(CorpusFolder.read(run.corpus(run.spec())));
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
        labels.choices(classes);
        labels.setPrefWidth(150);
        labels.setMinWidth(110);
        labels.chosenProperty().subscribe(v -> filter());
        count.setMinWidth(USE_PREF_SIZE);
        words.setPrefWidth(200);
        words.setMinWidth(110);
        words.textProperty().subscribe(v -> filter());
        filter.subscribe(f -> filter());
        HBox line = classes.isEmpty()
                ? new HBox(8, words, filterMark(), count)
                : new HBox(8, which, labels, words, filterMark(), count);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** The filter that a figure of a table has set, and the way to take it off: a click, or Escape in the table. */
    private Button filterMark() {
        Button mark = new Button(null, Icons.small(Feather.X));
        mark.setId("samples-filter");
        mark.setMnemonicParsing(false); // names of classes may hold underscores
        mark.getStyleClass().setAll("filter-mark");
        mark.setContentDisplay(ContentDisplay.RIGHT);
        mark.setMinWidth(USE_PREF_SIZE);
        mark.setTooltip(new Tooltip(Texts.of("samples.filter.clear")));
        mark.textProperty().bind(filter.map(SampleFilter::text).orElse(""));
        Presence.when(filter.isNotNull(), mark);
        mark.setOnAction(e -> filter.set(null));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && filter.get() != null) {
                filter.set(null);
                event.consume();
            }
        });
        return mark;
    }

    private void filter() {
        Set<String> names = labels.chosenProperty().get();
        SampleFilter figure = filter.get();
        List<String> wanted = Arrays.stream(
                        words.getText().toLowerCase(Locale.ROOT).split("\\s+", -1))
                .filter(w -> !w.isEmpty())
                .toList();
        shown.setPredicate(item -> which.valueProperty().get().has(item)
                && (figure == null || figure.counted().test(item.prediction()))
                && (names.isEmpty() || names.stream().anyMatch(item::isOf))
                && item.fits(wanted));
        if (table.getSelectionModel().getSelectedItem() == null && !shown.isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
        count.setText(Texts.of("samples.count", Format.integer(shown.size()), Format.integer(items.size())));
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private static String shown(Number number) {
        return Format.decimals(number.doubleValue(), 3);
    }

    private double last(SampleItem item) {
        return classes.isEmpty() ? item.error() : item.sureness(several);
    }

    private DataTable<SampleItem> makeTable(Partition partition) {
        String last = classes.isEmpty() ? "samples.error" : "samples.sure";
        DataTable<SampleItem> made = new DataTable<SampleItem>("samples-" + partition.id())
                .text(Texts.of("samples.id"), 104, SampleItem::id)
                .text(Texts.of("samples.text"), 150, SampleItem::text);
        if (classes.isEmpty()) {
            made.number(
                            Texts.of("samples.truth"),
                            70,
                            item -> number(item.prediction().truth()),
                            SampleBrowser::shown)
                    .number(
                            Texts.of("samples.prediction"),
                            76,
                            item -> number(item.prediction().prediction()),
                            SampleBrowser::shown);
        } else {
            made.text(Texts.of("samples.truth"), 86, SampleItem::truth)
                    .text(Texts.of("samples.prediction"), 100, SampleItem::verdict);
        }
        made.number(Texts.of(last), 64, this::last, SampleBrowser::shown)
                .rows(shown, SampleItem::row)
                .whenEmpty(Labels.muted(Texts.of("samples.none")));
        made.setId("samples-table");
        made.columnOf(Texts.of("samples.id")).setMinWidth(118);
        made.columnOf(Texts.of(last)).setMinWidth(64);
        made.columnOf(Texts.of("samples.text")).setPrefWidth(300);
        return made;
    }
}
