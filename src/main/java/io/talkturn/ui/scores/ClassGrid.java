package io.talkturn.ui.scores;

import io.talkturn.corpus.Partition;
import io.talkturn.run.MetricTable;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.theme.ClassColours;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Precision, recall, F1 and support of every class, in little room. A click on a class leads to its talkturns. */
public final class ClassGrid extends GridPane {
    private static final List<String> METRICS = List.of("precision", "recall", "f1");

    private final Consumer<String> open;

    /**
     * An empty grid.
     *
     * @param open takes the class that was clicked
     */
    public ClassGrid(Consumer<String> open) {
        this.open = open;
        getStyleClass().add("class-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(names);
        for (int c = 0; c < 4; c++) {
            ColumnConstraints column = new ColumnConstraints(c == 3 ? 40 : 48);
            column.setHalignment(HPos.RIGHT);
            getColumnConstraints().add(column);
        }
    }

    /** Shows the classes of the primary task. */
    public void show(MetricTable metrics, Partition partition) {
        getChildren().clear();
        List<String> classes = metrics.classes(AuxiliaryTask.PRIMARY_ID);
        ClassColours colours = new ClassColours(classes);
        addRow(0, head("class"), head("precision"), head("recall"), head("f1"), head("support"));
        for (int c = 0; c < classes.size(); c++) {
            String name = classes.get(c);
            add(nameOf(name, colours), 0, c + 1);
            for (int m = 0; m < METRICS.size(); m++) {
                double value = metrics.value(partition, AuxiliaryTask.PRIMARY_ID, name, METRICS.get(m))
                        .orElse(Double.NaN);
                add(number(Format.decimals(value, 3)), m + 1, c + 1);
            }
            int support = metrics.confusion(partition, AuxiliaryTask.PRIMARY_ID).support(c);
            add(number(Format.integer(support)), METRICS.size() + 1, c + 1);
        }
    }

    private Button nameOf(String name, ClassColours colours) {
        Region dot = new Region();
        dot.getStyleClass().addAll("class-dot", colours.of(name).styleClass());
        Button button = new Button(name, dot);
        button.setMnemonicParsing(false); // names of classes may hold underscores
        button.getStyleClass().setAll("class-name");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(Texts.of("scores.class.open", name)));
        button.setOnAction(e -> open.accept(name));
        return button;
    }

    private static Label head(String key) {
        Label label = new Label(Texts.of("scores." + key + ".brief"));
        label.getStyleClass().add("muted");
        label.setTooltip(new Tooltip(Texts.of("scores." + key + ".tip")));
        return label;
    }

    private static Label number(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("grid-number");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
