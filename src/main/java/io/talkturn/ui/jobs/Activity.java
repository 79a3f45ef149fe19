package io.talkturn.ui.jobs;

import java.time.Duration;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes on and is shown in the status bar: a job of this window, or a run that a worker trains. All
 * properties are set on the UI thread.
 */
public class Activity {
    private final String title;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<@Nullable Duration> eta = new ReadOnlyObjectWrapper<>();
    private final Runnable cancel;

    /**
     * An activity.
     *
     * @param title what people see, for example "Import MELD"
     * @param cancel what the cancel button does
     */
    public Activity(String title, Runnable cancel) {
        this.title = title;
        this.cancel = cancel;
    }

    /** What goes on. */
    public String title() {
        return title;
    }

    /** The step under way. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** 0 to 1, or negative where unknown. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** The time left, null where unknown. */
    public ReadOnlyObjectProperty<@Nullable Duration> etaProperty() {
        return eta.getReadOnlyProperty();
    }

    /** Tells where it stands; on the UI thread. */
    public void show(double newFraction, String newMessage, @Nullable Duration newEta) {
        fraction.set(newFraction);
        message.set(newMessage);
        eta.set(newEta);
    }

    /** What the cancel button does. */
    public void cancel() {
        cancel.run();
    }
}
