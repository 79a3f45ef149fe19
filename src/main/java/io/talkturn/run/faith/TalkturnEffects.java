package io.talkturn.run.faith;

import io.talkturn.run.faith.ReadWindow.Place;
import java.util.List;
import java.util.Map;

/**
 * What became of one prediction.
 *
 * @param row of the predicted talkturn in the corpus
 * @param conversation its number in the corpus
 * @param byPoint no entry where the talkturn has not more words, or the window not more earlier talkturns, than are chosen:
 *     every choice would be the same
 */
record TalkturnEffects(int row, int conversation, Map<FaithPoint, Effect> byPoint) {
    /**
     * By how much the probability of the class that was predicted falls; of a number, how far the prediction moves.
     *
     * @param random the mean over all draws
     * @param chosen what the first two are of
     */
    record Effect(double highest, double lowest, double random, Chosen chosen) {}

    /** What was chosen by attention. */
    record Chosen(List<Place> highest, List<Place> lowest) {
        static final Chosen NOTHING = new Chosen(List.of(), List.of());
    }
}
