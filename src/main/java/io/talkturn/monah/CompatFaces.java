package io.talkturn.monah;

import io.talkturn.monah.FaceTrack.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the events of a conversation's videos as the authors' program does (docs/papers.md, repairs 5 and 7): frames without a
 * face count, smiles are found in one table of all videos, and the last one of that table is lost.
 */
final class CompatFaces {
    private final Thresholds thresholds;
    private final Stillness stillness;

    CompatFaces(Thresholds thresholds) {
        this.thresholds = thresholds;
        this.stillness = new Stillness(thresholds);
    }

    /** The tracks of all speakers, all frames included. */
    Map<String, FaceTrack> tracks(Map<String, FrameTable> videos) {
        Map<String, FrameTable> sorted = new TreeMap<>(videos);
        Map<String, List<Event>> smiles = smiles(sorted);
        Map<String, FaceTrack> tracks = new HashMap<>();
        sorted.forEach((speaker, frames) -> tracks.put(
                speaker,
                new FaceTrack(frames, smiles.getOrDefault(speaker, List.of()), nods(frames), stillness.leans(frames))));
        return tracks;
    }

    /**
     * A smile goes on while the frame number grows by one, even from one video to the next, and belongs to the video
     * that it began in. It is known to have ended when another one begins.
     */
    private Map<String, List<Event>> smiles(Map<String, FrameTable> videos) {
        Map<String, List<Event>> smiles = new HashMap<>();
        String speaker = "";
        double start = Double.NaN;
        double last = Double.NaN;
        int lastNumber = 0;
        for (Map.Entry<String, FrameTable> video : videos.entrySet()) {
            FrameTable frames = video.getValue();
            for (int i = 0; i < frames.size(); i++) {
                if (!Smiles.isSmiling(frames, i)) {
                    continue;
                }
                if (Double.isNaN(last) || frames.number(i) - lastNumber != 1) {
                    if (last - start >= thresholds.smileSeconds()) {
                        smiles.computeIfAbsent(speaker, s -> new ArrayList<>())
                                .add(new Event(start, last, last - start));
                    }
                    speaker = video.getKey();
                    start = frames.time(i);
                }
                last = frames.time(i);
                lastNumber = frames.number(i);
            }
        }
        return smiles;
    }

    private List<Event> nods(FrameTable frames) {
        List<Event> nods = new ArrayList<>();
        List<Double> before = List.of();
        int end = -1;
        for (Cycle cycle : cycles(frames.noseHeights())) {
            // a cycle that begins where another ended takes over the extremes of that one
            List<Double> extremes = new ArrayList<>(cycle.from == end ? before : List.of());
            extremes.addAll(cycle.extremes);
            double start = frames.time(cycle.from);
            double seconds = frames.time(cycle.to) - start;
            if (stillness.isNodLong(seconds) && stillness.areWide(extremes)) {
                nods.add(new Event(start, frames.time(cycle.to), seconds));
            }
            before = cycle.extremes;
            end = cycle.to;
        }
        return nods;
    }

    /** From one still frame to the next with more than two extremes between them. */
    private List<Cycle> cycles(double[] heights) {
        List<Cycle> cycles = new ArrayList<>();
        List<Double> extremes = new ArrayList<>();
        int still = -1;
        for (int i = 0; i < heights.length; i++) {
            Stillness.Window window = stillness.window(heights, i);
            if (window.isWithin(thresholds.nod().stableNose())) {
                if (still >= 0 && extremes.size() > 2) {
                    cycles.add(new Cycle(still, i, List.copyOf(extremes)));
                }
                still = i;
                extremes.clear();
            } else if (heights[i] == window.low() || heights[i] == window.high()) {
                extremes.add(heights[i]);
            }
        }
        return cycles;
    }

    /** A movement between two still frames: the heights that are the lowest or the highest around them. */
    private record Cycle(int from, int to, List<Double> extremes) {}
}
