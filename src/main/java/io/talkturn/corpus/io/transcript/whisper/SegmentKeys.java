package io.talkturn.corpus.io.transcript.whisper;

import io.talkturn.corpus.io.transcript.LabelName;
import io.talkturn.corpus.io.transcript.Mark;
import io.talkturn.corpus.io.transcript.Tier;
import io.talkturn.corpus.io.transcript.Tier.Place;
import io.talkturn.corpus.io.transcript.TierKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The keys of segments beyond text, times, speaker and words, a tier each; what the recogniser says of itself is no label. */
final class SegmentKeys {
    private static final Set<String> RECOGNISER = Set.of(
            "id",
            "seek",
            "tokens",
            "temperature",
            "avg_logprob",
            "compression_ratio",
            "no_speech_prob",
            "confidence",
            "score",
            "channel",
            "offsets",
            "timestamps",
            "language",
            "chars",
            "probability");

    private final Map<String, List<Mark>> values = new LinkedHashMap<>();

    void add(JsonNode segment, int index) {
        for (String key : segment.propertyNames()) {
            if (Segment.TEXT.contains(key)
                    || Segment.START.contains(key)
                    || Segment.END.contains(key)
                    || Segment.SPEAKER.contains(key)
                    || key.equals("words")) {
                continue;
            }
            JsonNode value = segment.path(key);
            List<Mark> marks = values.computeIfAbsent(key, x -> new ArrayList<>());
            if (!value.isNull()) {
                marks.add(Mark.of(value.isValueNode() ? value.asString() : value.toString(), index, index + 1));
            }
        }
    }

    List<Tier> tiers() {
        List<Tier> tiers = new ArrayList<>();
        values.forEach((key, marks) -> tiers.add(tier(key, marks)));
        return tiers;
    }

    private static Tier tier(String key, List<Mark> marks) {
        Place place = new Place("", "text");
        String label = LabelName.of(key, "");
        boolean nested = marks.stream()
                .anyMatch(mark -> mark.text().startsWith("{") || mark.text().startsWith("["));
        if (nested) {
            return Tier.told(key, place, label, "a list or an object, not one value", marks);
        }
        return RECOGNISER.contains(key)
                ? Tier.told(key, place, label, "what the recogniser says of itself", marks)
                : new Tier(key, place, TierKind.VALUES, label, marks);
    }
}
