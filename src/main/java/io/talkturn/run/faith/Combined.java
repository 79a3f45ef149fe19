package io.talkturn.run.faith;

import io.talkturn.evaluation.Attention;

/** Attention combined over all tasks, as transcripts show it. */
final class Combined {
    private Combined() {}

    /**
     * Of the words of a talkturn.
     *
     * @param kappa attention to the primary task
     * @param byEncoder of the primary word encoder and, where there is one, of the auxiliary one; shape [1 or 2][tokens]
     */
    static double[] words(double kappa, float[]... byEncoder) {
        double[] primary = Attention.doubles(byEncoder[0]);
        return byEncoder.length == 1 ? primary : Attention.words(kappa, primary, Attention.doubles(byEncoder[1]));
    }

    /**
     * Of the talkturns of a window.
     *
     * @param tasks attention to the tasks; shape [tasks]
     * @param turns oldest talkturn first; shape [L][tasks]
     */
    static double[] turns(float[] tasks, float[][] turns) {
        return Attention.ofWindow(Attention.doubles(tasks), turns);
    }
}
