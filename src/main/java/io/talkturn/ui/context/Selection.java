package io.talkturn.ui.context;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the pages look at together: a click in one is seen in the others. */
public final class Selection {
    private final ObjectProperty<@Nullable Path> corpus = new SimpleObjectProperty<>(this, "corpus", null);
    private final ObjectProperty<@Nullable Path> run = new SimpleObjectProperty<>(this, "run", null);

    /** The folder of the corpus that is looked at, null where there is none. */
    public ObjectProperty<@Nullable Path> corpusProperty() {
        return corpus;
    }

    /** The folder of the run that is looked at, null where there is none. */
    public ObjectProperty<@Nullable Path> runProperty() {
        return run;
    }
}
