package io.talkturn.corpus.io.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns such as {@code emotion_rater1} and {@code emotion_rater2}: one label, a column for each who judged. */
final class RaterColumns {
    private static final Pattern NAME = Pattern.compile(
            "(.+?)[ _.-]*(?:(?:rater|annotator|coder|judge|r|a|ann)[ _.-]*)(\\d{1,2}|[a-d])", Pattern.CASE_INSENSITIVE);

    private RaterColumns() {}

    /** The mapping with columns of one label called alike, which makes them the judgements of several annotators. */
    static TableMapping in(List<ColumnProfile> columns, TableMapping mapping) {
        Map<String, List<ColumnMapping>> byLabel = new LinkedHashMap<>();
        for (ColumnProfile column : columns) {
            ColumnMapping is = mapping.of(column.name());
            Matcher name = NAME.matcher(column.name());
            boolean label = is.role() == ColumnRole.CLASS_LABEL || is.role() == ColumnRole.NUMBER_LABEL;
            if (label && name.matches()) {
                byLabel.computeIfAbsent(name.group(1), x -> new ArrayList<>()).add(is);
            }
        }
        // one who always said the same looks like no label by himself
        for (ColumnProfile column : columns) {
            Matcher name = NAME.matcher(column.name());
            List<ColumnMapping> others = name.matches() ? byLabel.getOrDefault(name.group(1), List.of()) : List.of();
            if (!others.isEmpty()
                    && mapping.of(column.name()).role() == ColumnRole.IGNORE
                    && others.getFirst().role() == ColumnRole.CLASS_LABEL
                    && column.filled() > 0) {
                others.add(ColumnMapping.classes(column.name(), column.name(), column.values()));
            }
        }
        byLabel.values()
                .removeIf(
                        all -> all.stream().map(ColumnMapping::role).distinct().count() > 1);
        TableMapping with = mapping;
        for (List<ColumnMapping> raters : byLabel.values()) {
            if (raters.size() > 1) {
                for (ColumnMapping rater : raters) {
                    with = with.with(alike(rater, raters));
                }
            }
        }
        return with;
    }

    private static ColumnMapping alike(ColumnMapping rater, List<ColumnMapping> raters) {
        Matcher name = NAME.matcher(rater.column());
        String label = name.matches() ? name.group(1).toLowerCase(Locale.ROOT) : rater.nameOrColumn();
        if (rater.role() == ColumnRole.CLASS_LABEL) {
            TreeSet<String> classes = new TreeSet<>();
            raters.forEach(r -> classes.addAll(r.classes() == null ? List.of() : r.classes()));
            return ColumnMapping.classes(rater.column(), label, List.copyOf(classes));
        }
        double lowest = raters.stream()
                .mapToDouble(r -> r.lowest() == null ? 0 : r.lowest())
                .min()
                .orElse(0);
        double highest = raters.stream()
                .mapToDouble(r -> r.highest() == null ? 1 : r.highest())
                .max()
                .orElse(1);
        return ColumnMapping.number(rater.column(), label, lowest, highest);
    }
}
