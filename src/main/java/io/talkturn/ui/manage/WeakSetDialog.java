package io.talkturn.ui.manage;

import io.talkturn.run.RunEntry;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Form;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks how good predictions are before they become weak labels. */
final class WeakSetDialog {
    private static final double NAMES = 96;

    private final AppContext context;
    private final RunEntry set;
    private final Consumer<@Nullable Double> go;
    private final TextField confidence = new TextField();

    /** @param go told the confidence, null where it is to be measured */
    WeakSetDialog(AppContext context, RunEntry set, Consumer<@Nullable Double> go) {
        this.context = context;
        this.set = set;
        this.go = go;
        confidence.setId("set-confidence");
        confidence.setPromptText(Texts.of("set.weak.measured"));
    }

    void show() {
        String task = Objects.requireNonNull(set.spec()).primary();
        VBox content = new VBox(
                12,
                Labels.wrapped(Texts.of("set.weak.text", set.title(), task)),
                new Form(NAMES)
                        .row(Texts.of("labels.add.confidence"), confidence, Texts.of("labels.add.confidence.tip")),
                Labels.wrapped(Texts.of("set.weak.how"), "muted"));
        content.setId("set-weak");
        var dialog = context.dialogs().show(Texts.of("set.weak.title"), content, Texts.of("set.weak.go"), this::answer);
        Node yes = dialog.getDialogPane()
                .lookupButton(dialog.getDialogPane().getButtonTypes().getFirst());
        yes.setId("set-weak-go");
        Why.say(yes, Texts.of("set.weak.bad"));
        confidence.textProperty().subscribe(typed -> yes.setDisable(!isShare(typed)));
    }

    private void answer() {
        String typed = confidence.getText().strip();
        go.accept(typed.isEmpty() ? null : Double.valueOf(typed));
    }

    private static boolean isShare(String typed) {
        try {
            double value = typed.isBlank() ? 0 : Double.parseDouble(typed.strip());
            return value >= 0 && value <= 1;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
