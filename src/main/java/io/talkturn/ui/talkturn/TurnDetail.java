package io.talkturn.ui.talkturn;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Talkturn;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** All that is known of one talkturn. */
final class TurnDetail extends VBox {
    private final VBox features = new VBox(8);

    TurnDetail() {
        super(8);
        getStyleClass().add("panel");
        setId("talkturn-detail");
        features.getStyleClass().add("panel");
    }

    /** Its measurements, which are many and stand below what people write. */
    Node features() {
        return features;
    }

    /** @param row its running number in the corpus, negative where none is chosen */
    void show(@Nullable Corpus corpus, int row) {
        getChildren().clear();
        features.getChildren().clear();
        if (corpus == null || row < 0) {
            getChildren().add(Labels.wrapped(Texts.of("detail.none"), "muted"));
            return;
        }
        Talkturn turn = corpus.talkturns().get(row);
        getChildren()
                .addAll(
                        Labels.heading(turn.speaker() + " · " + turn.id()),
                        Labels.muted(times(turn)),
                        said(turn.text(), "detail.notext"));
        if (turn.narrative() != null) {
            getChildren().addAll(Labels.heading(Texts.of("detail.narrative")), said(turn.narrative(), "detail.notext"));
        }
        addValues(corpus, row);
    }

    private static String times(Talkturn turn) {
        Double start = turn.start();
        Double end = turn.end();
        if (start == null || end == null) {
            return Texts.of("detail.notimes");
        }
        String words = turn.words().isEmpty() ? "" : " · " + Texts.of("detail.wordtimes");
        return Format.decimals(start, 2) + "–" + Format.decimals(end, 2) + " s" + words;
    }

    private static Node said(String text, String key) {
        return text.isBlank() ? Labels.wrapped(Texts.of(key), "muted") : Labels.wrapped(text, "spoken");
    }

    private void addValues(Corpus corpus, int row) {
        if (!corpus.labels().isEmpty()) {
            GridPane grid = grid();
            for (Label label : corpus.labels()) {
                String value = LabelText.of(label, row);
                add(grid, label.name(), value.isEmpty() ? Texts.of("detail.missing") : value, "");
            }
            getChildren().addAll(Labels.heading(Texts.of("detail.labels")), grid);
        }
        if (!corpus.features().isEmpty()) {
            GridPane grid = grid();
            for (Feature feature : corpus.features()) {
                double value = feature.at(row);
                String shown = Double.isNaN(value) ? Texts.of("detail.missing") : Format.decimals(value, 3);
                add(grid, feature.name(), shown, feature.unit());
            }
            features.getChildren().addAll(Labels.heading(Texts.of("detail.features")), grid);
        }
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("report");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(names, values, new ColumnConstraints());
        return grid;
    }

    private static void add(GridPane grid, String name, String value, String unit) {
        var shown = Labels.text(value);
        shown.setMinWidth(USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), Labels.text(name), shown, Labels.muted(unit));
    }
}
