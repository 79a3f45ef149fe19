package io.talkturn.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds small invented corpora for tests. */
public final class SmallCorpus {
    private final List<Conversation> conversations = new ArrayList<>();
    private final List<String> emotions = new ArrayList<>();
    private final List<Double> valences = new ArrayList<>();
    private final Map<String, Partition> partitions = new LinkedHashMap<>();

    /** A conversation whose talkturns are written "speaker: emotion: text"; an emotion of "-" is missing. */
    public SmallCorpus conversation(String id, Partition partition, String... turns) {
        List<Talkturn> talkturns = new ArrayList<>();
        for (int i = 0; i < turns.length; i++) {
            String[] parts = turns[i].split(": ?", 3);
            talkturns.add(new Talkturn(id + "_" + i, parts[0], i * 2.0, i * 2.0 + 1.5, parts[2], null, List.of()));
            emotions.add(parts[1]);
            valences.add(parts[1].equals("-") ? Double.NaN : 1 + i % 5);
        }
        conversations.add(new Conversation(id, id, talkturns));
        partitions.put(id, partition);
        return this;
    }

    /** The corpus, with an emotion of the given classes, a valence from 1 to 5 and no features. */
    public Corpus build(String... classes) {
        int[] values = emotions.stream().mapToInt(List.of(classes)::indexOf).toArray();
        double[] numbers = valences.stream().mapToDouble(Double::doubleValue).toArray();
        return new Corpus(
                info(),
                conversations,
                List.of(new ClassLabel("emotion", List.of(classes), values), new NumberLabel("valence", 1, 5, numbers)),
                List.of(),
                partitions,
                new ImportReport(1, conversations.size(), values.length, List.of()));
    }

    /** The provenance of an invented corpus. */
    public static CorpusInfo info() {
        return new CorpusInfo("small", "Small", false, "test", "nowhere", "2026-01-01T00:00:00Z", "test");
    }
}
