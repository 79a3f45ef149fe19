package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Word;
import io.talkturn.corpus.io.feature.CsdFile.Video;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Cuts videos into samples: by the intervals of the label file, else a sample a video. The steps of a sample are the words
 * that meet it by more than 1e-5 s; a word across a border belongs to both sides.
 */
final class CsdSegments {
    /** How the SDK writes a pause among the words. */
    static final String PAUSE = "sp";

    private final @Nullable CsdFile labels;
    private final CsdFile reference;
    private final @Nullable CsdFile words;
    /** Whether the SDK has cut the videos already: its keys are then {@code video[3]}. */
    private final boolean aligned;

    CsdSegments(Map<CsdRole, CsdFile> chosen) {
        this.labels = chosen.get(CsdRole.LABELS);
        this.words = chosen.get(CsdRole.WORDS);
        CsdFile text = chosen.get(CsdRole.TEXT);
        this.reference = Objects.requireNonNull(
                text != null
                        ? text
                        : words != null ? words : chosen.values().iterator().next());
        this.aligned = !reference.videos().isEmpty()
                && reference.videos().keySet().stream().allMatch(key -> SampleNames.video(key) != null);
    }

    /** The keys of a set, the segments of a video together and in their order. */
    List<String> ordered(Collection<String> videos) {
        if (!aligned) {
            return List.copyOf(videos);
        }
        Map<String, List<String>> byVideo = new LinkedHashMap<>();
        videos.forEach(key -> byVideo.computeIfAbsent(conversation(key), v -> new ArrayList<>())
                .add(key));
        return byVideo.values().stream()
                .flatMap(keys -> keys.stream().sorted(Comparator.comparingInt(CsdSegments::number)))
                .toList();
    }

    private String conversation(String key) {
        String video = aligned ? SampleNames.video(key) : null;
        return video == null ? key : video;
    }

    private static int number(String key) {
        String digits = key.substring(key.lastIndexOf('[') + 1, key.length() - 1);
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /** A segment that the SDK has cut bears its name already. */
    private String id(String video, Video own, int row) {
        return aligned && own.rows() == 1 ? video : video + "[" + row + "]";
    }

    List<Segment> of(String video) {
        Video timed = Objects.requireNonNull(reference.videos().get(video));
        List<String> spoken = spoken(video, timed);
        Integer[] rows = new Integer[timed.rows()];
        Arrays.setAll(rows, i -> i);
        double[] times = timed.intervals();
        List<Integer> ordered = Arrays.stream(rows)
                .filter(row -> Video.isTimed(times, row))
                .sorted(Comparator.comparingDouble(row -> times[2 * row]))
                .toList();
        List<Segment> segments = new ArrayList<>();
        Video own = labels == null ? null : labels.videos().get(video);
        if (own == null) {
            double end = ordered.stream()
                    .mapToDouble(row -> times[2 * row + 1])
                    .max()
                    .orElse(0);
            segments.add(segment(video, video, 0, end, -1, ordered, times, spoken));
            return segments;
        }
        double[] cuts = own.intervals();
        for (int row = 0; row < own.rows(); row++) {
            if (Video.isTimed(cuts, row)) {
                double start = cuts[2 * row];
                double end = cuts[2 * row + 1];
                segments.add(segment(video, id(video, own, row), start, end, row, ordered, times, spoken));
            }
        }
        return segments;
    }

    /** The words of the reference's rows; those of another file by their times. */
    private List<String> spoken(String video, Video timed) {
        if (!timed.words().isEmpty()) {
            return timed.words();
        }
        Video other = words == null ? null : words.videos().get(video);
        return other == null ? List.of() : WordsByTime.of(timed, other);
    }

    private Segment segment(
            String video,
            String id,
            double start,
            double end,
            int label,
            List<Integer> ordered,
            double[] times,
            List<String> spoken) {
        List<Integer> inside = ordered.stream()
                .filter(row ->
                        Math.min(end, times[2 * row + 1]) - Math.max(start, times[2 * row]) > WordAlignment.EPSILON)
                .toList();
        double[] steps = new double[2 * inside.size()];
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            int row = inside.get(i);
            steps[2 * i] = times[2 * row];
            steps[2 * i + 1] = times[2 * row + 1];
            if (!spoken.isEmpty() && !spoken.get(row).isEmpty()) {
                words.add(new Word(spoken.get(row), times[2 * row], times[2 * row + 1]));
            }
        }
        return new Segment(video, conversation(video), id, start, end, steps, words, label);
    }
}
