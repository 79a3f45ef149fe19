package io.talkturn.report;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.WeakLabels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who labelled what: corpora down, tasks across (weak-label paper: weak labels). A task is a label of classes, or of numbers where
 * a fusion model can learn it.
 *
 * @param tasks in the order of the columns
 * @param rows one a corpus, in the order given
 */
public record LabelMatrix(List<String> tasks, List<Row> rows) {
    /** The papers' tasks stand first, in this order. */
    private static final List<String> USUAL = List.of("emotion", "sentiment", "sarcasm");

    public LabelMatrix {
        tasks = List.copyOf(tasks);
        rows = List.copyOf(rows);
    }

    /** A corpus and the folder it was read from. */
    public record Source(Path folder, Corpus corpus) {}

    /**
     * The labels of one corpus.
     *
     * @param samples talkturns
     * @param hasSequences whether a fusion model can read it, and so label it
     * @param entries one a task
     */
    public record Row(Path folder, CorpusInfo info, int samples, boolean hasSequences, List<Entry> entries) {
        public Row {
            entries = List.copyOf(entries);
        }
    }

    /**
     * What a corpus has of a task: both, one of them or nothing.
     *
     * @param strong labels by people
     * @param weak labels by a model
     */
    public record Entry(@Nullable Strong strong, @Nullable Weak weak) {
        /** Whether nobody labelled it. */
        public boolean isEmpty() {
            return strong == null && weak == null;
        }
    }

    /**
     * Labels by people.
     *
     * @param n talkturns that have one
     * @param classes none for numbers
     * @param multiLabel whether a talkturn may have several classes
     */
    public record Strong(int n, List<String> classes, boolean multiLabel) {
        public Strong {
            classes = List.copyOf(classes);
        }
    }

    /**
     * Labels by a model.
     *
     * @param n talkturns that have one
     */
    public record Weak(int n, List<String> classes, boolean multiLabel, WeakLabels.Labeller labeller) {
        public Weak {
            classes = List.copyOf(classes);
        }
    }

    /** The matrix of some corpora. */
    public static LabelMatrix of(List<Source> sources) {
        Set<String> found = new LinkedHashSet<>();
        for (Source source : sources) {
            source.corpus().labels().stream()
                    .filter(label -> isTask(source.corpus(), label))
                    .forEach(label -> found.add(label.name()));
            source.corpus().weakLabels().forEach(w -> found.add(w.task()));
        }
        List<String> tasks = new ArrayList<>(USUAL);
        tasks.retainAll(found);
        found.stream().filter(task -> !tasks.contains(task)).forEach(tasks::add);
        return new LabelMatrix(
                tasks, sources.stream().map(source -> row(source, tasks)).toList());
    }

    private static boolean isTask(Corpus corpus, Label label) {
        return !label.classNames().isEmpty()
                || (label instanceof NumberLabel && !corpus.sequences().isEmpty());
    }

    private static Row row(Source source, List<String> tasks) {
        Corpus corpus = source.corpus();
        return new Row(
                source.folder(),
                corpus.info(),
                corpus.talkturns().size(),
                !corpus.sequences().isEmpty(),
                tasks.stream().map(task -> entry(corpus, task)).toList());
    }

    private static Entry entry(Corpus corpus, String task) {
        Optional<Label> label = corpus.label(task).filter(found -> isTask(corpus, found));
        Optional<WeakLabels> weak = corpus.weakLabels(task);
        return new Entry(
                label.map(LabelMatrix::strong).orElse(null),
                weak.map(LabelMatrix::weak).orElse(null));
    }

    private static Strong strong(Label label) {
        int n = (int) IntStream.range(0, label.size()).filter(label::isPresent).count();
        return new Strong(n, label.classNames(), label instanceof MultiLabel);
    }

    private static Weak weak(WeakLabels weak) {
        return new Weak(weak.count(), weak.classes(), weak.multiLabel(), weak.labeller());
    }

    /** The same as a table, one row a corpus and task that has labels. */
    public Table table() {
        List<List<Cell>> lines = new ArrayList<>();
        for (Row row : rows) {
            for (int task = 0; task < tasks.size(); task++) {
                Entry entry = row.entries().get(task);
                if (entry.strong() != null) {
                    lines.add(line(row, tasks.get(task), entry.strong()));
                }
                if (entry.weak() != null) {
                    lines.add(line(row, tasks.get(task), entry.weak()));
                }
            }
        }
        return new Table(
                "label-matrix",
                "Who labelled what",
                List.of(
                        Table.Column.text("corpus"),
                        Table.Column.count("samples"),
                        Table.Column.text("task"),
                        Table.Column.text("labels"),
                        Table.Column.count("n"),
                        Table.Column.text("classes"),
                        Table.Column.text("labeller"),
                        Table.Column.text("trained on"),
                        Table.Column.metric("confidence"),
                        Table.Column.text("metric"),
                        Table.Column.count("n of confidence"),
                        Table.Column.text("run"),
                        Table.Column.text("made")),
                lines,
                List.of(
                        "Strong: labelled by people. Weak: labelled by a model that was trained on another corpus; its"
                                + " confidence is measured on that corpus's dev partition, with the n given. Without “trained on”"
                                + " they come from elsewhere: the confidence is given, or measured on this corpus's dev partition."));
    }

    private static List<Cell> line(Row row, String task, Strong strong) {
        return List.of(
                Cell.of(row.info().name()),
                Cell.of(row.samples()),
                Cell.of(task),
                Cell.of("strong"),
                Cell.of(strong.n()),
                Cell.of(String.join("|", strong.classes())),
                Cell.blank(),
                Cell.blank(),
                Cell.blank(),
                Cell.blank(),
                Cell.blank(),
                Cell.blank(),
                Cell.blank());
    }

    private static List<Cell> line(Row row, String task, Weak weak) {
        WeakLabels.Labeller labeller = weak.labeller();
        return List.of(
                Cell.of(row.info().name()),
                Cell.of(row.samples()),
                Cell.of(task),
                Cell.of("weak"),
                Cell.of(weak.n()),
                Cell.of(String.join("|", weak.classes())),
                Cell.of(labeller.model()),
                Cell.of(labeller.sourceCorpus()),
                Cell.of(labeller.confidence()),
                Cell.of(labeller.metric()),
                Cell.of(labeller.n()),
                Cell.of(labeller.run()),
                Cell.of(labeller.created()));
    }
}
