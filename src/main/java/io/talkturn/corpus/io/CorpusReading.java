package io.talkturn.corpus.io;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.List;

/** Reads the files of a corpus folder as they are at this moment. */
final class CorpusReading {
    private CorpusReading() {}

    /** The corpus without corrections; its report also tells of files that were changed outside Talkturn. */
    static Corpus of(Path folder) {
        CorpusFolder.requireCorpus(folder);
        CorpusSchema schema = CorpusSchema.read(folder);
        List<Conversation> conversations = TurnsFile.read(folder);
        var talkturns =
                conversations.stream().flatMap(c -> c.talkturns().stream()).toList();
        try {
            return new Corpus(
                            schema.info(),
                            conversations,
                            LabelsFile.read(folder, schema.labels(), talkturns),
                            FeatureFiles.read(folder, schema.features(), talkturns.size()),
                            PartitionFile.read(folder, conversations),
                            CorpusParts.told(
                                    schema.report(), CorpusParts.changed(folder, schema.parts(), false, Progress.NONE)))
                    .withSequences(SequenceFiles.read(folder, schema.sequences(), talkturns.size()))
                    .withWeakLabels(WeakLabelFiles.read(folder, talkturns));
        } catch (UserError e) {
            throw e.file() != null ? e : new UserError(e.what(), folder, e.wayOut(), e);
        }
    }
}
