package io.talkturn.run.faith;

import java.util.List;

/**
 * One prediction at one point of the test, in words that can be read.
 *
 * @param conversation its id
 * @param talkturn its id
 * @param highest the words of highest attention that were chosen, or the ids of talkturns
 * @param lowest likewise
 * @param falls with the highest, the lowest and, in the mean over draws, random ones
 */
public record TestedTalkturn(
        String conversation,
        String talkturn,
        FaithPoint point,
        List<String> highest,
        List<String> lowest,
        Falls falls) {
    /** How far the prediction falls, or moves. */
    public record Falls(double highest, double lowest, double random) {}
}
