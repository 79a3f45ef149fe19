package io.talkturn.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.UserError;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.theme.ThemeMode;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cannot be taken back is not done by a key that was meant for something else. */
final class DialogsTest extends UiTestBase {
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void showWindow() {
        show(new StackPane(), ThemeMode.LIGHT, 600, 400);
    }

    private void ask() {
        onFx(() -> context.dialogs().confirm("Discard", "All of it goes.", "Discard", () -> done.add("gone")));
        waitUntil(() -> inDialog("#confirm-no") instanceof Button safe && onFx(safe::isFocused));
    }

    @Test
    void enterLeavesAllAsItIs() {
        ask();
        robot.type(KeyCode.ENTER);
        waitUntil(() -> inDialog("#confirm-no") == null);
        assertThat(done).isEmpty();
    }

    @Test
    void escapeClosesAFieldOfNumbersToo() {
        TextField field = new TextField("5");
        field.setId("number");
        field.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().matches("[0-9]*") ? change : null));
        onFx(() -> context.dialogs().show("How many", field, "Go", () -> done.add("gone")));
        waitUntil(() -> inDialog("#number") != null && onFx(field::isFocused));

        robot.type(KeyCode.ESCAPE);

        waitUntil(() -> inDialog("#number") == null);
        assertThat(done).isEmpty();
    }

    @Test
    void whatFailsBehindADialogIsSaidInIt() {
        onFx(() -> context.dialogs().tell("Figures", new Label("None yet.")));
        waitUntil(() -> inDialog("#dialog-problem") != null);
        assertThat(onFx(() -> inDialog("#dialog-problem").getParent().isVisible()))
                .isFalse();

        context.jobs().start("Counting", progress -> {
            throw new UserError("There is nothing to count.", "Import something.");
        });

        waitUntil(() -> onFx(() -> inDialog("#dialog-problem").getParent().isVisible()));
        assertThat(onFx(() -> ((Label) inDialog("#dialog-problem")).getText()))
                .contains("nothing to count", "Import something");
    }

    @Test
    void whatIsTriedNextTakesAnEarlierFailureAway() {
        Button next = new Button("Next");
        next.setId("next");
        onFx(() -> context.dialogs().tell("Figures", next));
        waitUntil(() -> inDialog("#next") != null);
        onFx(() -> {
            context.dialogs().failed("That failed.");
            return null;
        });
        waitUntil(() -> onFx(() -> inDialog("#dialog-problem").getParent().isVisible()));

        robot.clickOn(inDialog("#next"));

        waitUntil(() -> onFx(() -> !inDialog("#dialog-problem").getParent().isVisible()));
    }

    @Test
    void escapeToo() {
        ask();
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> inDialog("#confirm-no") == null);
        assertThat(done).isEmpty();
    }

    @Test
    void whoPressesTheButtonMeansIt() {
        ask();
        robot.clickOn(inDialog("#confirm-yes"));
        waitUntil(() -> inDialog("#confirm-no") == null);
        assertThat(done).containsExactly("gone");
    }

    @Test
    void itsWindowGrowsWithWhatIsAskedMoreSoThatNoButtonIsCut() {
        Label more = onFx(() -> Labels.wrapped("One more line.\n".repeat(12)));
        DialogPane pane = onFx(() -> {
            more.setManaged(false);
            more.setVisible(false);
            return context.dialogs()
                    .show("Ask", new VBox(8, new Label("Asked"), more), "Go", () -> done.add("gone"))
                    .getDialogPane();
        });
        settle();
        onFx(() -> {
            more.setManaged(true);
            more.setVisible(true);
            return null;
        });
        settle();
        assertThat(onFx(() -> pane.getScene().getHeight()))
                .isGreaterThanOrEqualTo(onFx(() -> pane.prefHeight(pane.getWidth())) - 1);
        robot.clickOn((Node) onFx(() -> pane.lookupButton(pane.getButtonTypes().getFirst())));
        settle();
        assertThat(done).containsExactly("gone");
    }
}
