package io.talkturn.sample;

import io.talkturn.sample.chance.Dice;
import io.talkturn.sample.script.Script;
import io.talkturn.sample.script.Stage;
import io.talkturn.sample.script.Step;
import io.talkturn.sample.script.Step.Event;
import io.talkturn.sample.script.Step.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A scene shortened: how it begins, what happens, how it turns and how it ends is always played, the rest as chance has
 * it. The turn is played from its first exchange on, because its exchanges follow from each other.
 */
final class Cut {
    private static final int OPENING = 2;
    private static final int TURN = 2;

    private final List<Part> parts = new ArrayList<>();

    /** One course of a script, cut as short as it goes. */
    Cut(Script script, String course) {
        List<Stage> stages = script.stages(course);
        for (int i = 0; i < stages.size(); i++) {
            parts.add(new Part(stages.get(i), i == 0, i == stages.size() - 1));
        }
    }

    /** How many exchanges are played. */
    int exchanges() {
        return parts.stream().mapToInt(p -> p.played.size()).sum();
    }

    /** Plays one more exchange, if the script has one. */
    void lengthen(Dice dice) {
        List<Runnable> choices = new ArrayList<>();
        parts.forEach(part -> part.choices().forEach(at -> choices.add(() -> part.played.add(at))));
        if (!choices.isEmpty()) {
            dice.of(choices).run();
        }
    }

    /** Events and exchanges in order. */
    List<Step> steps() {
        return parts.stream().flatMap(p -> p.steps().stream()).toList();
    }

    /** A stage, and which of its exchanges are played. */
    private static final class Part {
        private final Stage stage;
        private final int all;
        private final boolean isTurn;
        private final NavigableSet<Integer> played = new TreeSet<>();

        Part(Stage stage, boolean isFirst, boolean isLast) {
            this.stage = stage;
            this.all = (int)
                    stage.steps().stream().filter(Exchange.class::isInstance).count();
            this.isTurn = !stage.condition().isEmpty();
            int least = Math.min(all, least(isFirst, isLast));
            for (int i = 0; i < least; i++) {
                played.add(i);
            }
        }

        private int least(boolean isFirst, boolean isLast) {
            if (isFirst || isTurn) {
                return isTurn ? TURN : OPENING;
            }
            // an event of which nobody speaks would move people without a reason that can be read
            return isLast || stage.steps().stream().anyMatch(Event.class::isInstance) ? 1 : 0;
        }

        List<Integer> choices() {
            if (isTurn) {
                return played.size() < all ? List.of(played.size()) : List.of();
            }
            List<Integer> choices = new ArrayList<>();
            for (int i = 0; i < all; i++) {
                if (!played.contains(i)) {
                    choices.add(i);
                }
            }
            return choices;
        }

        List<Step> steps() {
            List<Step> steps = new ArrayList<>();
            int at = 0;
            for (Step step : stage.steps()) {
                if (step instanceof Event || played.contains(at++)) {
                    steps.add(step);
                }
            }
            return steps;
        }
    }
}
