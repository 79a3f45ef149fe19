package io.talkturn.ui.labels;

import io.talkturn.evaluation.Correlation;
import io.talkturn.report.Cell;
import io.talkturn.report.Table;
import io.talkturn.report.TaskCorrelation;
import io.talkturn.task.TaskFamily;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.theme.Palette;
import io.talkturn.ui.theme.Theme;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Correlations as a triangle of cells, each with r and n: blue where two tasks go together, orange where they part. */
final class CorrelationHeat extends GridPane {
    private static final double STRONGEST = 0.62;
    private static final double CHARACTER = 7;
    private static final double LEAST_NAME = 90;
    private static final double MOST_NAME = 200;
    private static final Table.Column R = new Table.Column("r", Table.Kind.DIFFERENCE, 2);

    private final Theme theme;
    private @Nullable TaskCorrelation shown;

    CorrelationHeat(Theme theme) {
        this.theme = theme;
        setId("correlation-heat");
        getStyleClass().add("correlation-heat");
        theme.paletteProperty().subscribe(palette -> show(shown));
    }

    void show(@Nullable TaskCorrelation correlation) {
        shown = correlation;
        getChildren().clear();
        getColumnConstraints().clear();
        if (correlation == null) {
            return;
        }
        List<TaskCorrelation.Column> columns = correlation.columns();
        int longest = columns.stream().mapToInt(c -> c.title().length()).max().orElse(0);
        double wanted = Math.clamp(longest * CHARACTER, LEAST_NAME, MOST_NAME);
        ColumnConstraints names = new ColumnConstraints(wanted, wanted, MOST_NAME);
        names.setHgrow(Priority.SOMETIMES);
        getColumnConstraints().add(names);
        for (int c = 0; c < columns.size() - 1; c++) {
            ColumnConstraints cell = new ColumnConstraints(44, 74, 110);
            cell.setHgrow(Priority.ALWAYS);
            cell.setHalignment(HPos.CENTER);
            getColumnConstraints().add(cell);
            // a name of one long word would be broken anywhere
            String title = columns.get(c).title().replace('_', ' ');
            Label head = Labels.wrapped(title, "muted", "correlation-head");
            head.setTooltip(new Tooltip(columns.get(c).title()));
            add(head, c + 1, columns.size());
        }
        for (int row = 1; row < columns.size(); row++) {
            add(Labels.text(columns.get(row).title()), 0, row);
            for (int c = 0; c < row; c++) {
                add(cell(correlation, row, c), c + 1, row);
            }
        }
    }

    private VBox cell(TaskCorrelation correlation, int row, int column) {
        Correlation value = correlation.cells()[row][column];
        Label r = new Label(R.shown(Cell.of(value.r())));
        r.getStyleClass().add("correlation-r");
        Label n = new Label("n " + Format.integer(value.n()));
        n.getStyleClass().add("correlation-n");
        n.setMinWidth(USE_PREF_SIZE);
        VBox cell = new VBox(r, n);
        cell.setAlignment(Pos.CENTER);
        cell.getStyleClass().add("correlation-cell");
        cell.setStyle("-fx-background-color: " + css(value.r()));
        Tooltip.install(
                cell,
                new Tooltip(Texts.of(
                        "labels.correlation.tip",
                        correlation.columns().get(row).title(),
                        correlation.columns().get(column).title(),
                        Format.decimals(value.r(), 3),
                        Format.integer(value.n()))));
        return cell;
    }

    private String css(double r) {
        Palette palette = theme.palette();
        Color hue = r >= 0 ? palette.accent() : palette.family(TaskFamily.ACTIONS);
        double share = Double.isNaN(r) ? 0 : Math.abs(r);
        Color colour = palette.onPage(hue.deriveColor(0, 1, 1, share * STRONGEST));
        return Palette.css(colour);
    }
}
