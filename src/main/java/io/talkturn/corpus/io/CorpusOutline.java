package io.talkturn.corpus.io;

import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.ImportReport;
import java.nio.file.Path;
import java.util.List;

/**
 * What corpus.json alone tells, for lists of corpora: the talkturns are not read.
 *
 * @param folder the corpus folder
 * @param labels the names of the label columns
 * @param features how many measured features there are
 * @param report what was read and skipped when the corpus was imported
 */
public record CorpusOutline(Path folder, CorpusInfo info, List<String> labels, int features, ImportReport report) {
    public CorpusOutline {
        labels = List.copyOf(labels);
    }

    /**
     * Reads the outline.
     *
     * @throws io.talkturn.foundation.UserError where corpus.json is missing or damaged
     */
    public static CorpusOutline read(Path folder) {
        CorpusSchema schema = CorpusSchema.read(folder);
        return new CorpusOutline(
                folder,
                schema.info(),
                schema.labels().stream().map(CorpusSchema.LabelEntry::name).toList(),
                schema.features().size(),
                schema.report());
    }
}
