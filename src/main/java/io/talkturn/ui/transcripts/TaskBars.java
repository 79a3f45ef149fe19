package io.talkturn.ui.transcripts;

import io.talkturn.report.Transcript.TaskShare;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.TaskTitles;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** How a prediction weighed the tasks: a bar a task in the colour of its family, the longest as wide as its place. */
final class TaskBars extends GridPane {
    TaskBars() {
        getStyleClass().add("task-bars");
        setId("task-attention");
        ColumnConstraints names = new ColumnConstraints(78);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        bars.setFillWidth(true);
        ColumnConstraints numbers = new ColumnConstraints(36);
        numbers.setHalignment(javafx.geometry.HPos.RIGHT);
        getColumnConstraints().addAll(names, bars, numbers);
    }

    /** Draws the shares, in their order. */
    void show(List<TaskShare> shares) {
        getChildren().clear();
        double largest = shares.stream().mapToDouble(TaskShare::weight).max().orElse(1);
        for (int row = 0; row < shares.size(); row++) {
            TaskShare share = shares.get(row);
            Label name = Labels.text(title(share.task()));
            name.getStyleClass().add("small");
            Label number = new Label(Format.decimals(share.weight(), 2));
            number.getStyleClass().addAll("small", "muted");
            Node bar = bar(share, largest);
            Tooltip.install(
                    bar,
                    new Tooltip(Texts.of(
                            "transcripts.hint.task", title(share.task()), Format.decimals(share.weight(), 4))));
            name.setAccessibleText(title(share.task()) + " " + number.getText());
            addRow(row, name, bar, number);
        }
    }

    private static Node bar(TaskShare share, double largest) {
        Region fill = new Region();
        fill.getStyleClass().addAll("task-fill", family(share.task()));
        StackPane place = new StackPane(fill);
        place.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        place.setMinHeight(15);
        double part = share.weight() / largest;
        place.widthProperty().subscribe(width -> fill.setMaxWidth(Math.max(2, width.doubleValue() * part)));
        return place;
    }

    static String title(String task) {
        return task.equals(AuxiliaryTask.PRIMARY_ID)
                ? Texts.of("task.pri.brief")
                : TaskTitles.brief(AuxiliaryTask.of(task));
    }

    private static String family(String task) {
        return task.equals(AuxiliaryTask.PRIMARY_ID)
                ? "primary"
                : AuxiliaryTask.of(task).family().name().toLowerCase(Locale.ROOT);
    }
}
