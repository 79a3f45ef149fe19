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

    /** One direction of a change whose work ends later, for example because it writes files. */
    @FunctionalInterface
    public interface Step {
        /** @param failed to be run on the UI thread where the work was not done: the change then stands where it stood */
        void run(Runnable failed);
    }

    /** Stands on one of the two sides; its identity is what tells it apart. */
    private static final class Change {
        private final String title;
        private final Object owner;
        private final Step redo;
        private final Step undo;
        private @Nullable Object mergeKey;

        Change(String title, Object owner, @Nullable Object mergeKey, Step redo, Step undo) {
            this.title = title;
            this.owner = owner;
            this.mergeKey = mergeKey;
            this.redo = redo;
            this.undo = undo;
        }
    }

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
        perform(this, title, redo, undo);
    }

    /** Makes a change of something that may go away: then {@link #forget} drops what can no longer be taken back. */
    public void perform(Object owner, String title, Runnable redo, Runnable undo) {
        push(new Change(title, owner, null, failed -> redo.run(), failed -> undo.run()));
    }

    /** Makes a change whose work ends later and may fail. */
    public void performLater(String title, Step redo, Step undo) {
        push(new Change(title, this, null, redo, undo));
    }

    /** Sets a property; successive settings of the same property (a drag, typing) are taken back in one step. */
    public <T extends @Nullable Object> void set(String title, Property<T> property, T value) {
        T old = property.getValue();
        if (Objects.equals(old, value)) {
            return;
        }
        Step undo = failed -> property.setValue(old);
        Change last = done.peek();
        if (last != null && property.equals(last.mergeKey)) {
            done.pop();
            undo = last.undo;
        }
        push(new Change(title, this, property, failed -> property.setValue(value), undo));
    }

    /** Ends the merging of successive settings, for example when a drag ends. */
    public void seal() {
        Change last = done.peek();
        if (last != null) {
            last.mergeKey = null;
        }
    }

    /** Takes the last change back. */
    public void undo() {
        seal();
        Change change = done.poll();
        if (change != null) {
            undone.push(change);
            refresh();
            change.undo.run(() -> back(change, undone, done));
        }
    }

    /** Makes the change taken back last again. */
    public void redo() {
        seal();
        Change change = undone.poll();
        if (change != null) {
            done.push(change);
            refresh();
            change.redo.run(() -> back(change, done, undone));
        }
    }

    /** Forgets all, for example because another project was opened. */
    public void clear() {
        done.clear();
        undone.clear();
        refresh();
    }

    /** Forgets the changes of one owner alone: what it changed is no longer there. */
    public void forget(Object owner) {
        done.removeIf(change -> change.owner.equals(owner));
        undone.removeIf(change -> change.owner.equals(owner));
        refresh();
    }

    private void push(Change change) {
        done.push(change);
        undone.clear();
        if (done.size() > KEPT) {
            done.removeLast();
        }
        // one that fails was never made
        change.redo.run(() -> {
            done.remove(change);
            refresh();
        });
        refresh();
    }

    /** What could not be done leaves the change on the side from which it came. */
    private void back(Change change, Deque<Change> from, Deque<Change> to) {
        if (from.remove(change)) {
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
        return change == null ? "" : change.title;
    }
}
