package io.talkturn.corpus.io.table;

import io.talkturn.corpus.io.source.Importer;
import io.talkturn.foundation.Progress;
import java.nio.file.Path;
import java.util.List;

/** An importer that asks what the columns, tiers or keys of its source are, guesses where nobody says, and can be told. */
public interface MappedImporter extends Importer {
    /**
     * Looks at the source, so that its mapping can be shown and edited.
     *
     * @throws io.talkturn.foundation.UserError where nothing can be read
     */
    TableSample sample(List<Path> sources, Progress progress);

    /** The same importer that takes everything for what a mapping says. */
    MappedImporter with(TableMapping mapping);
}
