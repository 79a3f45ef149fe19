package io.talkturn.monah;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures as the MONAH paper (features) says, with the repairs of docs/papers.md: frames without a face do not count. */
final class CleanMeasurer implements Measurer {
    private final Smiles smiles;
    private final Stillness stillness;

    CleanMeasurer(Thresholds thresholds) {
        this.smiles = new Smiles(thresholds.smileSeconds());
        this.stillness = new Stillness(thresholds);
    }

    @Override
    public List<FaceMeasures> faces(List<Spoken> talkturns, Map<String, FrameTable> tracks) {
        Map<String, FaceTrack> faceTracks = new HashMap<>();
        tracks.forEach((speaker, video) -> faceTracks.put(speaker, track(video.usable())));
        return talkturns.stream().map(turn -> face(turn, faceTracks)).toList();
    }

    private FaceTrack track(FrameTable frames) {
        return new FaceTrack(frames, smiles.of(frames), stillness.nods(frames), stillness.leans(frames));
    }

    private static FaceMeasures face(Spoken turn, Map<String, FaceTrack> tracks) {
        FaceTrack track = tracks.get(turn.speaker());
        return track == null ? FaceMeasures.NONE : FaceReader.read(track, turn.start(), turn.end());
    }

    @Override
    public List<Measures> score(List<Spoken> talkturns, List<Map<Tone, Double>> tones, List<FaceMeasures> faces) {
        Map<String, Earlier> earlier = new HashMap<>();
        List<Measures> measures = new ArrayList<>();
        for (int i = 0; i < talkturns.size(); i++) {
            Spoken turn = talkturns.get(i);
            Earlier speaker = earlier.computeIfAbsent(turn.speaker(), s -> new Earlier());
            Spoken before = i == 0 ? null : talkturns.get(i - 1);
            measures.add(new Measures(
                    speaker.rates.score(turn.wordsPerMinute()),
                    speaker.scoreDelay(before, turn),
                    speaker.scoreTones(tones.get(i)),
                    faces.get(i)));
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
