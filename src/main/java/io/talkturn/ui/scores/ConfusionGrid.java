package io.talkturn.ui.scores;

import io.talkturn.evaluation.ConfusionMatrix;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.theme.Palette;
import io.talkturn.ui.theme.Theme;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/**
 * A confusion matrix: rows true, columns predicted, shaded by the share of the true class. Every cell is a button that
 * leads to its talkturns.
 */
public final class ConfusionGrid extends GridPane {
    private static final int LETTERS = 3;

    private final Theme theme;
    private final Handler handler;
    private @Nullable ConfusionMatrix shown;

    /** What a click leads to. */
    public interface Handler {
        /** The talkturns of a true class that were predicted as another, or as the same. */
        void openCell(String truth, String predicted);

        /** The talkturns of a true class. */
        void openClass(String truth);
    }

    public ConfusionGrid(Theme theme, Handler handler) {
        this.theme = theme;
        this.handler = handler;
        getStyleClass().add("confusion");
        setId("confusion");
        theme.paletteProperty().subscribe(palette -> show(shown));
    }

    /** Draws a matrix; nothing for null. */
    public void show(@Nullable ConfusionMatrix matrix) {
        shown = matrix;
        getChildren().clear();
        getColumnConstraints().clear();
        if (matrix == null) {
            return;
        }
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(64);
        names.setPrefWidth(84);
        names.setHgrow(Priority.SOMETIMES);
        getColumnConstraints().add(names);
        for (int c = 0; c < matrix.classes().size(); c++) {
            ColumnConstraints column = new ColumnConstraints(30, 60, Double.MAX_VALUE);
            column.setHgrow(Priority.ALWAYS);
            column.setFillWidth(true);
            column.setHalignment(HPos.CENTER);
            getColumnConstraints().add(column);
            add(head(matrix.classes().get(c)), c + 1, 0);
        }
        for (int truth = 0; truth < matrix.classes().size(); truth++) {
            addRow(matrix, truth);
        }
    }

    private void addRow(ConfusionMatrix matrix, int truth) {
        String name = matrix.classes().get(truth);
        Button row = new Button(name);
        row.setMnemonicParsing(false); // names of classes may hold underscores
        row.getStyleClass().setAll("confusion-class");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setOnAction(e -> handler.openClass(name));
        row.setTooltip(new Tooltip(Texts.of("scores.class.tip", name, Format.integer(matrix.support(truth)))));
        add(row, 0, truth + 1);
        for (int predicted = 0; predicted < matrix.classes().size(); predicted++) {
            add(cell(matrix, truth, predicted), predicted + 1, truth + 1);
        }
    }

    private Button cell(ConfusionMatrix matrix, int truth, int predicted) {
        int count = matrix.count(truth, predicted);
        double share = matrix.support(truth) == 0 ? 0 : (double) count / matrix.support(truth);
        String of = matrix.classes().get(truth);
        String as = matrix.classes().get(predicted);
        Button cell = new Button(Format.integer(count));
        cell.setId("cell-" + of + "-" + as);
        cell.getStyleClass().setAll("confusion-cell");
        cell.setStyle("-fx-background-color: " + css(share));
        cell.setMaxWidth(Double.MAX_VALUE);
        cell.setDisable(count == 0);
        String told = Texts.of("scores.cell.tip", Format.integer(count), of, as, Format.percent(share));
        cell.setTooltip(new Tooltip(told));
        cell.setAccessibleText(told);
        cell.setOnAction(e -> handler.openCell(of, as));
        return cell;
    }

    private Label head(String name) {
        Label head = Labels.muted(name.length() > LETTERS + 1 ? name.substring(0, LETTERS) : name);
        head.setTooltip(new Tooltip(Texts.of("scores.predicted.tip", name)));
        return head;
    }

    /** An opaque colour: half-transparent ones would mix with whatever state the button is in. */
    private String css(double share) {
        Palette palette = theme.palette();
        return Palette.css(palette.onPage(palette.heatOf(share)));
    }
}
