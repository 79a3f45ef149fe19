package io.talkturn.report.paper;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.UserError;
import io.talkturn.study.StudyFile;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.plan.Column;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The corpora of a study.
 *
 * @param told what is to be said of each, by its path in {@code study.json}
 * @param simulated whether one of them is
 */
record StudyData(Map<String, String> told, boolean simulated) {
    /** A corpus that is gone is said to be. */
    static StudyData of(StudyFolder folder, StudyFile file) {
        Map<String, String> told = new LinkedHashMap<>();
        boolean simulated = false;
        for (Column column : file.columns()) {
            if (told.containsKey(column.corpus())) {
                continue;
            }
            try {
                Corpus corpus = CorpusFolder.read(folder.project().resolve(column.corpus()));
                simulated |= corpus.info().simulated();
                told.put(column.corpus(), words(corpus));
            } catch (UserError e) {
                told.put(column.corpus(), column.corpus() + ", which cannot be read any more");
            }
        }
        return new StudyData(told, simulated);
    }

    /** What people read for a corpus, with how much it holds. */
    static String words(Corpus corpus) {
        boolean isToBeSaid = corpus.info().simulated()
                && !corpus.info().title().toLowerCase(Locale.ROOT).contains("simulated");
        return corpus.info().title() + (isToBeSaid ? " (simulated, not of people)" : "") + ", "
                + PaperSetting.count(
                        corpus.talkturns().size(), corpus.talkturns().size(), "talkturn") + " in "
                + PaperSetting.count(
                        corpus.conversations().size(), corpus.conversations().size(), "conversation");
    }
}
