package io.talkturn.run.faith;

import java.util.List;

/**
 * How far runs that differ in the seed alone attend to the same: Spearman's rank correlation within a talkturn or window,
 * averaged over pairs of runs; 1: the same order, 0: no more than chance.
 *
 * @param runs folders of the runs, the tested one first
 * @param seeds of these runs
 * @param words within the predicted talkturn
 * @param talkturns within the window
 */
public record SeedAgreement(List<String> runs, List<Long> seeds, Part words, Part talkturns) {
    /**
     * One part of it.
     *
     * @param rank the mean correlation
     * @param count how many talkturns or windows it rests on: those with at least three words or talkturns and attention that is not
     *     the same everywhere
     * @param conversations in which they stand
     */
    public record Part(FaithEstimate rank, int count, int conversations) {}
}
