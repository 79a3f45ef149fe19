package io.talkturn.ui.studies;

import io.talkturn.study.TrialState;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.studies.look.TrialLine;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which trials the table shows.
 *
 * @param conditions ids of those that are let through, none: all
 * @param states that are let through, none: all
 * @param words that all have to stand in a row: its name, settings and state
 */
record TrialFilter(Set<String> conditions, Set<Stand> states, String words) {
    static final TrialFilter ALL = new TrialFilter(Set.of(), Set.of(), "");

    /** The states of trials in the few kinds that people look for. */
    enum Stand {
        OPEN,
        RUNNING,
        FINISHED,
        STOPPED,
        FAILED,
        EXCLUDED;

        boolean has(TrialState state) {
            return this == of(state);
        }

        private static Stand of(TrialState state) {
            return switch (state) {
                case NOT_STARTED -> OPEN;
                case RUNNING, WAITING, PAUSED, KILLED -> RUNNING;
                case FINISHED -> FINISHED;
                case STOPPED -> STOPPED;
                case FAILED, DIVERGED, ENDED_BY_HAND, DAMAGED -> FAILED;
                case EXCLUDED -> EXCLUDED;
            };
        }

        String title() {
            return Texts.of("studies.stand." + name().toLowerCase(Locale.ROOT));
        }
    }

    TrialFilter {
        conditions = Set.copyOf(conditions);
        states = Set.copyOf(states);
    }

    boolean lets(TrialLine trial, List<String> drawn) {
        return (conditions.isEmpty()
                        || conditions.contains(trial.place().condition().id()))
                && (states.isEmpty() || states.stream().anyMatch(stand -> stand.has(trial.state())))
                && hasWords(trial, drawn);
    }

    private boolean hasWords(TrialLine trial, List<String> drawn) {
        if (words.isBlank()) {
            return true;
        }
        StringBuilder row = new StringBuilder(trial.title() + " " + trial.words());
        drawn.forEach(key -> row.append(' ').append(trial.value(key)));
        String all = row.toString().toLowerCase(Locale.ROOT);
        return List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .allMatch(all::contains);
    }
}
