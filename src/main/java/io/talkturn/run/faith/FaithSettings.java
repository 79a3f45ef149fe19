package io.talkturn.run.faith;

import io.talkturn.foundation.UserError;
import java.util.List;

/**
 * How the attention of a run is tested.
 *
 * @param counts how many words or talkturns are chosen, ascending
 * @param draws how many random choices each of highest and lowest attention is held against
 * @param seed of these choices
 */
public record FaithSettings(List<Integer> counts, int draws, long seed) {
    /** What is taken unless somebody says otherwise. */
    public static final FaithSettings USUAL = new FaithSettings(List.of(1, 3, 5, 10), 10, 0);

    private static final int MOST_COUNTS = 20;
    private static final int MOST_DRAWS = 1000;

    /** @throws UserError where there is nothing to count or to draw */
    public FaithSettings {
        counts = counts.stream().distinct().sorted().toList();
        if (counts.isEmpty() || counts.size() > MOST_COUNTS || counts.getFirst() < 1) {
            throw new UserError(
                    "How many words are chosen must be 1 to " + MOST_COUNTS + " whole numbers above 0.",
                    "Write for example --counts 1,3,5,10, or leave it out.");
        }
        if (draws < 1 || draws > MOST_DRAWS) {
            throw new UserError(
                    "Random choices are drawn 1 to " + MOST_DRAWS + " times.",
                    "Write for example --draws 10, or leave it out.");
        }
    }
}
