package io.talkturn.task;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Says in plain words, before anything is computed, why a corpus cannot serve these tasks. */
final class TargetChecks {
    private TargetChecks() {}

    static void check(Corpus corpus, Label label, TaskSettings settings) {
        checkPartitions(corpus, label);
        switch (label) {
            case ClassLabel classes -> checkClasses(corpus, classes);
            case NumberLabel number -> checkScale(number);
        }
        checkFeatures(corpus, settings);
    }

    private static void checkPartitions(Corpus corpus, Label label) {
        Map<Partition, Integer> labelled = new EnumMap<>(Partition.class);
        for (int row = 0; row < label.size(); row++) {
            if (label.isPresent(row)) {
                labelled.merge(corpus.partitionOfRow(row), 1, Integer::sum);
            }
        }
        if (labelled.isEmpty()) {
            throw new UserError(
                    "No talkturn has a value of the label “" + label.name() + "”.",
                    "Choose another primary task, or import the corpus with its labels.");
        }
        for (Partition needed : List.of(Partition.TRAIN, Partition.DEV)) {
            if (!labelled.containsKey(needed)) {
                throw emptyPartition(corpus, label, needed);
            }
        }
    }

    private static UserError emptyPartition(Corpus corpus, Label label, Partition partition) {
        if (corpus.conversations().size() == 1) {
            return new UserError(
                    "The corpus has one conversation only, so " + partition.id() + " is empty.",
                    "Import more conversations: training needs one for train and another for dev, and a conversation is"
                            + " never split.");
        }
        boolean hasConversations = corpus.partitions().containsValue(partition);
        String what = hasConversations
                ? "No talkturn of the partition " + partition.id() + " has the label “" + label.name() + "”."
                : "The partition " + partition.id() + " has no conversations.";
        return new UserError(
                what,
                "Move conversations with this label to " + partition.id()
                        + " on the page Data or with “talkturn partition”.");
    }

    private static void checkClasses(Corpus corpus, ClassLabel label) {
        int[] train = new int[label.classes().size()];
        int[] elsewhere = new int[train.length];
        for (int row = 0; row < label.size(); row++) {
            if (label.isPresent(row)) {
                switch (corpus.partitionOfRow(row)) {
                    case TRAIN -> train[label.at(row)]++;
                    case DEV, TEST -> elsewhere[label.at(row)]++;
                    case NONE -> {
                        // neither learnt nor scored
                    }
                }
            }
        }
        List<String> unlearnable = new ArrayList<>();
        int learnable = 0;
        for (int c = 0; c < train.length; c++) {
            learnable += train[c] > 0 ? 1 : 0;
            if (train[c] == 0 && elsewhere[c] > 0) {
                unlearnable.add("“" + label.classes().get(c) + "” (" + elsewhere[c] + ")");
            }
        }
        if (!unlearnable.isEmpty()) {
            throw new UserError(
                    "Classes of “" + label.name() + "” occur in dev or test but not in train: "
                            + String.join(", ", unlearnable) + "; they cannot be learnt.",
                    "Move a conversation with them to train, or import the corpus with these classes merged or left"
                            + " out.");
        }
        if (learnable < 2) {
            throw new UserError(
                    "All talkturns of train have the same class of “" + label.name() + "”.",
                    "Choose another primary task, or other conversations for train.");
        }
    }

    private static void checkScale(NumberLabel label) {
        double width = label.highest() - label.lowest();
        if (!(width > 0) || Double.isInfinite(width)) {
            throw new UserError(
                    "The scale of the label “" + label.name() + "” goes from " + label.lowest() + " to "
                            + label.highest() + ".",
                    "Give the low and the high end of the scale when importing the corpus.");
        }
    }

    private static void checkFeatures(Corpus corpus, TaskSettings settings) {
        List<String> missing = settings.auxiliary().stream()
                .filter(task -> !task.family().isLabel())
                .map(AuxiliaryTask::id)
                .filter(id -> corpus.feature(id).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            String names = String.join(", ", missing);
            throw new UserError(
                    "The corpus “" + corpus.info().name() + "” has no "
                            + (missing.size() == 1 ? "feature " : "features ") + names + ".",
                    "Leave out the auxiliary tasks " + names + ", or import the corpus with these measurements.");
        }
    }
}
