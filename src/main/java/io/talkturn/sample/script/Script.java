package io.talkturn.sample.script;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A scene for two.
 *
 * @param title what people see
 * @param roles the two roles
 * @param relation {@code close} for people who know each other, else {@code distant}
 * @param slots what can stand for each slot of the templates
 * @param stages in order
 */
public record Script(
        String title, List<String> roles, String relation, Map<String, List<String>> slots, List<Stage> stages) {
    public Script {
        roles = List.copyOf(roles);
        slots = Map.copyOf(slots);
        stages = List.copyOf(stages);
    }

    /** The stages of one course of the scene, in order. */
    public List<Stage> stages(String course) {
        return stages.stream()
                .filter(s -> s.condition().isEmpty() || s.condition().equals(course))
                .toList();
    }

    /** The steps of one course of the scene, in order. */
    public List<Step> steps(String course) {
        return stages(course).stream().flatMap(s -> s.steps().stream()).toList();
    }

    /** What can stand for a slot; nothing for a slot that the script does not have. */
    public List<String> choices(String slot) {
        return slots.getOrDefault(slot, List.of());
    }

    /** All wordings, for those who want to know the words that are used. */
    public Stream<Line> lines() {
        return stages.stream()
                .flatMap(s -> s.steps().stream())
                .filter(Step.Exchange.class::isInstance)
                .flatMap(s -> ((Step.Exchange) s).moves().stream())
                .flatMap(m -> m.lines().stream());
    }
}
