package io.talkturn.monah;

import java.util.List;

/**
 * The frames of one speaker's video that count, and the events found in them.
 *
 * @param frames in order
 * @param smiles runs of neighbouring frames with cheeks raised and lip corners pulled
 * @param nods movements of the head up and down
 * @param leans movements of the head towards the camera
 */
record FaceTrack(FrameTable frames, List<Event> smiles, List<Event> nods, List<Event> leans) {
    /**
     * Something that was seen from one frame to another.
     *
     * @param start seconds, of its first frame
     * @param end seconds, of its last frame
     * @param value its raw value, in the unit of its action
     */
    record Event(double start, double end, double value) {
        boolean isInside(double from, double to) {
            return start >= from && end <= to;
        }
    }
}
