package io.talkturn.monah;

import java.util.List;
import java.util.Map;

/**
 * Measures the talkturns of one conversation (MONAH paper: features). What faces did is read from the frames once and can be kept;
 * scores compare values with one another and are computed whenever a narrative is woven.
 */
public interface Measurer {
    /**
     * Reads what faces did.
     *
     * @param talkturns in the order of their start
     * @param tracks the video frames of each speaker, in order of time; speakers without video are left out
     * @return one a talkturn
     */
    List<FaceMeasures> faces(List<Spoken> talkturns, Map<String, FrameTable> tracks);

    /**
     * Scores speech rates, delays and tones.
     *
     * @param talkturns in the order of their start
     * @param tones tone probabilities a talkturn, an empty map where there are none
     * @param faces what faces did, one a talkturn
     * @return measures, one a talkturn
     */
    List<Measures> score(List<Spoken> talkturns, List<Map<Tone, Double>> tones, List<FaceMeasures> faces);

    /** Both steps at once. */
    default List<Measures> measure(
            List<Spoken> talkturns, List<Map<Tone, Double>> tones, Map<String, FrameTable> tracks) {
        return score(talkturns, tones, faces(talkturns, tracks));
    }

    /** The measurer of a mode. */
    static Measurer of(WeaveMode mode, Thresholds thresholds) {
        return switch (mode) {
            case CLEAN -> new CleanMeasurer(thresholds);
            case COMPAT -> new CompatMeasurer(thresholds);
        };
    }
}
