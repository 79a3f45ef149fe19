package io.talkturn.corpus.io;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.NumberScale;
import io.talkturn.corpus.WeakLabels;
import io.talkturn.corpus.io.weak.GivenLabels;
import io.talkturn.corpus.io.weak.LabelNames;
import io.talkturn.corpus.io.weak.MadeBy;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Weak labels from elsewhere that stand in a corpus now.
 *
 * @param read what the table held
 * @param without talkturns that have no weak label of the task
 * @param isReplaced whether earlier weak labels of the task gave way
 */
public record AddedLabels(GivenLabels.Read read, int without, boolean isReplaced) {
    /** The labels. */
    public WeakLabels labels() {
        return read.labels();
    }

    /**
     * Reads a table and writes its labels into the corpus, under its lock; strong labels are not touched.
     *
     * @param scale of numbers, null for classes and for the scale that the corpus has
     * @throws UserError where the table cannot be read or labels nothing; the corpus is then as before
     */
    public static AddedLabels add(
            Path folder,
            String task,
            Path table,
            LabelNames names,
            @Nullable NumberScale scale,
            MadeBy by,
            Progress progress) {
        try (FolderLock _ = CorpusFolder.lock(folder, "adding weak labels", progress)) {
            Corpus corpus = CorpusFolder.read(folder);
            GivenLabels.Read read = GivenLabels.read(table, corpus, task, names, scale, by);
            int count = read.labels().count();
            if (count == 0) {
                throw new UserError("No row labels a talkturn of the corpus.", table, "Check the ids and the labels.");
            }
            WeakLabelFiles.write(folder, corpus, read.labels(), progress);
            return new AddedLabels(
                    read,
                    corpus.talkturns().size() - count,
                    corpus.weakLabels(task).isPresent());
        }
    }
}
