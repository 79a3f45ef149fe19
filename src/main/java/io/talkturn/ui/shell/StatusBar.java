package io.talkturn.ui.shell;

import io.talkturn.training.ComputeDevice;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.WhileShown;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** The line at the bottom: what goes on at the left, device, memory and problems at the right. */
final class StatusBar extends HBox {
    /** Room for "No problems" beside the longest name of a device. */
    private static final double PROBLEMS = 108;

    private static final double TIP = 480;

    /** The share of the bar that the newest problem may take. */
    private static final double PROBLEM_SHARE = 0.55;

    StatusBar(AppContext context, StatusViewModel model) {
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        jobs(context, model),
                        progress(model),
                        gap,
                        device(context),
                        memory(model),
                        problems(context, model, widthProperty()));
        WhileShown.every(Duration.seconds(2), this, () -> model.measureMemory(Runtime.getRuntime()));
        model.measureMemory(Runtime.getRuntime());
    }

    private static Button jobs(AppContext context, StatusViewModel model) {
        Button button = flat("status-jobs", Texts.of("status.jobs.tip"));
        button.textProperty().bind(model.jobTextProperty());
        button.visibleProperty().bind(model.jobTextProperty().isNotEmpty());
        button.getTooltip().textProperty().bind(model.jobTextProperty().concat("\n" + Texts.of("status.jobs.tip")));
        button.setOnAction(e -> JobsPopOver.show(button, context));
        HBox.setHgrow(button, Priority.SOMETIMES);
        return button;
    }

    private static ProgressBar progress(StatusViewModel model) {
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(160);
        bar.setMinWidth(60);
        bar.getStyleClass().add("small");
        bar.setAccessibleText(Texts.of("status.jobs.tip"));
        bar.visibleProperty().bind(model.jobTextProperty().isNotEmpty());
        // an indeterminate bar animates for ever, so it gets its value only while it is seen
        bar.progressProperty()
                .bind(Bindings.when(bar.visibleProperty())
                        .then(model.jobFractionProperty())
                        .otherwise(0.0));
        return bar;
    }

    /** What trains, or trained last; a click tells what this machine has. */
    private static Button device(AppContext context) {
        Button button = flat("status-device", Texts.of("status.device.tip"));
        // what it is has room at the smallest window, why it is that is told when one points at it
        button.textProperty().bind(context.deviceProperty().map(ComputeDevice::withoutReason));
        button.getTooltip()
                .textProperty()
                .bind(Bindings.concat(context.deviceProperty(), "\n", Texts.of("status.device.tip")));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(
                e -> context.commands().byId("help.engine").orElseThrow().run());
        return button;
    }

    private static Label memory(StatusViewModel model) {
        var label = Labels.muted("");
        label.textProperty().bind(model.memoryTextProperty());
        label.setTooltip(new Tooltip(Texts.of("status.memory.tip")));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Button problems(AppContext context, StatusViewModel model, ReadOnlyDoubleProperty bar) {
        Button button = flat("status-problems", Texts.of("status.problems.tip"));
        button.textProperty().bind(model.problemTextProperty());
        button.getTooltip()
                .textProperty()
                .bind(model.problemTextProperty().concat("\n" + Texts.of("status.problems.tip")));
        // a sentence wants to be read whole where the window has the room, beside what goes on
        button.maxWidthProperty().bind(bar.multiply(PROBLEM_SHARE));
        button.setMinWidth(PROBLEMS);
        context.problems()
                .unseenProperty()
                .subscribe(n -> button.pseudoClassStateChanged(PseudoClass.getPseudoClass("unseen"), n.intValue() > 0));
        button.setOnAction(
                e -> context.commands().byId("problems").orElseThrow().run());
        return button;
    }

    private static Button flat(String id, String tip) {
        Button button = new Button();
        button.setMnemonicParsing(false); // names of corpora may hold underscores
        button.setId(id);
        button.getStyleClass().addAll("flat", "status-button");
        Tooltip whole = new Tooltip();
        whole.setWrapText(true);
        whole.setMaxWidth(TIP);
        whole.textProperty().bind(button.textProperty().concat("\n").concat(tip));
        button.setTooltip(whole);
        button.setAccessibleHelp(tip);
        return button;
    }
}
