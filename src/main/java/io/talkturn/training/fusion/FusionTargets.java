package io.talkturn.training.fusion;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.NumberScale;
import io.talkturn.corpus.WeakLabels;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.UserError;
import io.talkturn.model.fusion.FusionTask;
import io.talkturn.task.AuxiliaryTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes what the heads of a fusion network learn from the labels of a corpus, strong and weak. */
final class FusionTargets {
    private final Corpus corpus;
    private final FusionSettings settings;

    private FusionTargets(Corpus corpus, FusionSettings settings) {
        this.corpus = corpus;
        this.settings = settings;
    }

    /**
     * The targets of all tasks, the main one first, without weights of positives: those are known when it is known what
     * is trained on.
     *
     * @throws UserError where the corpus lacks a label that the settings name, or one that no head can predict
     */
    static List<FusionTarget> of(Corpus corpus, FusionSettings settings) {
        return new FusionTargets(corpus, settings).all();
    }

    /**
     * The main label.
     *
     * @throws UserError where there is none of that name, or it has nothing to tell apart
     */
    static Label main(Corpus corpus, String name) {
        Label label = corpus.label(name)
                .orElseThrow(() -> new UserError(
                        "The corpus “" + corpus.info().name() + "” has no label “" + name + "”.",
                        corpus.labels().isEmpty()
                                ? "Import it again with a label column."
                                : "It has "
                                        + corpus.labels().stream()
                                                .map(Label::name)
                                                .collect(Collectors.joining(", "))
                                        + "."));
        if (label instanceof NumberLabel numbers) {
            requireOnScale(corpus, numbers);
        } else if (!(label instanceof MultiLabel) && label.classNames().size() < 2) {
            throw new UserError(
                    "The label “" + name + "” has one class only, so there is nothing to tell apart.",
                    "Choose another label, or import the corpus again with all classes.");
        }
        return label;
    }

    /** A score beyond its scale would be learned as it is, and judged as if it were the end of the scale. */
    private static void requireOnScale(Corpus corpus, NumberLabel label) {
        for (int row = 0; row < label.size(); row++) {
            if (label.isPresent(row) && !label.scale().holds(label.at(row))) {
                throw new UserError(
                        "The label “" + label.name() + "” has the value " + label.at(row) + " for the talkturn “"
                                + corpus.talkturns().get(row).id() + "”, but its scale goes from "
                                + label.scale().told() + ".",
                        "Correct the value, or import the corpus again and name the scale that the label was given on.");
            }
        }
    }

    private List<FusionTarget> all() {
        List<FusionTarget> targets = new ArrayList<>();
        targets.add(strong(main(corpus, settings.primary()), AuxiliaryTask.PRIMARY_ID, 1));
        Set<String> ids = new HashSet<>(Set.of(settings.primary()));
        for (FurtherTask further : settings.with()) {
            if (!ids.add(further.id())) {
                throw new UserError(
                        "The task “" + further.task() + "” stands twice among the tasks.",
                        "Name every task once; strong and weak labels of one task may both be used.");
            }
            targets.add(further.isWeak() ? weak(further) : strong(further));
        }
        return targets;
    }

    private FusionTarget strong(FurtherTask further) {
        Double lambda = further.lambda();
        if (further.probabilities()) {
            throw new UserError(
                    "The strong labels of “" + further.task() + "” have no probabilities.",
                    "Leave out “probabilities”; only weak labels of classes have them.");
        }
        return strong(main(corpus, further.task()), further.id(), lambda == null ? 1 : checked(further, lambda));
    }

    private FusionTarget strong(Label label, String id, double lambda) {
        FusionTask task = FusionTask.of(id, label);
        if (label instanceof NumberLabel numbers) {
            return numbers(task, numbers.size(), numbers::at, lambda);
        }
        List<String> classes = label.classNames();
        float[] values = new float[label.size() * classes.size()];
        for (int row = 0; row < label.size(); row++) {
            for (int c = 0; c < classes.size(); c++) {
                values[row * classes.size() + c] = label.isPresent(row) ? (label.has(row, c) ? 1 : 0) : Float.NaN;
            }
        }
        return new FusionTarget(task, values, null, lambda);
    }

    private FusionTarget numbers(FusionTask task, int samples, IntToDoubleFunction number, double lambda) {
        double[] numbers = new double[samples];
        Arrays.setAll(numbers, number);
        return FusionTarget.ofNumbers(
                task, new NumberGoal(numbers, settings.samples().squaredLoss()), lambda);
    }

    private FusionTarget weak(FurtherTask further) {
        WeakLabels labels = corpus.weakLabels().stream()
                .filter(weak -> weak.task().equals(further.task()))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "The corpus “" + corpus.info().name() + "” has no weak labels of “" + further.task() + "”.",
                        "Make them: “talkturn weaklabel --run RUN --corpus "
                                + corpus.info().name() + "” with a run that was trained on a corpus with this task."));
        Double given = further.lambda();
        double lambda = given == null ? labels.confidence() : checked(further, given);
        NumberScale scale = labels.scale();
        if (scale != null) {
            return numbers(FusionTask.number(further.id(), scale), labels.size(), labels::number, lambda);
        }
        List<String> classes = labels.classes();
        float[] values = new float[labels.size() * classes.size()];
        for (int row = 0; row < labels.size(); row++) {
            for (int c = 0; c < classes.size(); c++) {
                values[row * classes.size() + c] = labels.isPresent(row)
                        ? (further.probabilities() ? (float) labels.probability(row, c) : (labels.has(row, c) ? 1 : 0))
                        : Float.NaN;
            }
        }
        FusionTask task = new FusionTask(further.id(), classes, labels.multiLabel());
        return new FusionTarget(task, values, null, lambda);
    }

    private static double checked(FurtherTask further, double lambda) {
        if (!(lambda >= 0) || Double.isInfinite(lambda)) {
            throw new UserError(
                    "The weight of “" + further.task() + "” is " + lambda + ".",
                    "Use 0 or more, or “confidence” for weak labels.");
        }
        return lambda;
    }

    /** The target with the weights of positives in the rows that are trained on, where they are wanted and apply. */
    static FusionTarget weighted(FusionTarget target, int[] train, boolean wanted) {
        if (!wanted || !target.task().multiLabel()) {
            return target;
        }
        int classes = target.task().outputs();
        float[] taught = new float[train.length * classes];
        for (int n = 0; n < train.length; n++) {
            System.arraycopy(target.values(), train[n] * classes, taught, n * classes, classes);
        }
        double[] weights = FusionTarget.positiveWeights(taught, classes);
        float[] single = new float[classes];
        for (int c = 0; c < classes; c++) {
            // where all are positive the rule gives 0, with which the class would not be learned at all
            single[c] = weights[c] == 0 ? 1 : (float) weights[c];
        }
        return new FusionTarget(target.task(), target.values(), single, target.lambda());
    }

    /** How often each class is true, and labels there are, among some rows; numbers have no classes; [classes + 1]. */
    static long[] counts(FusionTarget target, int[] rows) {
        int classes = target.task().classes().size();
        long[] counts = new long[classes + 1];
        for (int row : rows) {
            if (isPresent(target, row)) {
                counts[classes]++;
                for (int c = 0; c < classes; c++) {
                    counts[c] += target.values()[row * classes + c] > 0.5f ? 1 : 0;
                }
            }
        }
        return counts;
    }

    static boolean isPresent(FusionTarget target, int row) {
        return !Float.isNaN(target.values()[row * target.task().outputs()]);
    }

    /** The classes that are never, or always, true in the rows that are trained on, or the number that all have. */
    static @Nullable String oneSided(FusionTarget target, int[] rows) {
        NumberGoal goal = target.goal();
        if (goal != null) {
            double[] different = Arrays.stream(rows)
                    .mapToDouble(row -> goal.numbers()[row])
                    .filter(number -> !Double.isNaN(number))
                    .distinct()
                    .toArray();
            return different.length == 1 ? "all are " + Csv.number(different[0]) : null;
        }
        long[] counts = counts(target, rows);
        int classes = target.task().classes().size();
        List<String> never = new ArrayList<>();
        List<String> always = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            if (counts[c] == 0) {
                never.add(target.task().classes().get(c));
            } else if (counts[c] == counts[classes]) {
                always.add(target.task().classes().get(c));
            }
        }
        List<String> parts = new ArrayList<>();
        if (!never.isEmpty()) {
            parts.add("none is " + listed(never, "or"));
        }
        if (!always.isEmpty()) {
            parts.add("all are " + listed(always, "and"));
        }
        return parts.isEmpty() ? null : String.join(" and ", parts);
    }

    private static String listed(List<String> classes, String last) {
        List<String> quoted = classes.stream().map(name -> "“" + name + "”").toList();
        int rest = quoted.size() - 1;
        return rest == 0
                ? quoted.getFirst()
                : String.join(", ", quoted.subList(0, rest)) + " " + last + " " + quoted.get(rest);
    }

    static String name(FusionTarget target, String primary) {
        return target.task().id().equals(AuxiliaryTask.PRIMARY_ID)
                ? primary
                : Arrays.stream(target.task().id().split("_weak$")).findFirst().orElseThrow();
    }
}
