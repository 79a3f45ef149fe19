package io.talkturn.corpus.io.table;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the head of a column says beside its name: {@code Arousal (1-5)} has a scale, {@code annotation.emotion} a path. */
final class HeadName {
    private static final Pattern REMARK = Pattern.compile("\\s*[(\\[][^)\\]]*[)\\]]\\s*$");
    private static final Pattern SCALE = Pattern.compile(
            "[(\\[]\\s*(-?\\d{1,4}(?:\\.\\d{1,4})?)\\s*(?:-|–|to|bis|\\.\\.)\\s*(-?\\d{1,4}(?:\\.\\d{1,4})?)\\s*[)\\]]");

    private HeadName() {}

    /** The last part of a path, without a remark in brackets. */
    static String base(String column) {
        String plain = REMARK.matcher(column).replaceFirst("");
        String last = plain.substring(plain.lastIndexOf('.') + 1).strip();
        return last.isEmpty() ? column : last;
    }

    /** The name for a label or feature: the base in lower case, or all of the head where another column has that base. */
    static String label(String column, Collection<String> columns) {
        String base = base(column);
        boolean alone =
                columns.stream().filter(other -> base(other).equals(base)).count() < 2;
        return (alone ? base : column).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }

    /** The scale that the head speaks of. */
    static Optional<double[]> scale(String column) {
        Matcher scale = SCALE.matcher(column);
        if (!scale.find()) {
            return Optional.empty();
        }
        double lowest = Double.parseDouble(scale.group(1));
        double highest = Double.parseDouble(scale.group(2));
        return lowest < highest ? Optional.of(new double[] {lowest, highest}) : Optional.empty();
    }
}
