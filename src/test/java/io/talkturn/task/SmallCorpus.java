package io.talkturn.task;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A corpus written down in a test: conversations of so many talkturns, each in a partition, with columns. */
final class SmallCorpus {
    private final List<Conversation> conversations = new ArrayList<>();
    private final Map<String, Partition> partitions = new LinkedHashMap<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<Feature> features = new ArrayList<>();

    SmallCorpus conversation(String id, Partition partition, int talkturns) {
        List<Talkturn> turns = new ArrayList<>();
        for (int t = 0; t < talkturns; t++) {
            turns.add(new Talkturn(id + "-" + t, "s" + t % 2, null, null, "words", null, List.of()));
        }
        conversations.add(new Conversation(id, id, turns));
        partitions.put(id, partition);
        return this;
    }

    /** A class label; one letter a talkturn, a point for a missing one. */
    SmallCorpus classes(String name, String values) {
        List<String> classes = values.chars()
                .filter(c -> c != '.')
                .sorted()
                .distinct()
                .mapToObj(Character::toString)
                .toList();
        return classes(name, classes, values);
    }

    SmallCorpus classes(String name, List<String> classes, String values) {
        int[] numbers =
                values.chars().map(c -> classes.indexOf(Character.toString(c))).toArray();
        labels.add(new ClassLabel(name, classes, numbers));
        return this;
    }

    SmallCorpus numbers(String name, double lowest, double highest, double... values) {
        labels.add(new NumberLabel(name, lowest, highest, values));
        return this;
    }

    SmallCorpus feature(String name, double... values) {
        features.add(new Feature(name, "unit", values));
        return this;
    }

    Corpus build() {
        CorpusInfo info = new CorpusInfo("small", "Small", true, "table", "a test", "2026-01-01T00:00:00Z", "0.1.0");
        return new Corpus(info, conversations, labels, features, partitions, new ImportReport(0, 0, 0, List.of()));
    }
}
