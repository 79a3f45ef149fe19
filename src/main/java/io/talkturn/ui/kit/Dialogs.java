package io.talkturn.ui.kit;

import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Window;

/** Questions in a window of their own, as few as possible. They do not block: the answer comes to a handler. */
public final class Dialogs {
    private static final double USUAL = 460;

    private final Supplier<Window> owner;

    public Dialogs(Supplier<Window> owner) {
        this.owner = owner;
    }

    /** Asks before something that cannot be taken back: Enter and Escape leave all as it is. */
    public Dialog<ButtonType> confirm(String title, String text, String yes, Runnable action) {
        // no button of a kind that the platform takes for the usual answer
        ButtonType go = new ButtonType(yes, ButtonBar.ButtonData.OTHER);
        Dialog<ButtonType> dialog = ask(title, Labels.wrapped(text), go, action);
        Button sure = (Button) dialog.getDialogPane().lookupButton(go);
        Button safe = (Button) dialog.getDialogPane().lookupButton(ButtonType.CANCEL);
        sure.setId("confirm-yes");
        sure.getStyleClass().add("danger");
        safe.setId("confirm-no");
        safe.setDefaultButton(true);
        dialog.setOnShown(e -> Platform.runLater(safe::requestFocus));
        dialog.show();
        return dialog;
    }

    /** Shows content with one action and cancel. */
    public Dialog<ButtonType> show(String title, Node content, String yes, Runnable action) {
        Dialog<ButtonType> dialog = ask(title, content, new ButtonType(yes, ButtonBar.ButtonData.OK_DONE), action);
        dialog.setOnShown(e -> Platform.runLater(() -> typeInto(content)));
        dialog.show();
        return dialog;
    }

    private Dialog<ButtonType> ask(String title, Node content, ButtonType go, Runnable action) {
        Dialog<ButtonType> dialog = dialog(title, content);
        dialog.getDialogPane().getButtonTypes().addAll(go, ButtonType.CANCEL);
        ((Button) dialog.getDialogPane().lookupButton(ButtonType.CANCEL)).setText(Texts.of("dialog.cancel"));
        dialog.setOnHidden(e -> {
            if (dialog.getResult() == go) {
                action.run();
            }
        });
        return dialog;
    }

    /** Who is asked for a text can type it at once: a dialog gives the focus to its button, where it would be lost. */
    private static void typeInto(Node content) {
        content.lookupAll(".text-input").stream()
                .filter(TextInputControl.class::isInstance)
                .map(TextInputControl.class::cast)
                .filter(input -> input.isEditable() && !input.isDisabled() && isSeen(input))
                .findFirst()
                .ifPresent(input -> {
                    input.requestFocus();
                    input.selectAll();
                });
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    /** Shows content that is only looked at. */
    public Dialog<ButtonType> tell(String title, Node content) {
        return tell(title, content, USUAL, Region.USE_COMPUTED_SIZE);
    }

    /** The same in a size that fits what is looked at. */
    public Dialog<ButtonType> tell(String title, Node content, double width, double height) {
        Dialog<ButtonType> dialog = dialog(title, content);
        dialog.getDialogPane().setPrefSize(width, height);
        dialog.getDialogPane()
                .getButtonTypes()
                .add(new ButtonType(Texts.of("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        dialog.show();
        return dialog;
    }

    private Dialog<ButtonType> dialog(String title, Node content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner.get());
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(title);
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().setPrefWidth(USUAL);
        dialog.getDialogPane().getStyleClass().add("tt-dialog");
        return dialog;
    }
}
