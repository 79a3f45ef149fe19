package io.talkturn.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.UiTestBase;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** Nodes in a line where they fit, in more where they do not. */
final class WrapRowTest extends UiTestBase {
    private final Region name = box(100);
    private final Region choice = box(200);
    private final Region cancel = box(80);
    private final Region go = box(120);
    private final WrapRow row = onFx(() -> new WrapRow(10).start(name, choice).end(cancel, go));

    @Test
    void whatIsAtTheEndStandsAtTheRightOfTheSameLine() {
        layOut(700);
        assertThat(name.getLayoutX()).isZero();
        assertThat(choice.getLayoutX()).isEqualTo(110);
        assertThat(go.getLayoutX() + go.getWidth()).isEqualTo(700);
        assertThat(row.prefHeight(700)).isEqualTo(30);
    }

    @Test
    void theEndGoesToALineOfItsOwnAsAWhole() {
        layOut(450);
        assertThat(choice.getLayoutY()).isZero();
        assertThat(cancel.getLayoutY()).isEqualTo(38).isEqualTo(go.getLayoutY());
        assertThat(go.getLayoutX() + go.getWidth()).isEqualTo(450);
        assertThat(row.prefHeight(450)).isEqualTo(68);
        assertThat(row.minHeight(-1))
                .as("who is short of room takes no line away")
                .isEqualTo(68);
    }

    @Test
    void nothingIsWiderThanTheRow() {
        layOut(150);
        assertThat(choice.getWidth()).isEqualTo(150);
        assertThat(row.prefHeight(150)).isEqualTo(4 * 30 + 3 * 8);
    }

    @Test
    void whatIsNotManagedTakesNoRoom() {
        onFx(() -> {
            cancel.setManaged(false);
            return null;
        });
        layOut(440);
        assertThat(go.getLayoutY()).isZero();
    }

    private void layOut(double width) {
        onFx(() -> {
            row.resize(width, row.prefHeight(width));
            row.layout();
            return null;
        });
    }

    private static Region box(double width) {
        Region box = new Region();
        box.setPrefSize(width, 30);
        box.setMinWidth(20);
        return box;
    }
}
