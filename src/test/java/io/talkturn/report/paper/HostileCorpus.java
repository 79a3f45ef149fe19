package io.talkturn.report.paper;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Conversations of texts that people might send. */
final class HostileCorpus {
    static final String SCRIPT = "<script>alert('x')</script> & \"so\"";
    static final String CONTROLS = "bell\u0007 null\u0001 escape\u001b[31m override \u202Eevil\u202C end";

    private HostileCorpus() {}

    /** A corpus of one conversation, its talkturns two seconds apart. */
    static Corpus of(String... texts) {
        List<Talkturn> turns = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            turns.add(new Talkturn(
                    "t" + i, i % 2 == 0 ? "anna" : "<b>ben</b>", i * 2.0, i * 2 + 1.5, texts[i], null, List.of()));
        }
        return of(turns);
    }

    /** A corpus of one conversation. */
    static Corpus of(List<Talkturn> turns) {
        return new Corpus(
                new CorpusInfo("talk", "Talk", false, "table", "talk.csv", "", ""),
                List.of(new Conversation("one", "One <talk>", turns)),
                List.of(),
                List.of(),
                Map.of("one", Partition.NONE),
                new ImportReport(1, 1, turns.size(), List.of()));
    }

    /** A talkturn whose words have times: word, start, end, word, start, end … */
    static Talkturn timed(String id, String speaker, String text, Object... words) {
        List<Word> said = new ArrayList<>();
        for (int i = 0; i < words.length; i += 3) {
            said.add(new Word(String.valueOf(words[i]), (double) words[i + 1], (double) words[i + 2]));
        }
        double start = (double) words[1];
        double end = (double) words[words.length - 1];
        return new Talkturn(id, speaker, start, end, text, null, said);
    }

    static Paper paper(String... texts) {
        return PaperReader.of(of(texts)).paper(PaperChoice.all());
    }

    static Paper paper(Talkturn... turns) {
        return PaperReader.of(of(Arrays.asList(turns))).paper(PaperChoice.all());
    }
}
