package io.talkturn.corpus.io.iemocap;

/**
 * What the annotators made of one talkturn.
 *
 * @param line where it stands
 * @param emotion the code as it stands in the file
 * @param scales valence, activation, dominance from 1 to 5, NaN where what stands there cannot be
 * @param agreement the share of annotators who named the most named category, NaN where no votes are given
 */
record Evaluation(int line, String id, double start, double end, String emotion, double[] scales, double agreement) {

    Evaluation withAgreement(double share) {
        return new Evaluation(line, id, start, end, emotion, scales, share);
    }
}
