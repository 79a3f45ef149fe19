package io.talkturn.run.faith;

import java.util.List;

/** What predicts a window from its words alone. */
@FunctionalInterface
public interface WindowModel {
    /**
     * Predicts windows.
     *
     * @param windows of each its talkturns, oldest first, as vocabulary rows of their words; shape [N][..L][..tokens]
     * @return class probabilities of the primary task, or its one number; shape [N][classes or 1]
     */
    double[][] predict(List<int[][]> windows);
}
