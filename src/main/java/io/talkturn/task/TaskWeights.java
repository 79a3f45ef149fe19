package io.talkturn.task;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.Column;
import io.talkturn.evaluation.MutualInformation;
import io.talkturn.evaluation.RandomState;
import io.talkturn.evaluation.Shares;
import io.talkturn.foundation.UserError;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The loss weights of the primary task and of the sixteen auxiliary tasks; they sum to 1 (HAN-ROCK paper: loss weights).
 *
 * @param primary the primary task's weight
 * @param auxiliary the weight of every auxiliary task, 0 for those left out
 * @param mutualInformation nats with the primary target on train, of every auxiliary task that was chosen
 */
public record TaskWeights(
        double primary, Map<AuxiliaryTask, Double> auxiliary, Map<AuxiliaryTask, Double> mutualInformation) {
    private static final double LOWEST_PRIMARY = 0.50;
    private static final double HIGHEST_PRIMARY = 0.99;

    public TaskWeights {
        auxiliary = ordered(auxiliary);
        mutualInformation = ordered(mutualInformation);
    }

    /**
     * Computes mutual information and, from it, the weights.
     *
     * @param seed of the noise and of the random weights
     */
    public static TaskWeights of(Targets targets, TaskSettings settings, long seed) {
        return of(settings, mutualInformation(targets, seed), seed);
    }

    /**
     * The weights for mutual information that is known already, so that a change of rule costs nothing.
     *
     * <p>From {@code RandomState(seed)} are drawn, always: the primary weight, then a number for each of the sixteen
     * tasks in their order. Leaving a task out therefore changes no other task's draw.
     *
     * @param mutualInformation nats by task, with every chosen task where the rule needs it
     * @throws UserError where the primary weight or one by hand cannot hold
     */
    public static TaskWeights of(TaskSettings settings, Map<AuxiliaryTask, Double> mutualInformation, long seed) {
        RandomState random = new RandomState(seed);
        double drawn = LOWEST_PRIMARY + (HIGHEST_PRIMARY - LOWEST_PRIMARY) * random.uniform();
        Map<AuxiliaryTask, Double> draws = new EnumMap<>(AuxiliaryTask.class);
        for (AuxiliaryTask task : AuxiliaryTask.values()) {
            draws.put(task, random.uniform());
        }
        List<AuxiliaryTask> tasks = settings.auxiliary();
        boolean supervised = settings.auxiliarySupervision() && !tasks.isEmpty();
        double primary = supervised ? primaryWeight(settings, drawn) : 1;
        double[] shares = supervised ? shares(settings, mutualInformation, draws) : new double[tasks.size()];
        Map<AuxiliaryTask, Double> weights = new EnumMap<>(AuxiliaryTask.class);
        for (AuxiliaryTask task : AuxiliaryTask.values()) {
            int place = tasks.indexOf(task);
            weights.put(task, place < 0 ? 0 : (1 - primary) * shares[place]);
        }
        return new TaskWeights(primary, weights, mutualInformation);
    }

    /**
     * Mutual information of every chosen auxiliary target with the primary target, on the talkturns of train that have
     * a primary label, as scikit-learn's {@code mutual_info_classif} or {@code mutual_info_regression} gives it with
     * {@code random_state=seed}.
     *
     * @return nats by task
     */
    public static Map<AuxiliaryTask, Double> mutualInformation(Targets targets, long seed) {
        int[] rows = targets.rows(Partition.TRAIN);
        List<AuxiliaryTask> tasks = targets.auxiliaryTasks();
        List<Column> columns =
                tasks.stream().map(task -> column(targets.of(task), rows)).toList();
        double[] values =
                MutualInformation.withTarget(columns, column(targets.primary(), rows), new RandomState(seed)::normal);
        Map<AuxiliaryTask, Double> information = new EnumMap<>(AuxiliaryTask.class);
        for (int i = 0; i < values.length; i++) {
            information.put(tasks.get(i), values[i]);
        }
        return information;
    }

    /** The weight of an auxiliary task, 0 where it was left out. */
    public double of(AuxiliaryTask task) {
        return auxiliary.getOrDefault(task, 0.0);
    }

    /** All seventeen weights by task id, the primary one first. */
    public Map<String, Double> byId() {
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put(AuxiliaryTask.PRIMARY_ID, primary);
        for (AuxiliaryTask task : AuxiliaryTask.values()) {
            weights.put(task.id(), of(task));
        }
        return weights;
    }

    private static Map<AuxiliaryTask, Double> ordered(Map<AuxiliaryTask, Double> values) {
        Map<AuxiliaryTask, Double> copy = new EnumMap<>(AuxiliaryTask.class);
        copy.putAll(values);
        return Collections.unmodifiableMap(copy);
    }

    private static double primaryWeight(TaskSettings settings, double drawn) {
        Double given = settings.primaryWeight();
        if (given == null) {
            return drawn;
        }
        if (!(given > 0 && given <= 1)) {
            throw new UserError(
                    "The weight of the primary task is " + given + ".", "Give a number above 0 and up to 1.");
        }
        return given;
    }

    private static double[] shares(
            TaskSettings settings, Map<AuxiliaryTask, Double> information, Map<AuxiliaryTask, Double> draws) {
        return switch (settings.rule()) {
            case RANDOM -> Shares.linear(values(settings, draws));
            case LINEAR -> Shares.linear(values(settings, information));
            case SOFTMAX -> Shares.softmax(values(settings, information));
            case BY_HAND -> Shares.linear(byHand(settings));
        };
    }

    private static double[] values(TaskSettings settings, Map<AuxiliaryTask, Double> source) {
        return settings.auxiliary().stream()
                .mapToDouble(task -> {
                    Double value = source.get(task);
                    if (value == null) {
                        throw new IllegalArgumentException("No mutual information of " + task.id());
                    }
                    return value;
                })
                .toArray();
    }

    private static double[] byHand(TaskSettings settings) {
        double[] weights = settings.auxiliary().stream()
                .mapToDouble(task -> settings.byHand().getOrDefault(task, 0.0))
                .toArray();
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
                throw new UserError(
                        "The weight of the task " + settings.auxiliary().get(i).id() + " is " + weights[i] + ".",
                        "Give a number of 0 or more.");
            }
        }
        if (settings.weighsNothing()) {
            throw new UserError(
                    "All auxiliary tasks have the weight 0.",
                    "Give one of them a weight, or switch auxiliary supervision off.");
        }
        return weights;
    }

    private static Column column(Target target, int[] rows) {
        return switch (target) {
            case ClassTarget classes ->
                Column.classes(IntStream.of(rows).map(classes::at).toArray());
            case NumberTarget numbers ->
                Column.numbers(IntStream.of(rows).mapToDouble(numbers::at).toArray());
        };
    }
}
