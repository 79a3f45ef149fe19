package io.talkturn.ui.transcripts;

import io.talkturn.evaluation.Attention;
import io.talkturn.report.Transcript.TaskShare;
import io.talkturn.report.Transcript.Weight;
import java.util.List;
import java.util.Optional;

/**
 * The attention of one prediction as it is shown.
 *
 * @param turns the talkturns of the window, oldest first; the last is the predicted one
 * @param tasks how the prediction weighed the tasks; one entry where the network has one talkturn encoder
 */
public record ShadedWindow(List<ShadedTurn> turns, List<TaskShare> tasks) {
    public ShadedWindow {
        turns = List.copyOf(turns);
        tasks = List.copyOf(tasks);
    }

    /**
     * One talkturn of the window.
     *
     * @param talkturn its id
     * @param weight among the talkturns of the window
     * @param tokens as the model read them
     * @param words one weight a token, among the words of this talkturn
     */
    public record ShadedTurn(String talkturn, Weight weight, List<String> tokens, List<Weight> words) {
        /** Whether it has too few words for any of them to be High. */
        boolean wordsCannotBeHigh() {
            return words.size() < Attention.FEWEST_FOR_HIGH;
        }
    }
    /** Whether it has too few talkturns for any of them to be High. */
    public boolean turnsCannotBeHigh() {
        return turns.size() < Attention.FEWEST_FOR_HIGH;
    }

    /** The largest weight that a talkturn has: the full length of its bar. */
    double largestTurn() {
        return turns.stream().mapToDouble(t -> t.weight().weight()).max().orElse(1);
    }

    /** The predicted talkturn. */
    public ShadedTurn predicted() {
        return turns.getLast();
    }

    /** A talkturn of the window. */
    public Optional<ShadedTurn> turn(String talkturn) {
        return turns.stream().filter(t -> t.talkturn().equals(talkturn)).findFirst();
    }

    /** How many talkturns before the predicted one it stands; 0 is the predicted one itself, -1: not in the window. */
    public int distance(String talkturn) {
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).talkturn().equals(talkturn)) {
                return turns.size() - 1 - i;
            }
        }
        return -1;
    }
}
