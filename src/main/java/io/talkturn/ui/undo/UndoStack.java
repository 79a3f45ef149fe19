package io.talkturn.ui.undo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Changes that can be taken back, for all pages in one order. Used on the UI thread. */
public final class UndoStack {
    private static final int KEPT = 200;

    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper undoTitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoTitle = new ReadOnlyStringWrapper("");

    private record Change(String title, @Nullable Object mergeKey, Runnable redo, Runnable undo) {}

    /** What the undo button takes back, empty where there is nothing. */
    public ReadOnlyStringProperty undoTitleProperty() {
        return undoTitle.getReadOnlyProperty();
    }

    /** What the redo button does again, empty where there is nothing. */
    public ReadOnlyStringProperty redoTitleProperty() {
        return redoTitle.getReadOnlyProperty();
    }

    /** Makes a change and remembers how to take it back. */
    public void perform(String title, Runnable redo, Runnable undo) {
        push(new Change(title, null, redo, undo));
    }

    /** Sets a property; successive settings of the same property (a drag, typing) are taken back in one step. */
    public <T extends @Nullable Object> void set(String title, Property<T> property, T value) {
        T old = property.getValue();
        if (Objects.equals(old, value)) {
            return;
        }
        Runnable undo = () -> property.setValue(old);
        Change last = done.peek();
        if (last != null && property.equals(last.mergeKey())) {
            done.pop();
            undo = last.undo();
        }
        push(new Change(title, property, () -> property.setValue(value), undo));
    }

    /** Ends the merging of successive settings, for example when a drag ends. */
    public void seal() {
        Change last = done.peek();
        if (last != null && last.mergeKey() != null) {
            done.pop();
            done.push(new Change(last.title(), null, last.redo(), last.undo()));
        }
    }

    /** Takes the last change back. */
    public void undo() {
        move(done, undone, Change::undo);
    }

    /** Makes the change taken back last again. */
    public void redo() {
        move(undone, done, Change::redo);
    }

    /** Forgets all, for example because another project was opened. */
    public void clear() {
        done.clear();
        undone.clear();
        refresh();
    }

    private void push(Change change) {
        change.redo().run();
        done.push(change);
        undone.clear();
        if (done.size() > KEPT) {
            done.removeLast();
        }
        refresh();
    }

    private void move(Deque<Change> from, Deque<Change> to, java.util.function.Function<Change, Runnable> action) {
        seal();
        Change change = from.poll();
        if (change != null) {
            action.apply(change).run();
            to.push(change);
            refresh();
        }
    }

    private void refresh() {
        undoTitle.set(title(done));
        redoTitle.set(title(undone));
    }

    private static String title(Deque<Change> changes) {
        Change change = changes.peek();
        return change == null ? "" : change.title();
    }
}
