package io.talkturn.ui.undo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
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
    void aChangeThatCouldNotBeMadeWasNeverMade() {
        AtomicReference<Runnable> failed = new AtomicReference<>();
        stack.set("Width", width, 5);
        stack.performLater("Partition", failed::set, undone -> {});
        assertThat(stack.undoTitleProperty().get()).isEqualTo("Partition");

        failed.get().run();

        assertThat(stack.undoTitleProperty().get()).isEqualTo("Width");
        assertThat(stack.redoTitleProperty().get()).isEmpty();
    }

    @Test
    void whatCouldNotBeTakenBackStandsStill() {
        AtomicReference<Runnable> failed = new AtomicReference<>();
        stack.performLater("Partition", made -> {}, failed::set);
        stack.undo();
        assertThat(stack.redoTitleProperty().get()).isEqualTo("Partition");

        failed.get().run();

        assertThat(stack.undoTitleProperty().get()).isEqualTo("Partition");
        assertThat(stack.redoTitleProperty().get()).isEmpty();
    }

    @Test
    void whatCouldNotBeMadeAgainCanStillBeMadeAgain() {
        AtomicReference<Runnable> failed = new AtomicReference<>();
        stack.performLater("Partition", failed::set, undone -> {});
        stack.undo();
        stack.redo();

        failed.get().run();

        assertThat(stack.redoTitleProperty().get()).isEqualTo("Partition");
        assertThat(stack.undoTitleProperty().get()).isEmpty();
    }

    @Test
    void oneOwnerForgetsItsChangesAndNoOthers() {
        Object draft = new Object();
        stack.perform(draft, "Learning rate", () -> {}, () -> {});
        stack.set("Width", width, 5);
        stack.perform(draft, "Batch", () -> {}, () -> {});

        stack.forget(draft);

        assertThat(stack.undoTitleProperty().get()).isEqualTo("Width");
        stack.undo();
        assertThat(stack.undoTitleProperty().get()).isEmpty();
    }

    @Test
    void undoOfNothingDoesNothing() {
        stack.undo();
        stack.redo();
        assertThat(size.get()).isEqualTo(1);
    }
}
