package io.talkturn.corpus.io.table;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.Times;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes dates and times of day count from the first talkturn of their conversation. */
final class AbsoluteTimes {
    private static final double LATE = 3 * 3600;

    private AbsoluteTimes() {}

    /**
     * Turns whose times count from the start of their conversation.
     *
     * @param absolute whether some were dates or halves of days; else only times later than three hours everywhere are
     */
    static List<TableTurn> settled(List<TableTurn> turns, boolean absolute, ImportNotes notes) {
        Map<String, Double> first = new HashMap<>();
        for (TableTurn turn : turns) {
            Double start = turn.times().start();
            if (start != null) {
                first.merge(turn.place().conversation(), start, Math::min);
            }
        }
        boolean late = !first.isEmpty() && first.values().stream().allMatch(start -> start > LATE);
        if (first.isEmpty() || !(absolute || late)) {
            return turns;
        }
        TableTurn one = turns.getFirst();
        notes.info(
                "times_of_day",
                one.origin().name(),
                one.origin().line(),
                "The times are those of a day; they were made to count from the first talkturn of each conversation.");
        return turns.stream()
                .map(turn ->
                        turn.with(since(turn.times(), first.get(turn.place().conversation()))))
                .toList();
    }

    private static Times since(Times times, @Nullable Double first) {
        double zero = first == null ? 0 : first;
        return new Times(minus(times.start(), zero), minus(times.end(), zero));
    }

    private static @Nullable Double minus(@Nullable Double time, double zero) {
        return time == null ? null : Double.valueOf(Objects.requireNonNull(time) - zero);
    }
}
