package io.talkturn.monah;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Measures as the authors' program does, slips included (docs/papers.md, repairs): a delay belongs to the talkturn before the gap,
 * scores count talkturns to come as zeros, and frames without a face count. Intensities are over frames with a face
 * all the same: they are targets of the HAN-ROCK paper (tasks and targets), which the authors' program does not make.
 */
final class CompatMeasurer implements Measurer {
    private final CompatFaces faces;

    CompatMeasurer(Thresholds thresholds) {
        this.faces = new CompatFaces(thresholds);
    }

    @Override
    public List<FaceMeasures> faces(List<Spoken> talkturns, Map<String, FrameTable> videos) {
        Map<String, FaceTrack> tracks = faces.tracks(videos);
        Map<String, FaceTrack> usable = new HashMap<>();
        videos.forEach((speaker, video) ->
                usable.put(speaker, new FaceTrack(video.usable(), List.of(), List.of(), List.of())));
        return talkturns.stream()
                .map(turn -> face(turn, tracks.get(turn.speaker()), usable.get(turn.speaker())))
                .toList();
    }

    private static FaceMeasures face(Spoken turn, @Nullable FaceTrack track, @Nullable FaceTrack usable) {
        if (track == null || usable == null) {
            return FaceMeasures.NONE;
        }
        FaceMeasures all = FaceReader.read(track, turn.start(), turn.end());
        FaceMeasures seen = FaceReader.read(usable, turn.start(), turn.end());
        return new FaceMeasures(all.frames(), all.actions(), seen.intensities());
    }

    @Override
    public List<Measures> score(
            List<Spoken> talkturns, List<Map<Tone, Double>> tones, List<FaceMeasures> faceMeasures) {
        int count = talkturns.size();
        @Nullable Scored[] rates = new Scored[count];
        @Nullable Scored[] delays = new Scored[count];
        List<Map<Tone, Scored>> scoredTones = new ArrayList<>();
        talkturns.forEach(t -> scoredTones.add(new EnumMap<>(Tone.class)));
        double[] seconds = delays(talkturns);
        rows(talkturns, i -> !Double.isNaN(rate(talkturns.get(i))))
                .forEach(rows -> score(rows, i -> rate(talkturns.get(i)), rates, 1));
        rows(talkturns, i -> seconds[i] > 0).forEach(rows -> score(rows, i -> seconds[i], delays, 1000));
        for (Tone tone : Tone.values()) {
            @Nullable Scored[] scored = new Scored[count];
            rows(talkturns, i -> tones.get(i).containsKey(tone))
                    .forEach(rows -> score(rows, i -> tones.get(i).getOrDefault(tone, Double.NaN), scored, 1));
            for (int i = 0; i < count; i++) {
                Scored found = scored[i];
                if (found != null) {
                    scoredTones.get(i).put(tone, found);
                }
            }
        }
        List<Measures> measures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Scored rate = rates[i] == null ? new Scored(Double.NaN, 0) : rates[i];
            measures.add(new Measures(rate, delays[i], scoredTones.get(i), faceMeasures.get(i)));
        }
        return measures;
    }

    /** Silence after each talkturn that answers somebody, or is the first; 0 where there is none. */
    private static double[] delays(List<Spoken> talkturns) {
        double[] seconds = new double[talkturns.size()];
        for (int i = 0; i + 1 < seconds.length; i++) {
            Spoken turn = talkturns.get(i);
            boolean answers = i == 0 || !talkturns.get(i - 1).speaker().equals(turn.speaker());
            seconds[i] = answers ? Math.max(0, talkturns.get(i + 1).start() - turn.end()) : 0;
        }
        return seconds;
    }

    /** Only a length of exactly 0 counts as one second. */
    private static double rate(Spoken turn) {
        double seconds = turn.end() - turn.start();
        return turn.words() * 60.0 / (seconds == 0 ? 1 : seconds);
    }

    /** The rows of each speaker that hold a value. */
    private static List<int[]> rows(List<Spoken> talkturns, IntPredicate holds) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int i = 0; i < talkturns.size(); i++) {
            if (holds.test(i)) {
                rows.computeIfAbsent(talkturns.get(i).speaker(), s -> new ArrayList<>())
                        .add(i);
            }
        }
        return rows.values().stream()
                .map(list -> list.stream().mapToInt(i -> i).toArray())
                .toList();
    }

    private static void score(int[] rows, IntToDoubleFunction value, @Nullable Scored[] scored, double unit) {
        double[] values = new double[rows.length];
        for (int k = 0; k < rows.length; k++) {
            values[k] = ReadBack.of(value.applyAsDouble(rows[k]));
        }
        double[] scores = ZeroFilledScores.of(values);
        for (int k = 0; k < rows.length; k++) {
            scored[rows[k]] = new Scored(unit * values[k], scores[k]);
        }
    }
}
