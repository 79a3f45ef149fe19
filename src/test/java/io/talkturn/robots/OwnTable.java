package io.talkturn.robots;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Csv;
import java.nio.file.Path;
import java.util.List;

/** A table as people have one: a line a talkturn, columns called as they like, nobody divided into partitions. */
final class OwnTable {
    private static final Path SAMPLE = Path.of("sample-projects/role-play/corpora/role-play");

    private OwnTable() {}

    /** Writes the words of the simulated sample under other names of columns. */
    static Path write(Path file) {
        Corpus corpus = CorpusFolder.read(SAMPLE);
        Label feeling = corpus.labels().getFirst();
        Csv.write(file, List.of("interview", "who", "from", "to", "said", "feeling"), rows -> {
            int row = 0;
            for (Conversation conversation : corpus.conversations()) {
                for (Talkturn turn : conversation.talkturns()) {
                    rows.row(List.of(
                            conversation.id(),
                            turn.speaker(),
                            String.valueOf(turn.start()),
                            String.valueOf(turn.end()),
                            turn.text(),
                            classOf(feeling, row)));
                    row++;
                }
            }
        });
        return file;
    }

    /** Empty where raters did not agree, as in people's own tables. */
    private static String classOf(Label label, int row) {
        for (int c = 0; c < label.classNames().size(); c++) {
            if (label.has(row, c)) {
                return label.classNames().get(c);
            }
        }
        return "";
    }
}
