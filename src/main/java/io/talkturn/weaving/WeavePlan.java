package io.talkturn.weaving;

import io.talkturn.monah.WeaveSettings;
import java.util.List;
import java.util.Map;

/**
 * How a corpus is to be woven.
 *
 * @param settings mode, family and thresholds
 * @param nouns what speakers are called, by their id
 * @param sources files of measurements to read first; without any, what was measured before is used
 */
public record WeavePlan(WeaveSettings settings, Map<String, String> nouns, List<Attachment> sources) {
    public WeavePlan {
        nouns = Map.copyOf(nouns);
        sources = List.copyOf(sources);
    }

    /** The same without files. */
    public WeavePlan withoutSources() {
        return new WeavePlan(settings, nouns, List.of());
    }
}
