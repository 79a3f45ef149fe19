package io.talkturn.task;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.NearestLabel;
import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The targets of the primary task and of the chosen auxiliary tasks for every talkturn of a corpus (HAN-ROCK paper: tasks and targets).
 *
 * <p>A class primary has the scale [0, 1] for measured tasks, a number primary that of its label; a rank r becomes
 * {@code lowest + r (highest - lowest)}, which is r for classes, 4r + 1 on [1, 5] and 2r - 1 on [-1, 1].
 */
public final class Targets {
    private final Corpus corpus;
    private final Target primary;
    private final Map<AuxiliaryTask, Target> auxiliary;
    private final Map<AuxiliaryTask, MeasuredScale> scales;

    private Targets(
            Corpus corpus,
            Target primary,
            Map<AuxiliaryTask, Target> auxiliary,
            Map<AuxiliaryTask, MeasuredScale> scales) {
        this.corpus = corpus;
        this.primary = primary;
        this.auxiliary = auxiliary;
        this.scales = scales;
    }

    /**
     * Makes all targets.
     *
     * @throws UserError where the corpus lacks the label or a feature, train or dev has no labelled talkturn, or a
     *     class that occurs is missing from train
     */
    public static Targets of(Corpus corpus, TaskSettings settings) {
        Label label = label(corpus, settings.primary());
        TargetChecks.check(corpus, settings);
        Target primary = shifted(corpus, label, AuxiliaryTask.PRIMARY_ID, 0);
        Map<AuxiliaryTask, Target> auxiliary = new EnumMap<>(AuxiliaryTask.class);
        Map<AuxiliaryTask, MeasuredScale> scales = new EnumMap<>(AuxiliaryTask.class);
        for (AuxiliaryTask task : settings.auxiliary()) {
            if (task.family().isLabel()) {
                auxiliary.put(task, shifted(corpus, label, task.id(), task.offset()));
            } else {
                Measured measured = Measured.of(corpus, label, task);
                auxiliary.put(task, measured.target());
                scales.put(task, measured.scale());
            }
        }
        return new Targets(corpus, primary, auxiliary, scales);
    }

    /**
     * The label column of a primary task.
     *
     * @throws UserError where the corpus has no such column; it lists those that are there
     */
    public static Label label(Corpus corpus, String name) {
        return corpus.label(name).orElseThrow(() -> {
            List<String> names = corpus.labels().stream().map(Label::name).toList();
            String wayOut = names.isEmpty()
                    ? "It has no labels at all; import it again with a label column."
                    : "Its labels are: " + String.join(", ", names) + ".";
            return new UserError("The corpus “" + corpus.info().name() + "” has no label “" + name + "”.", wayOut);
        });
    }

    /** The corpus that the rows are numbered in. */
    public Corpus corpus() {
        return corpus;
    }

    /** The primary target; missing where the talkturn has no label, never filled. */
    public Target primary() {
        return primary;
    }

    /** Whether the primary task is one of classes. */
    public boolean isClass() {
        return primary instanceof ClassTarget;
    }

    /** The auxiliary tasks, in their fixed order. */
    public List<AuxiliaryTask> auxiliaryTasks() {
        return List.copyOf(auxiliary.keySet());
    }

    /** The target of an auxiliary task that was chosen. */
    public Target of(AuxiliaryTask task) {
        @Nullable Target target = auxiliary.get(task);
        if (target == null) {
            throw new IllegalArgumentException("No targets were made for " + task.id());
        }
        return target;
    }

    /** All targets, the primary one first, then the auxiliary ones in their fixed order. */
    public List<Target> all() {
        List<Target> all = new ArrayList<>();
        all.add(primary);
        all.addAll(auxiliary.values());
        return List.copyOf(all);
    }

    /** How the values of the measured tasks became ranks. */
    public Map<AuxiliaryTask, MeasuredScale> scales() {
        return Collections.unmodifiableMap(scales);
    }

    /** The rows of a partition that are predicted, that is, have a primary label; ascending. */
    public int[] rows(Partition partition) {
        return IntStream.range(0, primary.size())
                .filter(row -> primary.isPresent(row) && corpus.partitionOfRow(row) == partition)
                .toArray();
    }

    /** The label {@code offset} talkturns away, or the nearest one there is; offset 0 is the label itself, with gaps. */
    private static Target shifted(Corpus corpus, Label label, String id, int offset) {
        int[] sources = offset == 0 ? own(label) : nearest(corpus, label, offset);
        BitSet filled = new BitSet();
        for (int row = 0; row < sources.length; row++) {
            filled.set(row, sources[row] != NearestLabel.NONE && sources[row] != row + offset);
        }
        return switch (label) {
            case ClassLabel column ->
                new ClassTarget(
                        id,
                        column.classes(),
                        IntStream.of(sources)
                                .map(s -> s == NearestLabel.NONE ? ClassTarget.MISSING : column.at(s))
                                .toArray(),
                        filled);
            case MultiLabel column -> throw TargetChecks.severalClasses(column.name());
            case NumberLabel column ->
                new NumberTarget(
                        id,
                        column.lowest(),
                        column.highest(),
                        IntStream.of(sources)
                                .mapToDouble(s -> s == NearestLabel.NONE ? Double.NaN : column.at(s))
                                .toArray(),
                        filled);
        };
    }

    private static int[] own(Label label) {
        return IntStream.range(0, label.size())
                .map(row -> label.isPresent(row) ? row : NearestLabel.NONE)
                .toArray();
    }

    private static int[] nearest(Corpus corpus, Label label, int offset) {
        int[] sources = new int[label.size()];
        for (int c = 0; c < corpus.conversations().size(); c++) {
            int first = corpus.firstRow(c);
            boolean[] present = new boolean[corpus.firstRow(c + 1) - first];
            for (int t = 0; t < present.length; t++) {
                present[t] = label.isPresent(first + t);
            }
            int[] indices = NearestLabel.indices(present, offset);
            for (int t = 0; t < present.length; t++) {
                sources[first + t] = indices[t] == NearestLabel.NONE ? NearestLabel.NONE : first + indices[t];
            }
        }
        return sources;
    }
}
