package io.talkturn.ui.jobs;

import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** How far something is that was begun on a page: a bar, the step under way, and a cancel, where its result will stand. */
public final class ActivityLine extends HBox {
    private static final double BAR = 140;

    public ActivityLine(Activity activity) {
        super(10);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("activity-line");
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("small");
        bar.setPrefWidth(BAR);
        bar.setMinWidth(BAR);
        // an indeterminate bar animates for ever, so it has its value only while it is in a window
        sceneProperty().subscribe(scene -> {
            bar.progressProperty().unbind();
            if (scene == null) {
                bar.setProgress(0);
            } else {
                bar.progressProperty().bind(activity.fractionProperty());
            }
        });
        Label message = Labels.text("");
        message.textProperty().bind(activity.messageProperty());
        message.getStyleClass().add("activity-message");
        HBox.setHgrow(message, Priority.SOMETIMES);
        Button cancel = Icons.button(Feather.X, Texts.of("status.jobs.cancel", activity.title()), activity::cancel);
        cancel.getStyleClass().add("activity-cancel");
        getChildren().addAll(bar, message, cancel);
    }
}
