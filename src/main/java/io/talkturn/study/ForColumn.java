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
 * What a condition with further tasks means for one of several primary tasks: a primary task is no further task of itself.
 * Of “all” it leaves the others; a condition of nothing else is not asked of it.
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

    /** Its own weak labels, where the corpus has some, are another source of the same task and may teach beside it. */
    private static boolean isOwn(String task, StudyMaking.Based column) {
        FurtherTask parsed = FurtherTask.parse(task);
        boolean same = parsed.task().equals(column.column().primary());
        return same
                && !(parsed.isWeak()
                        && column.corpus().weakLabels().stream()
                                .anyMatch(weak -> weak.task().equals(parsed.task())));
    }
}
