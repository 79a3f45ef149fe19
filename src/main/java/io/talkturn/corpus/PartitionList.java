package io.talkturn.corpus;

import io.talkturn.foundation.UserError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A division written down as papers print it: recordings, dialogues or the beginnings of their names, each with its
 * partition. A name stands for the conversation of that id and for all whose id goes on with an underscore, so that
 * {@code Ses01F} means every dialogue of that actress and {@code 2009.01.06.14.53.49} every session of that recording.
 */
public final class PartitionList {
    private final Map<String, Partition> byName;

    private PartitionList(Map<String, Partition> byName) {
        this.byName = byName;
    }

    /** One line of a list. */
    public record Entry(String name, Partition partition) {}

    /**
     * A list.
     *
     * @throws UserError where a name is sent to two partitions
     */
    public static PartitionList of(List<Entry> entries) {
        Map<String, Partition> byName = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Partition before = byName.put(entry.name(), entry.partition());
            if (before != null && before != entry.partition()) {
                throw inTwo(entry.name(), before, entry.partition());
            }
        }
        return new PartitionList(byName);
    }

    /** The names in their order, each with its partition. */
    public Map<String, Partition> names() {
        return Map.copyOf(byName);
    }

    /**
     * The partition of a conversation, if the list speaks of it.
     *
     * @throws UserError where two names of the list stand for it that are sent to different partitions
     */
    public Optional<Partition> partitionOf(String conversation) {
        Partition found = null;
        for (Map.Entry<String, Partition> entry : byName.entrySet()) {
            if (isMeant(conversation, entry.getKey())) {
                if (found != null && found != entry.getValue()) {
                    throw inTwo(conversation, found, entry.getValue());
                }
                found = entry.getValue();
            }
        }
        return Optional.ofNullable(found);
    }

    /** Whether a name of the list stands for a conversation. */
    public static boolean isMeant(String conversation, String name) {
        return conversation.equals(name) || conversation.startsWith(name + "_");
    }

    /**
     * Divides a corpus; conversations that the list does not speak of are in none.
     *
     * @throws UserError where the list speaks of no conversation at all
     */
    public Map<String, Partition> divide(Corpus corpus) {
        Map<String, Partition> divided = new LinkedHashMap<>();
        boolean any = false;
        for (Conversation conversation : corpus.conversations()) {
            Optional<Partition> partition = partitionOf(conversation.id());
            any |= partition.isPresent();
            divided.put(conversation.id(), partition.orElse(Partition.NONE));
        }
        if (!any) {
            throw new UserError(
                    "None of the " + byName.size()
                            + " names of the division is a conversation of the corpus; the first is "
                            + byName.keySet().iterator().next() + ".",
                    "Choose a division that is made for this corpus.");
        }
        return divided;
    }

    private static UserError inTwo(String name, Partition one, Partition other) {
        return new UserError(
                name + " is in two partitions: " + one.id() + " and " + other.id() + ".",
                "A recording belongs to one partition: take it out of the other.");
    }
}
