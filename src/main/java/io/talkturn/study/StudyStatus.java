package io.talkturn.study;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How far a study is.
 *
 * @param folder of the study
 * @param file what was fixed
 * @param trials all that are fixed by now
 * @param going whether free workers take its trials
 */
public record StudyStatus(StudyFolder folder, StudyFile file, List<Trial> trials, boolean going) {
    public StudyStatus {
        trials = List.copyOf(trials);
    }

    /**
     * Reads where a study stands.
     *
     * @throws io.talkturn.foundation.UserError where it cannot be read
     */
    public static StudyStatus of(StudyFolder folder) {
        StudyTrials trials = new StudyTrials(folder);
        return new StudyStatus(folder, trials.file(), trials.list(), folder.isGoing());
    }

    /** How many trials stand where. */
    public Map<TrialState, Integer> counts() {
        Map<TrialState, Integer> counts = new EnumMap<>(TrialState.class);
        trials.forEach(trial -> counts.merge(trial.state(), 1, Integer::sum));
        return counts;
    }

    /** How many are settled. */
    public int settled() {
        return (int) trials.stream().filter(trial -> trial.state().isSettled()).count();
    }

    /** Whether nothing is left to do. */
    public boolean isDone() {
        return settled() == trials.size() && !new StageMaking(folder, file).hasMore(trials);
    }

    /** Whether nothing more happens without a person: all is settled, or what is not needs one. */
    public boolean isStuck() {
        return trials.stream()
                .allMatch(trial -> trial.state().isSettled()
                        || trial.state().needsAPerson()
                        || trial.state() == TrialState.WAITING);
    }

    /** In a sentence: “17 of 36 trials are settled, 2 at work, 1 failed.” */
    public String sentence() {
        StringBuilder sentence = new StringBuilder(settled() + " of " + trials.size() + " trials are settled");
        counts().forEach((state, count) -> {
            boolean isTold = state == TrialState.STOPPED || (!state.isSettled() && state != TrialState.NOT_STARTED);
            if (isTold) {
                sentence.append(", ").append(count).append(' ').append(words(state));
            }
        });
        String where =
                isDone() ? "; done." : going ? "; under way." : folder.isOnCluster() ? "; on a cluster." : "; paused.";
        return sentence.append(where).toString();
    }

    private static String words(TrialState state) {
        return switch (state) {
            case STOPPED -> "of them by the median rule";
            case RUNNING -> "at work";
            case ENDED_BY_HAND -> "ended by hand";
            default -> state.id();
        };
    }
}
