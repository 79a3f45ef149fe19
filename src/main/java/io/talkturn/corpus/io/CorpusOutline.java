package io.talkturn.corpus.io;

import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Modality;
import java.nio.file.Path;
import java.util.List;

/**
 * What corpus.json alone tells, for lists of corpora: the talkturns are not read.
 *
 * @param folder the corpus folder
 * @param labels the names of the label columns
 * @param features how many measured features there are
 * @param modalities the modalities of which it has sequences
 * @param report what was read and skipped when the corpus was imported
 */
public record CorpusOutline(
        Path folder,
        CorpusInfo info,
        List<String> labels,
        int features,
        List<Modality> modalities,
        ImportReport report) {
    public CorpusOutline {
        labels = List.copyOf(labels);
        modalities = List.copyOf(modalities);
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
                schema.sequences().stream()
                        .map(CorpusSchema.SequenceEntry::modality)
                        .toList(),
                schema.report());
    }
}
