package io.talkturn.ui.shell;

import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.jobs.Activity;
import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;

/** Everything that goes on, each with its progress and a cancel. */
final class JobsPopOver {
    private static final double WIDTH = 380;

    private JobsPopOver() {}

    static void show(Node owner, AppContext context) {
        VBox list = new VBox(10);
        list.setId("jobs");
        list.setPrefWidth(WIDTH);
        PopOver popOver = new PopOver(list);
        popOver.getRoot().getStylesheets().clear(); // ControlsFX has it white in every theme, AtlantaFX knows it too
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_LEFT);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        Subscription filled = context.jobs().activities().subscribe(() -> fill(list, context));
        popOver.setOnHidden(e -> filled.unsubscribe());
        fill(list, context);
        popOver.show(owner);
    }

    private static void fill(VBox list, AppContext context) {
        list.getChildren().setAll(Labels.heading(Texts.of("status.jobs.title")));
        context.jobs().activities().forEach(a -> list.getChildren().add(row(a)));
        if (context.jobs().activities().isEmpty()) {
            list.getChildren().add(Labels.muted(Texts.of("status.jobs.none")));
        }
    }

    private static Node row(Activity activity) {
        var message = Labels.muted("");
        message.textProperty().bind(activity.messageProperty());
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("small");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(activity.fractionProperty());
        VBox text = new VBox(3, Labels.text(activity.title()), bar, message);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(
                8, text, Icons.button(Feather.X, Texts.of("status.jobs.cancel", activity.title()), activity::cancel));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
