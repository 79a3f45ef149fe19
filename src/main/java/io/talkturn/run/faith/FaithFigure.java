package io.talkturn.run.faith;

/**
 * A figure of the test.
 *
 * @param point what it is of
 * @param talkturns how many predictions it rests on
 * @param conversations in which they stand
 * @param means what the choices do
 * @param beyond what they do beyond chance
 */
public record FaithFigure(FaithPoint point, int talkturns, int conversations, Means means, Beyond beyond) {
    /** The mean falls, of random choices over all draws. */
    public record Means(FaithEstimate highest, FaithEstimate lowest, FaithEstimate random) {}

    /** The paired differences: what attention knows that chance does not. */
    public record Beyond(FaithEstimate highestLessRandom, FaithEstimate lowestLessRandom) {}
}
