package io.talkturn.ui.context;

import io.talkturn.corpus.io.CorpusOutline;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A corpus of the open project, as lists show it. One that cannot be read has a problem instead of an outline.
 *
 * @param folder the corpus folder
 * @param outline null where corpus.json is damaged
 * @param problem why it could not be read, null where all is well
 */
public record CorpusItem(
        Path folder,
        @Nullable CorpusOutline outline,
        @Nullable UserError problem) {

    /** Looks at a folder; what is wrong with it is in the item. */
    public static CorpusItem of(Path folder) {
        try {
            return new CorpusItem(folder, CorpusOutline.read(folder), null);
        } catch (UserError e) {
            return new CorpusItem(folder, null, e);
        }
    }

    /** What people see. */
    public String title() {
        return outline == null
                ? String.valueOf(folder.getFileName())
                : outline.info().title();
    }

    /** Whether a program made the conversations. */
    public boolean isSimulated() {
        return outline != null && outline.info().simulated();
    }

    /** How many talkturns the import kept; 0 where that is not known. */
    public int talkturns() {
        return outline == null ? 0 : outline.report().talkturns();
    }

    /** How many conversations the import kept; 0 where that is not known. */
    public int conversations() {
        return outline == null ? 0 : outline.report().conversations();
    }
}
