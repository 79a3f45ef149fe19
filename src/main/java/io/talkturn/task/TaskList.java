package io.talkturn.task;

import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Auxiliary tasks and their weights as people write them: {@code aphf}, {@code hf,au05}, {@code past1=2,future1=1}. */
public final class TaskList {
    private static final String LETTERS = "aphf";

    private TaskList() {}

    /**
     * Reads {@code all}, {@code none}, letters of families, ids, or several of them with commas between.
     *
     * @throws UserError where there is no such task
     */
    public static List<AuxiliaryTask> parse(String text) {
        List<AuxiliaryTask> parsed = new ArrayList<>();
        for (String part : text.strip().split(",", -1)) {
            parsed.addAll(part(part.strip()));
        }
        return parsed;
    }

    private static List<AuxiliaryTask> part(String part) {
        if (part.equals("none")) {
            return List.of();
        }
        if (part.equals("all")) {
            return List.of(AuxiliaryTask.values());
        }
        List<TaskFamily> families = Arrays.stream(TaskFamily.values())
                .filter(family -> part.contains(family.letter()))
                .toList();
        boolean isLetters = !part.isEmpty() && part.chars().allMatch(c -> LETTERS.indexOf(c) >= 0);
        return isLetters
                ? families.stream()
                        .flatMap(family -> AuxiliaryTask.of(family).stream())
                        .toList()
                : List.of(AuxiliaryTask.of(part));
    }

    /** What {@link #parse} reads as these tasks: letters where a family is whole. */
    public static String text(List<AuxiliaryTask> tasks) {
        if (tasks.isEmpty()) {
            return "none";
        }
        Set<AuxiliaryTask> left = EnumSet.copyOf(tasks);
        if (left.size() == AuxiliaryTask.values().length) {
            return "all";
        }
        StringBuilder letters = new StringBuilder();
        for (TaskFamily family : TaskFamily.values()) {
            if (left.containsAll(AuxiliaryTask.of(family))) {
                letters.append(family.letter());
                AuxiliaryTask.of(family).forEach(left::remove);
            }
        }
        List<String> parts = new ArrayList<>();
        if (!letters.isEmpty()) {
            parts.add(letters.toString());
        }
        left.forEach(task -> parts.add(task.id()));
        return String.join(",", parts);
    }

    /**
     * The rule that a text names, {@link WeightRule#BY_HAND} where it gives weights.
     *
     * @throws UserError where it is neither
     */
    public static WeightRule rule(String text) {
        if (text.contains("=")) {
            return WeightRule.BY_HAND;
        }
        for (WeightRule rule : List.of(WeightRule.SOFTMAX, WeightRule.LINEAR, WeightRule.RANDOM)) {
            if (rule.name().toLowerCase(Locale.ROOT).equals(text)) {
                return rule;
            }
        }
        throw new UserError(
                "“" + text + "” is no rule for weights.",
                "Use softmax, linear, random, or weights by hand such as past1=2,future1=1.");
    }

    /**
     * The weights that a text gives, none where it names a rule.
     *
     * @throws UserError where one is no number, or belongs to no task
     */
    public static Map<AuxiliaryTask, Double> byHand(String text) {
        Map<AuxiliaryTask, Double> byHand = new EnumMap<>(AuxiliaryTask.class);
        if (text.contains("=")) {
            for (String part : text.split(",", -1)) {
                int equals = part.indexOf('=');
                AuxiliaryTask task =
                        AuxiliaryTask.of(part.substring(0, Math.max(0, equals)).strip());
                byHand.put(task, number(part.substring(equals + 1)));
            }
        }
        return byHand;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new UserError("“" + text + "” is not a number.", null, "Write weights as past1=2,future1=0.5.", e);
        }
    }
}
