package io.talkturn.monah;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures the talkturns of one conversation in the clean mode (monah.md 2 and 4). */
public final class Measurer {
    private final FaceReader faces;

    public Measurer(Thresholds thresholds) {
        this.faces = new FaceReader(thresholds);
    }

    /**
     * Measures a conversation.
     *
     * @param talkturns in the order of their start
     * @param tones tone probabilities a talkturn, an empty map where there are none
     * @param tracks the video frames of each speaker, in order; speakers without video are left out
     * @return measures, one a talkturn
     */
    public List<Measures> measure(
            List<Spoken> talkturns, List<Map<Tone, Double>> tones, Map<String, List<Frame>> tracks) {
        Map<String, FaceTrack> faceTracks = new HashMap<>();
        tracks.forEach((speaker, frames) -> faceTracks.put(speaker, faces.track(frames)));
        Map<String, Earlier> earlier = new HashMap<>();
        List<Measures> measures = new ArrayList<>();
        for (int i = 0; i < talkturns.size(); i++) {
            Spoken turn = talkturns.get(i);
            Earlier speaker = earlier.computeIfAbsent(turn.speaker(), s -> new Earlier());
            Spoken before = i == 0 ? null : talkturns.get(i - 1);
            FaceTrack track = faceTracks.get(turn.speaker());
            measures.add(new Measures(
                    speaker.rates.score(turn.wordsPerMinute()),
                    speaker.scoreDelay(before, turn),
                    speaker.scoreTones(tones.get(i)),
                    track == null ? FaceMeasures.NONE : faces.read(track, turn.start(), turn.end())));
        }
        return measures;
    }

    /** What a speaker did before in this conversation. */
    private static final class Earlier {
        final EarlierValues rates = new EarlierValues();
        private final EarlierValues delays = new EarlierValues();
        private final Map<Tone, EarlierValues> tones = new EnumMap<>(Tone.class);

        @Nullable
        Scored scoreDelay(@Nullable Spoken before, Spoken turn) {
            if (before == null || before.speaker().equals(turn.speaker())) {
                return null;
            }
            double seconds = turn.start() - before.end();
            return seconds > 0 ? delays.score(1000 * seconds) : null;
        }

        Map<Tone, Scored> scoreTones(Map<Tone, Double> values) {
            Map<Tone, Scored> scored = new EnumMap<>(Tone.class);
            values.forEach((tone, value) -> scored.put(
                    tone, tones.computeIfAbsent(tone, t -> new EarlierValues()).score(value)));
            return scored;
        }
    }
}
