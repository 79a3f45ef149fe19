package io.talkturn.ui.kit;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Says that something was done, and where: one sentence at a time, the newest. {@link NoticeBar} shows it. Used on the UI thread. */
public final class Notices {
    private final ReadOnlyObjectWrapper<@Nullable Notice> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> lastSaved = new ReadOnlyObjectWrapper<>();

    /**
     * What is said.
     *
     * @param sentence without a full stop
     * @param saved the file or folder that was written, null where there is none
     * @param isDone whether something was done, not only found out
     */
    public record Notice(String sentence, @Nullable Path saved, boolean isDone) {}

    /** A file or folder was written where the user wanted it. */
    public void saved(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        lastSaved.set(whole);
        say(new Notice(Texts.of("notice.saved", file.getFileName()), whole, true));
    }

    /** Something is on the clipboard, for example "the command line". */
    public void copied(String what) {
        done(Texts.of("notice.copied", what));
    }

    /** Something was done that is not to be seen where one looks. */
    public void done(String sentence) {
        say(new Notice(sentence, null, true));
    }

    /** Something is to be known that is no problem. */
    public void tell(String sentence) {
        say(new Notice(sentence, null, false));
    }

    /** Nothing is said any more. */
    public void close() {
        current.set(null);
    }

    /** What is said just now, null where it is nothing. */
    public ReadOnlyObjectProperty<@Nullable Notice> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** What was saved last, null where nothing was; it outlasts the notice. */
    public ReadOnlyObjectProperty<@Nullable Path> lastSavedProperty() {
        return lastSaved.getReadOnlyProperty();
    }

    /** The same sentence twice is said twice: a record equals its like, and nobody would be told. */
    private void say(Notice notice) {
        current.set(null);
        current.set(notice);
    }
}
