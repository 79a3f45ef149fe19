package io.talkturn.ui.labels;

import io.talkturn.report.LabelMatrix;
import io.talkturn.report.LabelMatrix.Entry;
import io.talkturn.report.LabelMatrix.Row;
import io.talkturn.report.LabelMatrix.Strong;
import io.talkturn.report.LabelMatrix.Weak;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.LabellerWords;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The label matrix: corpora down, tasks across, every cell a button. */
final class MatrixGrid extends GridPane {
    /** Numbers that stand at the right of their column and words at the left of the next need room between them. */
    private static final Insets FIRST = new Insets(0, 0, 0, 12);

    private final Handler handler;
    private final Handler adding;

    /** What a click on a cell leads to. */
    @FunctionalInterface
    interface Handler {
        void open(Row row, String task, Entry entry);
    }

    /** @param adding adds labels of another program, by the menu of a cell */
    MatrixGrid(Handler handler, Handler adding) {
        this.handler = handler;
        this.adding = adding;
        setId("label-matrix");
        getStyleClass().add("label-matrix");
    }

    void show(LabelMatrix matrix) {
        getChildren().clear();
        getColumnConstraints().setAll(column(150, 190, Priority.SOMETIMES), column(70, 80, Priority.NEVER));
        getColumnConstraints().get(1).setHalignment(HPos.RIGHT);
        add(Labels.muted(Texts.of("column.corpus")), 0, 0);
        add(Labels.muted(Texts.of("labels.samples")), 1, 0);
        for (int task = 0; task < matrix.tasks().size(); task++) {
            getColumnConstraints().add(column(150, 240, Priority.ALWAYS));
            Label head = Labels.muted(matrix.tasks().get(task));
            if (task == 0) {
                setMargin(head, FIRST);
            }
            add(head, task + 2, 0);
        }
        for (int row = 0; row < matrix.rows().size(); row++) {
            addRow(matrix, matrix.rows().get(row), row + 1);
        }
    }

    private void addRow(LabelMatrix matrix, Row row, int line) {
        Label name = Labels.text(row.info().title());
        name.getStyleClass().add("strong");
        Label size = Labels.text(Format.integer(row.samples()));
        add(name, 0, line);
        add(size, 1, line);
        setValignment(name, VPos.TOP);
        setValignment(size, VPos.TOP);
        for (int task = 0; task < matrix.tasks().size(); task++) {
            Button cell = cell(row, matrix.tasks().get(task), row.entries().get(task));
            if (task == 0) {
                setMargin(cell, FIRST);
            }
            add(cell, task + 2, line);
        }
    }

    private Button cell(Row row, String task, Entry entry) {
        Strong strong = entry.strong();
        Weak weak = entry.weak();
        VBox lines = new VBox(1);
        String style;
        if (strong != null) {
            style = "matrix-strong";
            lines.getChildren().addAll(heading(Texts.of("labels.strong")), line(strongSamples(strong)));
            if (weak != null) {
                lines.getChildren().addAll(line(Texts.of("labels.and.weak", labeller(weak))), line(weakSamples(weak)));
            }
        } else if (weak != null) {
            style = "matrix-weak";
            lines.getChildren().addAll(heading(Texts.of("labels.weak")), line(labeller(weak)), line(weakSamples(weak)));
        } else {
            style = "matrix-empty";
            lines.getChildren().add(new Label(Texts.of(row.hasSequences() ? "labels.make" : "labels.nosequences")));
        }
        Button button = new Button(null, lines);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setId("matrix-" + row.info().name() + "-" + task);
        button.getStyleClass().setAll("matrix-cell", style);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setDisable(!row.hasSequences());
        Why.say(button, Texts.of("labels.nosequences.why"));
        button.setAccessibleText(
                Texts.of("labels.cell.accessible", row.info().title(), task, style.substring("matrix-".length())));
        button.setOnAction(e -> handler.open(row, task, entry));
        MenuItem model = new MenuItem(Texts.of("labels.menu.model"));
        model.setOnAction(e -> handler.open(row, task, entry));
        MenuItem table = new MenuItem(Texts.of("labels.menu.add"));
        table.setOnAction(e -> adding.open(row, task, entry));
        button.setContextMenu(new ContextMenu(model, table));
        return button;
    }

    /** Which model, trained on what. */
    static String labeller(Weak weak) {
        return LabellerWords.title(weak.labeller());
    }

    private static String strongSamples(Strong strong) {
        String n = Format.integer(strong.n());
        return strong.classes().isEmpty()
                ? Texts.of("labels.strong.numbers", n)
                : Texts.of("labels.strong.n", n, strong.classes().size());
    }

    private static String weakSamples(Weak weak) {
        return Texts.of("labels.weak.n", Format.integer(weak.n())) + "; " + confidence(weak);
    }

    /** How good it is, by which metric and on how many samples. */
    static String confidence(Weak weak) {
        return LabellerWords.confidence(weak.labeller());
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("strong");
        return label;
    }

    private static Label line(String text) {
        return Labels.muted(text);
    }

    private static ColumnConstraints column(double least, double usual, Priority grow) {
        ColumnConstraints column = new ColumnConstraints(least, usual, Double.MAX_VALUE);
        column.setHgrow(grow);
        return column;
    }
}
