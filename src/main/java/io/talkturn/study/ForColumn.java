package io.talkturn.study;

import io.talkturn.study.plan.Condition;
import io.talkturn.study.plan.RecipeGuide;
import io.talkturn.training.fusion.FurtherTask;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a condition with further tasks means for one of several primary tasks: a primary task is no further task of itself, nor
 * are weak labels of a task that people have labelled in this corpus, unless there are some. Of “all” it leaves the others; a
 * condition of nothing else is not asked of it.
 */
final class ForColumn {
    private static final String NONE = "none";

    private ForColumn() {}

    static Optional<Condition> of(Condition condition, StudyMaking.Based column) {
        String with = condition.settings().get(RecipeGuide.WITH);
        if (with == null || with.equals(NONE)) {
            return Optional.of(condition);
        }
        List<String> all = Arrays.asList(with.split("\\+", -1));
        List<String> others = all.stream().filter(task -> !isOwn(task, column)).toList();
        if (others.size() == all.size()) {
            return Optional.of(condition);
        }
        Map<String, String> settings = new LinkedHashMap<>(condition.settings());
        settings.put(RecipeGuide.WITH, others.stream().collect(Collectors.joining("+")));
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition(condition.id(), condition.title(), settings));
    }

    /**
     * Whether people have answered for this column what the task would teach it. Weak labels that the corpus has are another
     * source of the same task and may teach beside them; where it has none and people's labels are there, none are missing.
     */
    private static boolean isOwn(String task, StudyMaking.Based column) {
        FurtherTask parsed = FurtherTask.parse(task);
        boolean primary = parsed.task().equals(column.column().primary());
        boolean weak = parsed.isWeak()
                && column.corpus().weakLabels().stream()
                        .anyMatch(labels -> labels.task().equals(parsed.task()));
        boolean labelled = column.corpus().label(parsed.task()).isPresent();
        return !weak && (primary || parsed.isWeak() && labelled);
    }
}
