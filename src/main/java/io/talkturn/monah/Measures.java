package io.talkturn.monah;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a narrative can tell of a talkturn beside its words. A person's correction replaces a part of this record
 * before the talkturn is woven again.
 *
 * @param rate words per minute
 * @param delay silence before the talkturn in ms, or null where the speaker did not change or there was none
 * @param tones probability of each tone, empty where it was not measured
 * @param face facial and bodily actions
 */
public record Measures(Scored rate, @Nullable Scored delay, Map<Tone, Scored> tones, FaceMeasures face) {
    public Measures {
        tones = Map.copyOf(tones);
    }
}
