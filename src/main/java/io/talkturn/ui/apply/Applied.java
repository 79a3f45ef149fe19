package io.talkturn.ui.apply;

import io.talkturn.report.Table;
import io.talkturn.run.RunFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What came of applying a run.
 *
 * @param table a talkturn a row
 * @param corpus a new corpus that was made for it, null where none was
 * @param set where it is kept, null where it is not
 * @param name what it is kept under, empty where it is not
 */
record Applied(Table table, @Nullable Path corpus, @Nullable RunFolder set, String name) {
    /** Whether the project has a corpus more. */
    boolean isNewCorpus() {
        return corpus != null;
    }
}
