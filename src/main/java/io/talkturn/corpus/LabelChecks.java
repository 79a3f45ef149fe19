package io.talkturn.corpus;

import io.talkturn.corpus.Finding.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What there is to say about a label as the primary task. */
final class LabelChecks {
    /** A class with fewer talkturns in train is named: one wrong label more or less moves all that is learnt of it. */
    private static final int FEW = 5;

    private final Corpus corpus;
    private final Label label;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Partition, Integer> labelled = new EnumMap<>(Partition.class);

    private LabelChecks(Corpus corpus, Label label) {
        this.corpus = corpus;
        this.label = label;
        for (int row = 0; row < label.size(); row++) {
            if (label.isPresent(row)) {
                labelled.merge(corpus.partitionOfRow(row), 1, Integer::sum);
            }
        }
    }

    static List<Finding> of(Corpus corpus, String name) {
        Optional<Label> label = corpus.label(name);
        if (label.isEmpty()) {
            List<String> names = corpus.labels().stream().map(Label::name).toList();
            return List.of(new Finding(
                    "unknown_label",
                    Severity.FATAL,
                    "The corpus has no label “" + name + "”.",
                    names.isEmpty()
                            ? "Import the corpus with its labels."
                            : "Its labels are " + String.join(", ", names) + "."));
        }
        LabelChecks checks = new LabelChecks(corpus, label.get());
        checks.partitions();
        switch (label.get()) {
            case ClassLabel l -> checks.classes(l.classes());
            case MultiLabel l -> checks.several(l);
            case NumberLabel number -> checks.scale(number);
        }
        return checks.findings;
    }

    private void partitions() {
        if (labelled.isEmpty()) {
            add(
                    "empty_label",
                    Severity.FATAL,
                    "No talkturn has a value of “" + label.name() + "”.",
                    "Choose another primary task, or import the corpus with this label.");
            return;
        }
        for (Partition partition : List.of(Partition.TRAIN, Partition.DEV, Partition.TEST)) {
            boolean used = corpus.partitions().containsValue(partition);
            if (used && !labelled.containsKey(partition)) {
                boolean instead = partition == Partition.DEV && labelledInTrain() > 1;
                add(
                        "no_label",
                        partition == Partition.TEST || instead ? Severity.WARN : Severity.FATAL,
                        "No talkturn of the partition " + partition.id() + " has the label “" + label.name() + "”"
                                + (instead ? "; a share of train, stratified, chooses the epoch instead." : "."),
                        "Move conversations with this label to " + partition.id()
                                + ", or choose another primary task.");
            }
        }
        long without = IntStream.range(0, label.size())
                .filter(row -> !label.isPresent(row) && corpus.partitionOfRow(row) != Partition.NONE)
                .count();
        if (without > 0) {
            add(
                    "missing_labels",
                    Severity.INFO,
                    without + " talkturns have no value of “" + label.name()
                            + "”; they serve as context but are not predicted.",
                    "");
        }
    }

    /** How many conversations of train have the label: of one no part can stand in for dev. */
    private long labelledInTrain() {
        return IntStream.range(0, label.size())
                .filter(row -> label.isPresent(row) && corpus.partitionOfRow(row) == Partition.TRAIN)
                .map(corpus::conversationOf)
                .distinct()
                .count();
    }

    private void several(MultiLabel several) {
        classes(several.classes());
        int[] train = counts(Partition.TRAIN);
        int labelledInTrain = labelled.getOrDefault(Partition.TRAIN, 0);
        for (int c = 0; c < train.length; c++) {
            if (labelledInTrain > 0 && train[c] == labelledInTrain) {
                add(
                        "class_always",
                        Severity.WARN,
                        "All talkturns of train have the class “"
                                + several.classes().get(c) + "” of “" + label.name() + "”.",
                        "A model cannot learn when it does not hold; leave the class out.");
            }
        }
    }

    private void classes(List<String> names) {
        int[] train = counts(Partition.TRAIN);
        int[] dev = counts(Partition.DEV);
        int[] test = counts(Partition.TEST);
        List<String> unlearnable = new ArrayList<>();
        List<String> unchecked = new ArrayList<>();
        for (int c = 0; c < train.length; c++) {
            String name = "“" + names.get(c) + "”";
            if (train[c] == 0 && dev[c] + test[c] > 0) {
                unlearnable.add(name + " (" + (dev[c] + test[c]) + ")");
            }
            if (train[c] > 0 && dev[c] == 0 && labelled.containsKey(Partition.DEV)) {
                unchecked.add(name);
            }
        }
        if (!unlearnable.isEmpty()) {
            add(
                    "class_not_in_train",
                    Severity.FATAL,
                    "Classes of “" + label.name() + "” occur in dev or test but not in train: "
                            + String.join(", ", unlearnable) + "; they cannot be learnt.",
                    "Move a conversation with them to train, or import the corpus with these classes merged or left"
                            + " out.");
        }
        fewInTrain(names, train);
        if (!unchecked.isEmpty()) {
            add(
                    "class_not_in_dev",
                    Severity.WARN,
                    "Classes of “" + label.name() + "” do not occur in dev: " + String.join(", ", unchecked)
                            + "; the best epoch is chosen without them.",
                    "Move a conversation with them to dev.");
        }
        if (labelled.containsKey(Partition.TRAIN)
                && label instanceof ClassLabel
                && Arrays.stream(train).filter(n -> n > 0).count() < 2) {
            add(
                    "one_class",
                    Severity.FATAL,
                    "All talkturns of train have the same class of “" + label.name() + "”.",
                    "Choose another primary task, or other conversations for train.");
        }
    }

    private void fewInTrain(List<String> names, int[] train) {
        List<String> few = IntStream.range(0, train.length)
                .filter(c -> train[c] > 0 && train[c] < FEW)
                .mapToObj(c -> "“" + names.get(c) + "” (" + train[c] + ")")
                .toList();
        if (!few.isEmpty()) {
            add(
                    "few_of_class",
                    Severity.WARN,
                    "Classes of “" + label.name() + "” with fewer than " + FEW + " talkturns in train: "
                            + String.join(", ", few) + "; what is learnt of so few says little.",
                    "Move conversations with them to train, or import the corpus with these classes merged or left"
                            + " out.");
        }
    }

    private int[] counts(Partition partition) {
        int[] counts = new int[label.classNames().size()];
        for (int row = 0; row < label.size(); row++) {
            if (label.isPresent(row) && corpus.partitionOfRow(row) == partition) {
                for (int c = 0; c < counts.length; c++) {
                    counts[c] += label.has(row, c) ? 1 : 0;
                }
            }
        }
        return counts;
    }

    private void scale(NumberLabel number) {
        double width = number.highest() - number.lowest();
        if (!(width > 0) || Double.isInfinite(width)) {
            add(
                    "bad_scale",
                    Severity.FATAL,
                    "The scale of “" + label.name() + "” goes from " + number.lowest() + " to " + number.highest()
                            + ".",
                    "Import the corpus with both ends of the scale.");
        }
    }

    private void add(String code, Severity severity, String sentence, String fix) {
        findings.add(new Finding(code, severity, sentence, fix));
    }
}
