package io.talkturn.ui.samples;

import io.talkturn.corpus.Corpus;
import io.talkturn.run.PredictionTable;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.WeightBar;
import io.talkturn.ui.theme.Theme;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One sample looked into: what was said, the probability of every class, its modalities as strips. */
final class SampleView extends VBox {
    private final Theme theme;

    SampleView(Theme theme) {
        super(10);
        this.theme = theme;
        setId("sample-view");
        setMinWidth(0);
    }

    void show(@Nullable SampleItem item, @Nullable Corpus corpus, List<String> classes) {
        getChildren().clear();
        if (item == null) {
            getChildren().add(Labels.wrapped(Texts.of("samples.choose"), "muted"));
            return;
        }
        getChildren().add(Labels.heading(Texts.of("samples.title", item.id(), item.speaker())));
        if (!item.text().isEmpty()) {
            Label said = Labels.wrapped(item.text());
            said.getStyleClass().add("spoken");
            getChildren().add(said);
        }
        getChildren()
                .add(
                        classes.isEmpty()
                                ? Labels.text(Texts.of("samples.number", item.truth(), item.verdict()))
                                : probabilities(item.prediction(), classes));
        if (corpus != null && item.row() >= 0) {
            corpus.sequences().forEach(each -> getChildren().add(new ModalityStrip(each, item.row(), theme)));
        }
    }

    private static GridPane probabilities(PredictionTable.Row row, List<String> classes) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("task-grid");
        ColumnConstraints names = new ColumnConstraints(70, 90, 140);
        ColumnConstraints bars = new ColumnConstraints(60, 140, Double.MAX_VALUE);
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints(46);
        grid.getColumnConstraints().addAll(names, bars, numbers);
        for (int c = 0; c < classes.size(); c++) {
            String name = classes.get(c);
            WeightBar bar = new WeightBar(row.says(name, row.truth()) ? "primary" : "other", v -> {}, () -> {});
            bar.setMouseTransparent(true);
            bar.setFocusTraversable(false);
            bar.valueProperty().set(row.probabilities()[c]);
            Label title = Labels.text(name);
            if (row.says(name, row.truth())) {
                title.getStyleClass().add("strong");
            }
            Label value = new Label(Format.decimals(row.probabilities()[c], 3));
            value.getStyleClass().add("number");
            grid.addRow(c, title, bar, value);
        }
        return grid;
    }
}
