package io.talkturn.corpus.io.transcript.elan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of an ELAN export are.
 *
 * @param head the heads, empty where the table has none
 * @param first the line of the first row, counted from 0
 * @param before the columns in front of the times: tier, participant
 * @param begin the column of the beginning
 * @param end the column of the end, or of the duration
 * @param time how both are written
 * @param isDuration whether the end is told by a duration
 * @param after the columns behind the times: the annotation, or a column for each tier
 */
record ElanColumns(
        List<String> head,
        int first,
        List<Integer> before,
        int begin,
        int end,
        ElanTime time,
        boolean isDuration,
        List<Integer> after) {
    private static final int LOOK = 50;

    /** Finds them, empty where the table is no export of ELAN. */
    static Optional<ElanColumns> of(List<String> lines) {
        int at = 0;
        while (at < lines.size() && (isRemark(lines.get(at)) || lines.get(at).isBlank())) {
            at++;
        }
        if (at == lines.size()) {
            return Optional.empty();
        }
        List<String> cells = cells(lines.get(at));
        long times =
                cells.stream().filter(cell -> ElanTime.ofHead(cell) != null).count();
        return times >= 2 ? headed(cells, at + 1) : bare(lines, at);
    }

    /** ELAN puts the addresses of files in front of the table. */
    static boolean isRemark(String line) {
        return line.startsWith("#") || line.startsWith("\"#");
    }

    static List<String> cells(String line) {
        return List.of(line.split("\t", -1));
    }

    private static Optional<ElanColumns> headed(List<String> head, int first) {
        Map<String, Map<ElanTime, Integer>> groups = new LinkedHashMap<>();
        List<Integer> times = new ArrayList<>();
        for (int c = 0; c < head.size(); c++) {
            ElanTime time = ElanTime.ofHead(head.get(c));
            if (time != null) {
                String group =
                        head.get(c).substring(0, head.get(c).lastIndexOf(" - ")).strip();
                groups.computeIfAbsent(group, x -> new LinkedHashMap<>()).put(time, c);
                times.add(c);
            }
        }
        List<String> names = List.copyOf(groups.keySet());
        if (names.size() < 2) {
            return Optional.empty();
        }
        boolean duration = isDuration(names.get(1));
        Map<ElanTime, Integer> begin = groups.getOrDefault(names.get(0), Map.of());
        Map<ElanTime, Integer> end = groups.getOrDefault(names.get(1), Map.of());
        for (ElanTime time : ElanTime.values()) {
            if (begin.containsKey(time) && end.containsKey(time)) {
                return Optional.of(columns(
                        head, first, times, begin.getOrDefault(time, 0), end.getOrDefault(time, 0), time, duration));
            }
        }
        return Optional.empty();
    }

    private static boolean isDuration(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        return lower.startsWith("dur") || lower.startsWith("dauer");
    }

    private static ElanColumns columns(
            List<String> head, int first, List<Integer> times, int begin, int end, ElanTime time, boolean duration) {
        List<Integer> before = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        for (int c = 0; c < head.size(); c++) {
            if (c < times.getFirst()) {
                before.add(c);
            } else if (!times.contains(c) && !head.get(c).isBlank()) {
                after.add(c);
            }
        }
        return new ElanColumns(head, first, before, begin, end, time, duration, after);
    }

    /** Without heads the times must be clocks, or begin, end and duration must agree. */
    private static Optional<ElanColumns> bare(List<String> lines, int first) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = first; i < lines.size() && rows.size() < LOOK; i++) {
            if (lines.get(i).indexOf('\t') > 0) {
                rows.add(cells(lines.get(i)));
            }
        }
        if (rows.isEmpty() || rows.getFirst().size() < 4) {
            return Optional.empty();
        }
        int width = rows.getFirst().size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            return Optional.empty();
        }
        List<Integer> times = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            if (kind(rows, c) != null) {
                times.add(c);
            }
        }
        return bare(rows, times, first);
    }

    private static Optional<ElanColumns> bare(List<List<String>> rows, List<Integer> times, int first) {
        int width = rows.getFirst().size();
        boolean inOne = !times.isEmpty() && times.getLast() - times.getFirst() == times.size() - 1;
        if (!inOne || times.getFirst() < 1 || times.getFirst() > 2 || times.getLast() != width - 2) {
            return Optional.empty();
        }
        for (ElanTime time : ElanTime.values()) {
            List<Integer> own =
                    times.stream().filter(c -> kind(rows, c) == time).toList();
            boolean sure = own.size() >= 2 && (time == ElanTime.CLOCK || time == ElanTime.FRAMES);
            if (sure || (own.size() == 3 && agree(rows, own, time))) {
                List<Integer> before = new ArrayList<>();
                for (int c = 0; c < times.getFirst(); c++) {
                    before.add(c);
                }
                boolean duration = time != ElanTime.FRAMES && !inOrder(rows, own.get(0), own.get(1), time);
                return Optional.of(new ElanColumns(
                        List.of(), first, before, own.get(0), own.get(1), time, duration, List.of(width - 1)));
            }
        }
        return Optional.empty();
    }

    private static @Nullable ElanTime kind(List<List<String>> rows, int column) {
        ElanTime kind = ElanTime.ofCell(rows.getFirst().get(column));
        for (List<String> row : rows) {
            ElanTime own = ElanTime.ofCell(row.get(column));
            if (own != kind && !(kind == ElanTime.SECONDS && own == ElanTime.MILLIS)) {
                kind = kind == ElanTime.MILLIS && own == ElanTime.SECONDS ? own : null;
            }
            if (kind == null) {
                return null;
            }
        }
        return kind;
    }

    private static boolean agree(List<List<String>> rows, List<Integer> columns, ElanTime time) {
        return rows.stream()
                .allMatch(row -> Math.abs(seconds(row, columns.get(1), time)
                                - seconds(row, columns.get(0), time)
                                - seconds(row, columns.get(2), time))
                        < 0.002);
    }

    private static boolean inOrder(List<List<String>> rows, int begin, int end, ElanTime time) {
        return rows.stream().allMatch(row -> seconds(row, begin, time) <= seconds(row, end, time));
    }

    private static double seconds(List<String> row, int column, ElanTime time) {
        OptionalDouble seconds = time.seconds(row.get(column));
        return seconds.orElse(Double.NaN);
    }

    int width() {
        return 1 + Math.max(Math.max(begin, end), after.isEmpty() ? 0 : after.getLast());
    }

    String headOf(int column) {
        return head.isEmpty() ? "column " + (column + 1) : head.get(column).strip();
    }
}
