package io.talkturn.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;

/** Questions in a window of their own, as few as possible. They do not block: the answer comes to a handler. */
public final class Dialogs {
    private static final double USUAL_WIDTH = 460;

    private final Supplier<Window> owner;
    private final Deque<StringProperty> open = new ArrayDeque<>();
    private Consumer<Parent> made = pane -> {};

    public Dialogs(Supplier<Window> owner) {
        this.owner = owner;
    }

    /** What is done to every dialog before it is shown, for example its words explained. */
    public void onMade(Consumer<Parent> action) {
        made = action;
    }

    /** Says in the dialog in front, if there is one, what went wrong: the line at the bottom of the window is behind it. */
    public void failed(String sentence) {
        if (!open.isEmpty()) {
            open.peek().set(sentence);
        }
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
        return show(title, content, yes, action, USUAL_WIDTH, Region.USE_COMPUTED_SIZE);
    }

    /** The same in a size that fits what is asked; a window that is shown already no longer takes it. */
    public Dialog<ButtonType> show(
            String title, Node content, String yes, Runnable action, double width, double height) {
        Dialog<ButtonType> dialog = ask(title, content, new ButtonType(yes, ButtonBar.ButtonData.OK_DONE), action);
        dialog.getDialogPane().setPrefSize(width, height);
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

    /**
     * One of several answers to a question.
     *
     * @param id the key of its text, and with "-" for "." its id
     */
    public record Answer(String id, Runnable action) {}

    /**
     * Asks with several answers. The one that changes nothing is the default: Enter and Escape give it.
     *
     * @param stay the key of its text
     * @param after done whatever was answered
     */
    public void ask(String title, Node content, List<Answer> answers, String stay, Runnable after) {
        Dialog<ButtonType> dialog = dialog(title, content);
        ButtonType nothing = new ButtonType(Texts.of(stay), ButtonBar.ButtonData.CANCEL_CLOSE);
        Map<ButtonType, Runnable> actions = new LinkedHashMap<>();
        for (Answer answer : answers) {
            ButtonType type = new ButtonType(Texts.of(answer.id()), ButtonBar.ButtonData.OTHER);
            actions.put(type, answer.action());
            dialog.getDialogPane().getButtonTypes().add(type);
            whole(dialog.getDialogPane().lookupButton(type)).setId(answer.id().replace('.', '-'));
        }
        dialog.getDialogPane().getButtonTypes().add(nothing);
        Button none = whole(dialog.getDialogPane().lookupButton(nothing));
        none.setId(stay.replace('.', '-'));
        none.setDefaultButton(true);
        dialog.setOnHidden(e -> {
            after.run();
            actions.getOrDefault(dialog.getResult(), () -> {}).run();
        });
        dialog.show();
    }

    /** A row of buttons of one width cuts the longest answer. */
    private static Button whole(Node answer) {
        Button button = (Button) answer;
        ButtonBar.setButtonUniformSize(button, false);
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }

    /** Shows content that is only looked at. */
    public Dialog<ButtonType> tell(String title, Node content) {
        return tell(title, content, USUAL_WIDTH, Region.USE_COMPUTED_SIZE);
    }

    /** The same with another width; a window that is shown already no longer takes it. */
    public Dialog<ButtonType> tell(String title, Node content, double width) {
        return tell(title, content, width, Region.USE_COMPUTED_SIZE);
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

    /** Lists, tables and fields that take numbers alone keep Escape for themselves, also where nothing is edited in them. */
    private static void closeByEscape(Dialog<ButtonType> dialog, KeyEvent event) {
        boolean keeps = switch (event.getTarget()) {
            case ListView<?> _, TableView<?> _ -> true;
            case TextInputControl input -> input.getTextFormatter() != null;
            default -> false;
        };
        if (keeps && event.getCode() == KeyCode.ESCAPE) {
            dialog.close();
            event.consume();
        }
    }

    private Dialog<ButtonType> dialog(String title, Node content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner.get());
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(title);
        dialog.setResizable(true);
        StringProperty failed = new SimpleStringProperty("");
        VBox.setVgrow(content, Priority.ALWAYS);
        dialog.getDialogPane().setContent(new VBox(10, content, Labels.problem("dialog-problem", failed)));
        // what is tried next is another thing
        dialog.getDialogPane().addEventFilter(ActionEvent.ACTION, e -> failed.set(""));
        dialog.showingProperty().subscribe(showing -> {
            open.remove(failed);
            if (showing) {
                open.push(failed);
            }
        });
        dialog.getDialogPane().setPrefWidth(USUAL_WIDTH);
        dialog.getDialogPane().getStyleClass().add("tt-dialog");
        made.accept(dialog.getDialogPane());
        GrowingWindow.around(dialog.getDialogPane());
        dialog.getDialogPane().addEventFilter(KeyEvent.KEY_PRESSED, event -> closeByEscape(dialog, event));
        return dialog;
    }
}
