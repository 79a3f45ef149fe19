package io.talkturn.ui.scores;

import io.talkturn.report.PresenceTable.Counts;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.theme.Palette;
import io.talkturn.ui.theme.Theme;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;

/**
 * The confusion matrix of a multi-label task: a row a class, four counts, shaded by their share of the samples that have,
 * or do not have, the class. Every count is a button that leads to its samples.
 */
public final class PresenceGrid extends GridPane {
    private final Theme theme;
    private final List<Counts> classes;
    private final Handler handler;

    /** What a click leads to. */
    @FunctionalInterface
    public interface Handler {
        void open(String name, boolean isTrue, boolean isPredicted);
    }

    public PresenceGrid(Theme theme, List<Counts> classes, Handler handler) {
        this.theme = theme;
        this.classes = List.copyOf(classes);
        this.handler = handler;
        getStyleClass().add("confusion");
        setId("presence");
        ColumnConstraints names = new ColumnConstraints(64, 84, Double.MAX_VALUE);
        names.setHgrow(Priority.SOMETIMES);
        getColumnConstraints().add(names);
        for (int c = 0; c < 4; c++) {
            ColumnConstraints column = new ColumnConstraints(58, 84, Double.MAX_VALUE);
            column.setHgrow(Priority.ALWAYS);
            column.setHalignment(HPos.CENTER);
            getColumnConstraints().add(column);
        }
        theme.paletteProperty().subscribe(palette -> show());
    }

    private void show() {
        getChildren().clear();
        addRow(0, Labels.muted(""), head("found"), head("missed"), head("claimed"), head("leftOut"));
        for (int row = 0; row < classes.size(); row++) {
            Counts one = classes.get(row);
            addRow(
                    row + 1,
                    Labels.text(one.name()),
                    cell(one, one.found(), true, true),
                    cell(one, one.missed(), true, false),
                    cell(one, one.claimed(), false, true),
                    cell(one, one.leftOut(), false, false));
        }
    }

    private static Label head(String key) {
        Label head = Labels.muted(Texts.of("scores.presence." + key));
        head.setTooltip(new Tooltip(Texts.of("scores.presence." + key + ".tip")));
        return head;
    }

    private Button cell(Counts of, int count, boolean isTrue, boolean isPredicted) {
        int all = isTrue ? of.positives() : of.negatives();
        double share = all == 0 ? 0 : (double) count / all;
        Button cell = new Button(Format.integer(count));
        cell.setId("presence-" + of.name() + (isTrue ? "-is" : "-isnot") + (isPredicted ? "-said" : "-unsaid"));
        cell.getStyleClass().setAll("confusion-cell");
        Palette palette = theme.palette();
        Color colour = palette.onPage(palette.heatOf(share));
        cell.setStyle("-fx-background-color: " + Palette.css(colour));
        cell.setMaxWidth(Double.MAX_VALUE);
        cell.setDisable(count == 0);
        String told = Texts.of(
                "scores.presence." + (isTrue ? "positives" : "negatives") + ".share",
                Format.integer(count),
                Format.integer(all),
                of.name(),
                Format.percent(share),
                Texts.of("scores.presence." + (isPredicted ? "said" : "unsaid")));
        cell.setTooltip(new Tooltip(told));
        cell.setAccessibleText(told);
        cell.setOnAction(e -> handler.open(of.name(), isTrue, isPredicted));
        return cell;
    }
}
