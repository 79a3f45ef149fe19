package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.io.feature.CsdFile.Video;
import io.talkturn.corpus.io.tensor.NumberArray;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Word-aligned samples as one array [samples, steps, columns], computed when they are read: of every sample the last steps,
 * zeros on the left.
 */
final class SegmentArray implements NumberArray {
    private final Map<String, Video> videos;
    private final List<Segment> segments;
    private final int steps;
    private final int columns;
    private final Map<String, WordAlignment> last = new HashMap<>();
    private long withoutRows;

    SegmentArray(CsdFile sequence, List<Segment> segments, int steps, int columns) {
        this.videos = sequence.videos();
        this.segments = segments;
        this.steps = steps;
        this.columns = columns;
    }

    @Override
    public long[] shape() {
        return new long[] {segments.size(), steps, columns};
    }

    @Override
    public String type() {
        return "float64";
    }

    @Override
    public boolean isFloat() {
        return true;
    }

    /** How many steps met no row so far, and are zeros. */
    long withoutRows() {
        return withoutRows;
    }

    @Override
    public synchronized void read(long from, double[] into, int at, int count) {
        int sample = steps * columns;
        if (from % sample != 0 || count % sample != 0) {
            throw new IllegalArgumentException("Samples are read whole");
        }
        for (int i = 0; i < count; i += sample) {
            sample(segments.get(Math.toIntExact((from + i) / sample)), into, at + i);
        }
    }

    private void sample(Segment segment, double[] into, int at) {
        Arrays.fill(into, at, at + steps * columns, 0);
        // one video at a time: its samples stand together
        if (!last.containsKey(segment.video())) {
            last.clear();
            last.put(segment.video(), new WordAlignment(Objects.requireNonNull(videos.get(segment.video()))));
        }
        WordAlignment alignment = Objects.requireNonNull(last.get(segment.video()));
        int there = segment.steps().length / 2;
        int used = Math.min(steps, there);
        double[] mean = new double[columns];
        for (int i = 0; i < used; i++) {
            int step = there - used + i;
            int rows = alignment.mean(segment.steps()[2 * step], segment.steps()[2 * step + 1], mean);
            withoutRows += rows == 0 ? 1 : 0;
            System.arraycopy(mean, 0, into, at + (steps - used + i) * columns, columns);
        }
    }
}
