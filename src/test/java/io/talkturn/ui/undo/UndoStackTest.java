package io.talkturn.ui.undo;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

final class UndoStackTest {
    private final UndoStack stack = new UndoStack();
    private final SimpleObjectProperty<Integer> size = new SimpleObjectProperty<>(1);
    private final SimpleObjectProperty<Integer> width = new SimpleObjectProperty<>(1);

    @Test
    void takesChangesBackAndMakesThemAgain() {
        stack.set("Content size", size, 2);
        stack.set("Width", width, 5);
        assertThat(stack.undoTitleProperty().get()).isEqualTo("Width");
        stack.undo();
        stack.undo();
        assertThat(size.get()).isEqualTo(1);
        assertThat(width.get()).isEqualTo(1);
        assertThat(stack.undoTitleProperty().get()).isEmpty();
        stack.redo();
        assertThat(size.get()).isEqualTo(2);
        assertThat(stack.redoTitleProperty().get()).isEqualTo("Width");
    }

    @Test
    void takesADragBackInOneStep() {
        for (int i = 2; i < 50; i++) {
            stack.set("Content size", size, i);
        }
        stack.seal();
        stack.set("Content size", size, 60);
        stack.undo();
        assertThat(size.get()).isEqualTo(49);
        stack.undo();
        assertThat(size.get()).isEqualTo(1);
    }

    @Test
    void aNewChangeForgetsWhatWasTakenBack() {
        stack.set("Content size", size, 2);
        stack.undo();
        stack.set("Width", width, 3);
        stack.redo();
        assertThat(size.get()).isEqualTo(1);
    }

    @Test
    void settingTheSameValueIsNoChange() {
        stack.set("Content size", size, 1);
        assertThat(stack.undoTitleProperty().get()).isEmpty();
    }

    @Test
    void undoOfNothingDoesNothing() {
        stack.undo();
        stack.redo();
        assertThat(size.get()).isEqualTo(1);
    }
}
