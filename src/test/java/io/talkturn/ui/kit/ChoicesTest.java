package io.talkturn.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.theme.ThemeMode;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** Entries that come anew do not empty a combo box. */
final class ChoicesTest extends UiTestBase {
    private final ComboBox<String> box = new ComboBox<>();

    private String drawn() {
        settle();
        return onFx(() -> box.getChildrenUnmodifiable().stream()
                .filter(node -> node instanceof ListCell<?>)
                .map(node -> ((ListCell<?>) node).getText())
                .findFirst()
                .orElseThrow());
    }

    private void fill(List<String> entries, String chosen) {
        onFx(() -> {
            Choices.fill(box, entries, chosen);
            return null;
        });
    }

    @Test
    void theChoiceIsDrawnAfterTheSameEntriesCameGoneAndBack() {
        show(onFx(() -> new VBox(box)), ThemeMode.LIGHT, 300, 100);
        fill(List.of("feeling", "valence"), "feeling");
        assertThat(drawn()).isEqualTo("feeling");

        fill(List.of(), "feeling");
        fill(List.of("feeling", "valence"), "feeling");

        assertThat(drawn()).isEqualTo("feeling");
    }

    @Test
    void theChoiceIsDrawnAmongOtherEntries() {
        show(onFx(() -> new VBox(box)), ThemeMode.LIGHT, 300, 100);
        fill(List.of("feeling", "valence"), "feeling");

        fill(List.of("mood", "feeling"), "feeling");

        assertThat(drawn()).isEqualTo("feeling");
    }
}
