package io.talkturn.corpus.fold;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.foundation.PortableNames;
import io.talkturn.foundation.UserError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Folds that belong together: a network is trained on each, and a table speaks of all.
 *
 * @param name by which the corpus keeps them, letters, digits, {@code -} and {@code _}
 * @param made how they were made, as a sentence without its full stop
 * @param folds in their order, each with a name of its own, with something to learn from and something to be judged by
 */
public record Folds(String name, String made, List<Fold> folds) {
    /** What the name of a set of folds looks like, since it is that of a file. */
    public static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]*";

    /** More than anybody trains; a set of so many is a slip. */
    public static final int MOST = 1000;

    /**
     * Checks what a set of folds must have.
     *
     * @throws UserError where there are none or too many, two have one name, or one has nothing to learn from or be judged by
     */
    public Folds {
        folds = List.copyOf(folds);
        if (!name.matches(NAME) || PortableNames.isDevice(name)) {
            throw new UserError(
                    "Folds cannot be called “" + name + "”: the name cannot be that of a file.",
                    "Use letters, digits, - and _.");
        }
        if (folds.isEmpty() || folds.size() > MOST) {
            throw new UserError(
                    "There are " + folds.size() + " folds.", "Divide into at least one and at most " + MOST + ".");
        }
        requireNames(folds);
        folds.forEach(Folds::requireBoth);
    }

    private static void requireNames(List<Fold> folds) {
        Set<String> names = new TreeSet<>();
        for (Fold fold : folds) {
            if (fold.name().isBlank() || !names.add(fold.name())) {
                throw new UserError(
                        fold.name().isBlank() ? "A fold has no name." : "Two folds are called “" + fold.name() + "”.",
                        "Give every fold a name of its own.");
            }
        }
    }

    private static void requireBoth(Fold fold) {
        for (Partition partition : List.of(Partition.TRAIN, Partition.TEST)) {
            if (!fold.partitions().containsValue(partition)) {
                throw new UserError(
                        "Fold “" + fold.name() + "” has no conversation in " + partition.id() + ".",
                        "Divide otherwise: every fold needs something to learn from and something to be judged by.");
            }
        }
    }

    /**
     * The fold of that name.
     *
     * @throws UserError where there is none
     */
    public Fold fold(String wanted) {
        return folds.stream()
                .filter(fold -> fold.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "The folds “" + name + "” have no fold “" + wanted + "”.",
                        "Use one of: " + folds.stream().map(Fold::name).collect(Collectors.joining(", ")) + "."));
    }

    /** How often every conversation is tested; those that never are stand at 0. */
    public Map<String, Integer> tested(Corpus corpus) {
        Map<String, Integer> tested = new HashMap<>();
        corpus.conversations().forEach(conversation -> tested.put(conversation.id(), 0));
        folds.forEach(fold -> fold.conversations(Partition.TEST).forEach(id -> tested.merge(id, 1, Integer::sum)));
        return tested;
    }

    /**
     * Requires that the folds are of this corpus.
     *
     * @throws UserError where they name a conversation that it does not have
     */
    public void requireOf(Corpus corpus) {
        Set<String> known = corpus.conversations().stream()
                .map(conversation -> conversation.id())
                .collect(Collectors.toSet());
        for (Fold fold : folds) {
            for (String id : fold.partitions().keySet()) {
                if (!known.contains(id)) {
                    throw new UserError(
                            "The folds “" + name + "” name the conversation “" + id
                                    + "”, which the corpus does not have.",
                            "Make the folds again for the corpus as it is now.");
                }
            }
        }
    }
}
