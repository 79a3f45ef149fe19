package io.talkturn.ui.studies.look;

import io.talkturn.study.StudyFile;
import io.talkturn.study.StudyStatus;
import io.talkturn.study.TrialState;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The study that is looked at, as it stands.
 *
 * @param line as the list shows it
 * @param status what was fixed and where its trials stand
 * @param conditions a column's together
 * @param trials in the order of their cells and numbers
 */
public record StudyLook(StudyLine line, StudyStatus status, List<ConditionLine> conditions, List<TrialLine> trials) {
    public StudyLook {
        conditions = List.copyOf(conditions);
        trials = List.copyOf(trials);
    }

    /** What was fixed. */
    public StudyFile file() {
        return status.file();
    }

    /** The settings that differ among trials of a condition, in the order in which they are drawn. */
    public List<String> drawn() {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        file().search().ranges().keySet().forEach(key -> values.put(key, new LinkedHashSet<>()));
        trials.forEach(trial -> trial.trial()
                .plan()
                .drawn()
                .forEach((key, value) ->
                        values.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(value)));
        return values.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The trials that need a person: to be run again, or excluded. */
    public List<String> needingAPerson() {
        return trials.stream()
                .filter(trial -> trial.state().needsAPerson())
                .map(TrialLine::id)
                .toList();
    }

    /** How long one worker has still to train, by what epochs took so far; empty where nothing is left or known. */
    public OptionalDouble secondsLeft() {
        double seconds = 0;
        long done = 0;
        long left = 0;
        for (TrialLine trial : trials) {
            int epochs = trial.course().curve().size();
            seconds += trial.course().seconds();
            done += epochs;
            if (!trial.state().isSettled()) {
                left += Math.max(
                        0, trial.trial().planned().spec().training().stopping().epochs() - epochs);
            }
        }
        return done == 0 || left == 0 ? OptionalDouble.empty() : OptionalDouble.of(seconds / done * left);
    }

    /** How many trials stand in a state. */
    public long count(TrialState state) {
        return trials.stream().filter(trial -> trial.state() == state).count();
    }
}
