package io.talkturn.run.faith;

import java.util.Map;

/**
 * What became of one prediction.
 *
 * @param conversation its number in the corpus
 * @param byPoint no entry where the talkturn has not more words, or the window not more earlier talkturns, than are chosen:
 *     every choice would be the same
 */
record TalkturnEffects(int conversation, Map<FaithPoint, Effect> byPoint) {
    /**
     * By how much the probability of the class that was predicted falls; of a number, how far the prediction moves.
     *
     * @param random the mean over all draws
     */
    record Effect(double highest, double lowest, double random) {}
}
