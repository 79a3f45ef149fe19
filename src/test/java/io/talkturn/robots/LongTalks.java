package io.talkturn.robots;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.project.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** A project with a conversation of 10,000 talkturns, and with 500 conversations of 24. */
final class LongTalks {
    /** Its corpora. */
    static final List<String> NAMES = List.of("one-long", "many");

    /** Stands in about half of the talkturns. */
    static final String A_WORD = "nobody";

    private static final List<String> WORDS = List.of(
            "so", "then", A_WORD, "told", "me", "about", "the", "form", "which", "is", "by", "the", "door", "I",
            "said");
    private static final int LONGEST = 40;

    private LongTalks() {}

    static Path make(Path folder) {
        Project.create(folder, "Long").close();
        CorpusFolder.write(
                corpus(NAMES.getFirst(), 1, 10_000), folder.resolve("corpora").resolve(NAMES.getFirst()));
        CorpusFolder.write(
                corpus(NAMES.getLast(), 500, 24), folder.resolve("corpora").resolve(NAMES.getLast()));
        return folder;
    }

    private static Corpus corpus(String name, int conversations, int talkturns) {
        Random random = new Random(11);
        List<Conversation> all = new ArrayList<>();
        Map<String, Partition> partitions = new LinkedHashMap<>();
        for (int c = 0; c < conversations; c++) {
            String id = name + c;
            List<Talkturn> turns = new ArrayList<>();
            for (int t = 0; t < talkturns; t++) {
                turns.add(new Talkturn(
                        id + "-" + t, t % 2 == 0 ? "ana" : "ben", t * 3.0, t * 3.0 + 2, said(random), null, List.of()));
            }
            all.add(new Conversation(id, id, turns));
            partitions.put(id, Partition.TRAIN);
        }
        int rows = conversations * talkturns;
        return new Corpus(
                new CorpusInfo(name, name, true, "generator", "invented for tests", "2026-01-01T00:00:00Z", "0.2.0"),
                all,
                List.of(new ClassLabel(
                        "mood", List.of("low", "high"), random.ints(rows, 0, 2).toArray())),
                List.of(),
                partitions,
                new ImportReport(1, conversations, rows, List.of()));
    }

    /** Between one word and some lines of them. */
    private static String said(Random random) {
        return random.ints(1 + random.nextInt(LONGEST), 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(" "));
    }
}
