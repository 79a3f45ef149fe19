package io.talkturn.ui;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The project that the window shows. */
public final class OpenProject {
    private final ObjectProperty<@Nullable Path> folder = new SimpleObjectProperty<>(this, "folder", null);
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper simulated = new ReadOnlyBooleanWrapper();

    public OpenProject() {
        folder.subscribe(f -> name.set(f == null ? Texts.of("project.none") : String.valueOf(f.getFileName())));
    }

    /** Its folder, null where none is open. */
    public ObjectProperty<@Nullable Path> folderProperty() {
        return folder;
    }

    /** What the top bar calls it. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** Whether any of its corpora was made by a program. */
    public ReadOnlyBooleanProperty simulatedProperty() {
        return simulated.getReadOnlyProperty();
    }
}
