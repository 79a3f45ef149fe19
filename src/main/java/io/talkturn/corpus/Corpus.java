package io.talkturn.corpus;

import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A corpus in memory. A talkturn's <em>row</em> is its running number over all conversations in order; labels and
 * features are columns over rows.
 */
public final class Corpus {
    private final CorpusInfo info;
    private final List<Conversation> conversations;
    private final List<Talkturn> talkturns;
    private final int[] conversationOfRow;
    private final int[] firstRow;
    private final List<Label> labels;
    private final List<Feature> features;
    private final Map<String, Partition> partitions;
    private final ImportReport report;
    private final List<Sequences> sequences;
    private final List<WeakLabels> weakLabels;

    /**
     * A corpus.
     *
     * @param partitions conversation id to partition; conversations that are not in it are in none
     * @throws UserError for an id that stands twice or a column of the wrong length
     */
    public Corpus(
            CorpusInfo info,
            List<Conversation> conversations,
            List<Label> labels,
            List<Feature> features,
            Map<String, Partition> partitions,
            ImportReport report) {
        this(info, conversations, labels, features, partitions, report, List.of(), List.of());
    }

    private Corpus(
            CorpusInfo info,
            List<Conversation> conversations,
            List<Label> labels,
            List<Feature> features,
            Map<String, Partition> partitions,
            ImportReport report,
            List<Sequences> sequences,
            List<WeakLabels> weakLabels) {
        this.info = info;
        this.conversations = List.copyOf(conversations);
        this.labels = List.copyOf(labels);
        this.features = List.copyOf(features);
        this.partitions = Map.copyOf(partitions);
        this.report = report;
        this.sequences = List.copyOf(sequences);
        this.weakLabels = List.copyOf(weakLabels);
        this.firstRow = new int[conversations.size() + 1];
        List<Talkturn> all = new ArrayList<>();
        for (int c = 0; c < conversations.size(); c++) {
            firstRow[c] = all.size();
            all.addAll(conversations.get(c).talkturns());
        }
        firstRow[conversations.size()] = all.size();
        this.talkturns = List.copyOf(all);
        this.conversationOfRow = new int[all.size()];
        for (int c = 0; c < conversations.size(); c++) {
            Arrays.fill(conversationOfRow, firstRow[c], firstRow[c + 1], c);
        }
        checkIds();
        checkLengths();
    }

    /** What it is and where it came from. */
    public CorpusInfo info() {
        return info;
    }

    /** All conversations, in order. */
    public List<Conversation> conversations() {
        return conversations;
    }

    /** All talkturns by row. */
    public List<Talkturn> talkturns() {
        return talkturns;
    }

    /** The number of the conversation that a row belongs to. */
    public int conversationOf(int row) {
        return conversationOfRow[row];
    }

    /** The first row of a conversation; of the number after the last one, the number of rows. */
    public int firstRow(int conversation) {
        return firstRow[conversation];
    }

    /** All label columns. */
    public List<Label> labels() {
        return labels;
    }

    /** A label column by name. */
    public Optional<Label> label(String name) {
        return labels.stream().filter(l -> l.name().equals(name)).findFirst();
    }

    /** All measured features. */
    public List<Feature> features() {
        return features;
    }

    /** A feature by name. */
    public Optional<Feature> feature(String name) {
        return features.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** The sequences of measured columns, at most one a modality; empty for most corpora. */
    public List<Sequences> sequences() {
        return sequences;
    }

    /** The sequences of a modality. */
    public Optional<Sequences> sequences(Modality modality) {
        return sequences.stream().filter(s -> s.modality() == modality).findFirst();
    }

    /** The partition of a conversation, by its number. */
    public Partition partitionOf(int conversation) {
        return partitions.getOrDefault(conversations.get(conversation).id(), Partition.NONE);
    }

    /** The partition of a row's conversation. */
    public Partition partitionOfRow(int row) {
        return partitionOf(conversationOfRow[row]);
    }

    /** Conversation id to partition. */
    public Map<String, Partition> partitions() {
        return partitions;
    }

    /** What was read and skipped when the corpus was imported. */
    public ImportReport report() {
        return report;
    }

    /** The same corpus with other features. */
    public Corpus withFeatures(List<Feature> changed) {
        return new Corpus(info, conversations, labels, changed, partitions, report, sequences, weakLabels);
    }

    /**
     * The same corpus with other sequences.
     *
     * @throws UserError where a modality stands twice, or has another number of talkturns than the corpus
     */
    public Corpus withSequences(List<Sequences> changed) {
        return new Corpus(info, conversations, labels, features, partitions, report, changed, weakLabels);
    }

    /** The same corpus with other labels. */
    public Corpus withLabels(List<Label> changed) {
        return new Corpus(info, conversations, changed, features, partitions, report, sequences, weakLabels);
    }

    /** The same corpus, called otherwise. */
    public Corpus withInfo(CorpusInfo changed) {
        return new Corpus(changed, conversations, labels, features, partitions, report, sequences, weakLabels);
    }

    /** The same corpus with another report. */
    public Corpus withReport(ImportReport changed) {
        return new Corpus(info, conversations, labels, features, partitions, changed, sequences, weakLabels);
    }

    /** The same corpus with other content of the same talkturns; the rest stays. */
    public Corpus withContent(
            CorpusInfo newInfo, List<Conversation> newConversations, List<Label> newLabels, List<Feature> newFeatures) {
        return new Corpus(newInfo, newConversations, newLabels, newFeatures, partitions, report, sequences, weakLabels);
    }

    /** The same corpus with other partitions. */
    public Corpus withPartitions(Map<String, Partition> changed) {
        return new Corpus(info, conversations, labels, features, changed, report, sequences, weakLabels);
    }

    /** What models say about tasks of this corpus, sorted by task. */
    public List<WeakLabels> weakLabels() {
        return weakLabels;
    }

    /** The weak labels of a task. */
    public Optional<WeakLabels> weakLabels(String task) {
        return weakLabels.stream().filter(w -> w.task().equals(task)).findFirst();
    }

    /**
     * The same corpus with other weak labels.
     *
     * @throws UserError where they are of another number of talkturns
     */
    public Corpus withWeakLabels(List<WeakLabels> changed) {
        return new Corpus(info, conversations, labels, features, partitions, report, sequences, changed);
    }

    private void checkIds() {
        Map<String, String> seen = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (Conversation conversation : conversations) {
            if (!ids.add(conversation.id())) {
                throw new UserError(
                        "Two conversations have the id “" + conversation.id() + "”.",
                        "Give every conversation an id of its own in the source.");
            }
            for (Talkturn talkturn : conversation.talkturns()) {
                String other = seen.put(talkturn.id(), conversation.id());
                if (other != null) {
                    throw new UserError(
                            "The talkturn id “" + talkturn.id() + "” stands in conversation " + other + " and in "
                                    + conversation.id() + ".",
                            "Give every talkturn an id of its own in the source.");
                }
            }
        }
    }

    private void checkLengths() {
        for (Label label : labels) {
            checkLength("label", label.name(), label.size());
        }
        for (Feature feature : features) {
            checkLength("feature", feature.name(), feature.size());
        }
        for (WeakLabels weak : weakLabels) {
            checkLength("weak label", weak.task(), weak.size());
        }
        Set<Modality> modalities = new HashSet<>();
        for (Sequences one : sequences) {
            checkLength("modality", one.modality().id(), one.size());
            if (!modalities.add(one.modality())) {
                throw new UserError(
                        "The corpus has two kinds of sequences for the modality "
                                + one.modality().id() + ".",
                        "Choose one of them.");
            }
        }
    }

    private void checkLength(String kind, String name, int size) {
        if (size != talkturns.size()) {
            throw new UserError(
                    "The " + kind + " “" + name + "” has " + size + " values for " + talkturns.size() + " talkturns.",
                    "Import the corpus again.");
        }
    }
}
