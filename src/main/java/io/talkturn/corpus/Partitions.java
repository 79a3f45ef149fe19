package io.talkturn.corpus;

import io.talkturn.foundation.UserError;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Ways to divide a corpus. A conversation is never split; nothing here changes a file. */
public final class Partitions {
    private Partitions() {}

    /**
     * A speaker who stands in more than one of train, dev and test, so that a model may know the voice it is tested on.
     */
    public record Overlap(String speaker, Set<Partition> partitions) {
        public Overlap {
            partitions = Set.copyOf(partitions);
        }
    }

    /**
     * How much a partition holds.
     *
     * @param share its part of all talkturns, 0 to 1
     */
    public record Size(Partition partition, int conversations, int talkturns, int speakers, double share) {}

    /**
     * Divides by chance: the same seed gives the same division.
     *
     * @param speakersWhole whether conversations that share a speaker, also through others, stay together
     * @throws UserError where there are fewer conversations (or groups of them) than partitions asked for
     */
    public static Map<String, Partition> random(Corpus corpus, Shares shares, long seed, boolean speakersWhole) {
        return new RandomDivision(corpus, shares, seed).divide(speakersWhole);
    }

    /**
     * Divides by speaker: a conversation goes where its speakers are sent; where none of them is, it stays.
     *
     * @param wanted speaker id to partition
     * @throws UserError for a speaker that the corpus does not have, or whose partner in a conversation is sent elsewhere
     */
    public static Map<String, Partition> bySpeaker(Corpus corpus, Map<String, Partition> wanted) {
        Set<String> known = new TreeSet<>();
        corpus.conversations().forEach(conversation -> known.addAll(conversation.speakers()));
        for (String speaker : wanted.keySet()) {
            if (!known.contains(speaker)) {
                throw new UserError(
                        "The corpus has no speaker “" + speaker + "”.", "Its speakers are " + listed(known) + ".");
            }
        }
        Map<String, Partition> divided = new LinkedHashMap<>(current(corpus));
        for (Conversation conversation : corpus.conversations()) {
            Map<String, Partition> here = new TreeMap<>(wanted);
            here.keySet().retainAll(conversation.speakers());
            Set<Partition> targets = new TreeSet<>(here.values());
            if (targets.size() > 1) {
                throw new UserError(
                        "In conversation " + conversation.id() + " speak people who are sent to different partitions: "
                                + here + ".",
                        "Send them to the same partition, or divide by conversation.");
            }
            targets.forEach(target -> divided.put(conversation.id(), target));
        }
        return divided;
    }

    /**
     * Sends conversations to a partition, by id or, with a star at the end, by the start of the id; the others stay.
     *
     * @throws UserError where a pattern fits no conversation
     */
    public static Map<String, Partition> byConversation(Corpus corpus, Map<String, Partition> patterns) {
        Map<String, Partition> divided = new LinkedHashMap<>(current(corpus));
        patterns.forEach((pattern, partition) -> {
            List<String> fitting = corpus.conversations().stream()
                    .map(Conversation::id)
                    .filter(id -> fits(id, pattern))
                    .toList();
            if (fitting.isEmpty()) {
                throw new UserError(
                        "No conversation is called “" + pattern + "”.",
                        "Give ids as “talkturn inspect” lists them; a star at the end means any ending.");
            }
            fitting.forEach(id -> divided.put(id, partition));
        });
        return divided;
    }

    private static boolean fits(String id, String pattern) {
        return pattern.endsWith("*") ? id.startsWith(pattern.substring(0, pattern.length() - 1)) : id.equals(pattern);
    }

    /** The partition of every conversation as it is now, in the corpus's order. */
    public static Map<String, Partition> current(Corpus corpus) {
        Map<String, Partition> current = new LinkedHashMap<>();
        for (int c = 0; c < corpus.conversations().size(); c++) {
            current.put(corpus.conversations().get(c).id(), corpus.partitionOf(c));
        }
        return current;
    }

    /** Speakers who stand in more than one of train, dev and test, by name; those who are not known are not compared. */
    public static List<Overlap> speakerOverlap(Corpus corpus) {
        Map<String, Set<Partition>> partitions = new TreeMap<>();
        for (int c = 0; c < corpus.conversations().size(); c++) {
            Partition partition = corpus.partitionOf(c);
            if (partition != Partition.NONE) {
                for (String speaker : corpus.conversations().get(c).knownSpeakers()) {
                    partitions
                            .computeIfAbsent(speaker, s -> EnumSet.noneOf(Partition.class))
                            .add(partition);
                }
            }
        }
        return partitions.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Overlap(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** How much every partition holds, in the order train, dev, test, none; empty ones too. */
    public static Map<Partition, Size> sizes(Corpus corpus) {
        Map<Partition, Size> sizes = new EnumMap<>(Partition.class);
        for (Partition partition : Partition.values()) {
            sizes.put(partition, size(corpus, partition));
        }
        return sizes;
    }

    private static Size size(Corpus corpus, Partition partition) {
        int conversations = 0;
        int talkturns = 0;
        Set<String> speakers = new TreeSet<>();
        for (int c = 0; c < corpus.conversations().size(); c++) {
            if (corpus.partitionOf(c) == partition) {
                conversations++;
                talkturns += corpus.conversations().get(c).talkturns().size();
                speakers.addAll(corpus.conversations().get(c).speakers());
            }
        }
        int all = corpus.talkturns().size();
        return new Size(partition, conversations, talkturns, speakers.size(), all == 0 ? 0 : (double) talkturns / all);
    }

    static String listed(Collection<String> names) {
        List<String> first = names.stream().limit(8).toList();
        String more = names.size() > first.size() ? " and " + (names.size() - first.size()) + " more" : "";
        return String.join(", ", first) + more;
    }
}
