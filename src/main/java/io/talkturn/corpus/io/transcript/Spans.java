package io.talkturn.corpus.io.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Things with times, found by overlap. */
final class Spans<T> {
    private final List<T> sorted;
    private final double[] starts;
    private final double[] ends;
    private final double[] latest;

    Spans(List<T> things, ToDoubleFunction<T> start, ToDoubleFunction<T> end) {
        sorted = new ArrayList<>(things);
        sorted.removeIf(thing -> Double.isNaN(start.applyAsDouble(thing)) || Double.isNaN(end.applyAsDouble(thing)));
        sorted.sort(Comparator.comparingDouble(start));
        starts = sorted.stream().mapToDouble(start).toArray();
        ends = sorted.stream().mapToDouble(end).toArray();
        latest = ends.clone();
        Arrays.parallelPrefix(latest, Math::max);
    }

    /** Everything that overlaps a stretch, and how many seconds of it. */
    void overlapping(double start, double end, ObjDoubleConsumer<T> found) {
        int from = Arrays.binarySearch(latest, start);
        from = from < 0 ? -from - 1 : from;
        for (int i = from; i < starts.length && starts[i] < end; i++) {
            double overlap = Math.min(end, ends[i]) - Math.max(start, starts[i]);
            if (overlap > 0) {
                found.accept(sorted.get(i), overlap);
            }
        }
    }

    /** What overlaps a stretch longest, the first of several. */
    Optional<T> best(double start, double end) {
        Best<T> best = new Best<>();
        overlapping(start, Math.max(end, start + 1e-4), best);
        return Optional.ofNullable(best.thing);
    }

    private static final class Best<T> implements ObjDoubleConsumer<T> {
        private @Nullable T thing;
        private double overlap;

        @Override
        public void accept(T other, double much) {
            if (much > overlap + 1e-9) {
                thing = other;
                overlap = much;
            }
        }
    }
}
