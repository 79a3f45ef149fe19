package io.talkturn.weaving;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A column that holds times.
 *
 * @param place its number in the table
 * @param scale what its numbers are multiplied with to get seconds
 */
record TimeColumn(int place, double scale) {
    /** The names of a time, or of the start of a stretch, the likeliest first. */
    static final List<String> STARTS = List.of(
            "timestamp",
            "time",
            "t",
            "seconds",
            "frametime",
            "start",
            "begin",
            "onset",
            "tmin",
            "xmin",
            "starttime",
            "begintime",
            "from");

    /** The names of the end of a stretch. */
    static final List<String> ENDS = List.of("end", "stop", "tmax", "xmax", "endtime", "stoptime", "finish", "to");

    /** The names of how long a stretch lasts. */
    static final List<String> DURATIONS = List.of("duration", "dur", "length");

    private static final double MILLISECONDS = 0.001;
    private static final Pattern UNIT = Pattern.compile("s|sec|secs|seconds|ms|msec|msecs|millis|milliseconds");

    /** Lower case letters and digits. */
    static String simple(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The first column with one of some names, which may have a unit behind them: {@code timestamp_ms}. */
    static OptionalInt find(List<String> header, List<String> names) {
        for (String name : names) {
            OptionalInt found = IntStream.range(0, header.size())
                    .filter(c -> scale(header.get(c), name) > 0)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return OptionalInt.empty();
    }

    /** What the numbers of such a column are multiplied with. */
    static TimeColumn of(List<String> header, int place, List<String> names) {
        double scale = names.stream()
                .mapToDouble(name -> scale(header.get(place), name))
                .filter(found -> found > 0)
                .findFirst()
                .orElse(1);
        return new TimeColumn(place, scale);
    }

    /** 0 where a column is called otherwise. */
    private static double scale(String column, String name) {
        String simple = simple(column);
        if (simple.equals(name)) {
            return 1;
        }
        String unit = simple.startsWith(name) ? simple.substring(name.length()) : "";
        if (!UNIT.matcher(unit).matches()) {
            return 0;
        }
        return unit.startsWith("m") ? MILLISECONDS : 1;
    }

    /** How the unit is told. */
    String unit() {
        return scale == 1 ? "in seconds" : "in milliseconds";
    }
}
