package io.talkturn.sample;

import io.talkturn.sample.script.Affect;

/**
 * A person of the corpus.
 *
 * @param id in the corpus's files
 * @param name what others call the person
 * @param noun what narratives call the person
 * @param temper the affect that the person comes back to
 * @param inertia how slowly, share of the distance kept a talkturn
 * @param manner how the person comes across
 */
record Speaker(String id, String name, String noun, Affect temper, double inertia, Manner manner) {

    /**
     * How a person comes across.
     *
     * @param face how strongly affect shows in the face
     * @param voice how strongly it shows in tone, pace and delays
     * @param pace 1: average
     * @param pause 1: average
     */
    record Manner(double face, double voice, double pace, double pause) {}
}
