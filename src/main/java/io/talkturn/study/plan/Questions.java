package io.talkturn.study.plan;

import io.talkturn.model.Architecture;
import io.talkturn.model.fusion.FusionModels;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.run.NetworkSpec;
import io.talkturn.task.TaskList;
import io.talkturn.training.fusion.FurtherTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the questions of the papers compare, and where their searches draw from (statistics 2, studies 3). */
public final class Questions {
    /** P of the paper's networks, with A what is left of 257. */
    public static final List<Integer> CAPACITIES = List.of(256, 192, 128, 64, 1);

    private static final String P = "primaryGru";
    private static final String A = "auxiliaryGru";

    private Questions() {}

    /** The conditions of H1: no auxiliary supervision, and sets of tasks as letters. */
    public static List<Condition> auxiliary(List<String> sets) {
        return sets.stream()
                .map(set -> new Condition(
                        Names.of(set.replace(',', '+')),
                        TaskList.parse(set).isEmpty() ? "no auxiliary supervision" : set,
                        Map.of(RecipeGuide.TASKS, set)))
                .toList();
    }

    /**
     * The conditions of H2.
     *
     * @param total P + A, 257 in the paper
     * @param sizes values of P, the baseline first
     */
    public static List<Condition> capacity(int total, List<Integer> sizes) {
        return sizes.stream()
                .map(size -> new Condition(
                        "p" + size,
                        "P = " + size + ", A = " + (total - size),
                        ordered(P, Integer.toString(size), A, Integer.toString(total - size))))
                .toList();
    }

    /** The conditions of H3: flat multi-task HAN against HAN-ROCK. */
    public static List<Condition> hierarchy() {
        return List.of(Architecture.FLAT, Architecture.ROCK).stream()
                .map(architecture -> new Condition(
                        architecture.id(), architecture.title(), Map.of(RecipeGuide.ARCHITECTURE, architecture.id())))
                .toList();
    }

    /** A condition a fusion model. */
    public static List<Condition> fusion(List<String> models) {
        return models.stream()
                .map(model -> new Condition(
                        Names.of(model), FusionModels.of(model).title(), Map.of(RecipeGuide.MODEL, model)))
                .toList();
    }

    /**
     * The conditions of Table 4 of the weak-label paper: the target task alone, with each further task, with all.
     *
     * @param models one or several; a condition of several has the model in its name
     * @param further as {@link FurtherTask#parse} takes them
     */
    public static List<Condition> weakLabels(List<String> models, List<String> further) {
        List<Condition> conditions = new ArrayList<>();
        for (String model : models) {
            conditions.add(with(models, model, "single", "single task", "none"));
            for (String task : further) {
                FurtherTask parsed = FurtherTask.parse(task);
                conditions.add(with(models, model, Names.of(parsed.id()), "+ " + words(parsed), task));
            }
            if (further.size() > 1) {
                conditions.add(with(models, model, "all", "all", String.join("+", further)));
            }
        }
        return conditions;
    }

    private static String words(FurtherTask task) {
        return task.task() + (task.isWeak() ? " (weak)" : " (strong)");
    }

    private static Condition with(List<String> models, String model, String id, String title, String further) {
        boolean isAlone = models.size() == 1;
        return new Condition(
                isAlone ? id : Names.of(model + "-" + id),
                isAlone ? title : FusionModels.of(model).title() + ", " + title,
                ordered(RecipeGuide.MODEL, model, RecipeGuide.WITH, further));
    }

    /**
     * The conditions of Table 9: the lambdas of the further tasks from a list.
     *
     * @param further a task and its source, without a weight
     */
    public static List<Condition> weights(String further, List<String> lambdas) {
        FurtherTask task = FurtherTask.parse(further);
        return lambdas.stream()
                .map(lambda -> new Condition(
                        Names.of("lambda-" + lambda),
                        "lambda of " + task.task() + " " + lambda,
                        Map.of(RecipeGuide.WITH, further + ":" + lambda)))
                .toList();
    }

    /** Conditions that people put together: a title and the settings that differ. */
    public static List<Condition> models(Map<String, Map<String, String>> titled) {
        List<Condition> conditions = new ArrayList<>();
        titled.forEach((title, settings) -> conditions.add(new Condition(Names.of(title), title, settings)));
        return conditions;
    }

    /**
     * Where the papers draw from: the random search of the HAN-ROCK paper, the grid of the weak-label paper.
     *
     * @param total P + A
     * @param sizes values of P
     */
    public static Map<String, Range> ranges(NetworkSpec network, int total, List<Integer> sizes) {
        Map<String, Range> ranges = new LinkedHashMap<>();
        switch (network) {
            case HanSpec _ -> {
                ranges.put("learningRate", new Range.Log(0x1p-10, 0x1p-5));
                ranges.put("batch", new Range.Whole(32, 256));
                ranges.put(
                        P,
                        new Range.Choice(sizes.reversed().stream()
                                .map(size -> Integer.toString(size))
                                .toList()));
                ranges.put(A, new Range.Rest(total, P));
                ranges.put(RecipeGuide.WEIGHTS, new Range.Cycle(List.of("linear", "softmax", "random")));
                ranges.put("l2", new Range.ZeroOrLog(0.5, 1e-6, 0.5));
                ranges.put("contentSize", new Range.Whole(1, 30));
                ranges.put("gruDropout", new Range.Uniform(0.01, 0.50));
                ranges.put("recurrentDropout", new Range.Uniform(0.01, 0.50));
            }
            case FusionSpec _ -> {
                ranges.put("learningRate", choice("0.001", "0.0005", "0.0001", "0.00005"));
                ranges.put("batch", choice("16", "32", "64", "128", "256", "512"));
            }
        }
        return ranges;
    }

    private static Range choice(String... values) {
        return new Range.Choice(Arrays.asList(values));
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
