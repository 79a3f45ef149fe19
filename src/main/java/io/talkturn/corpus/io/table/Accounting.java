package io.talkturn.corpus.io.table;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says of every column of imported tables what it was taken for, and what that rests on. */
final class Accounting {
    private static final int FEW = 4;

    private final List<RawTable> tables;
    private final TableMapping mapping;
    private final List<ColumnMapping> labels;
    private final Map<String, ColumnProfile> profiles = new HashMap<>();

    Accounting(List<RawTable> tables, TableMapping mapping, List<ColumnMapping> labels) {
        this.tables = tables;
        this.mapping = mapping;
        this.labels = labels;
        ColumnProfile.of(tables, mapping.missing()).forEach(profile -> profiles.put(profile.name(), profile));
    }

    void tell(ImportNotes notes) {
        tables.stream()
                .flatMap(table -> table.columns().stream())
                .distinct()
                .forEach(column -> notes.taken(taken(mapping.of(column))));
        for (ColumnMapping label : labels) {
            alike(label, notes);
        }
        rate(notes);
    }

    private Taken taken(ColumnMapping column) {
        ColumnProfile profile = Objects.requireNonNull(profiles.get(column.column()));
        return new Taken(Part.COLUMN, column.column(), as(column), why(column, profile));
    }

    private String as(ColumnMapping column) {
        return switch (column.role()) {
            case CLASS_LABEL -> "class label “" + column.nameOrColumn() + "”";
            case SEVERAL_CLASSES -> "label “" + column.nameOrColumn() + "” of several classes";
            case NUMBER_LABEL -> "number label “" + column.nameOrColumn() + "”";
            case FEATURE -> "feature “" + column.nameOrColumn() + "”";
            case TALKTURN -> "number of the talkturn";
            case START, END, DURATION ->
                column.role().name().toLowerCase(Locale.ROOT)
                        + (Objects.requireNonNull(profiles.get(column.column())).numbers() == null
                                ? ""
                                : ", in " + mapping.timeUnit().name().toLowerCase(Locale.ROOT));
            case IGNORE, TALKTURNS, WORDS -> Taken.LEFT_OUT;
            default -> column.role().name().toLowerCase(Locale.ROOT);
        };
    }

    private String why(ColumnMapping column, ColumnProfile profile) {
        int empty = profile.rows() - profile.filled();
        String holds = empty == 0 ? "" : empty + " empty";
        return switch (column.role()) {
            case TEXT, NARRATIVE -> joined(String.format(Locale.ROOT, "%.1f words on average", profile.words()), holds);
            case SPEAKER ->
                joined(
                        values(profile),
                        String.format(Locale.ROOT, "changes in %.0f %% of rows", profile.changing()),
                        holds);
            case START, END, DURATION -> joined(example(profile), holds);
            default -> joined(values(profile), holds);
        };
    }

    private static String joined(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String example(ColumnProfile profile) {
        return profile.distinct().isEmpty()
                ? "nothing in it"
                : "such as " + profile.examples().getFirst();
    }

    private static String values(ColumnProfile profile) {
        if (profile.numbers() != null) {
            return number(profile.numbers().lowest()) + " to "
                    + number(profile.numbers().highest());
        }
        List<String> values = profile.values();
        if (values.isEmpty()) {
            return "nothing in it";
        }
        String more = values.size() >= ColumnProfile.DISTINCT ? " or more" : "";
        String shown = values.size() <= FEW
                ? ": " + values.stream().map(Quote::of).collect(Collectors.joining(", "))
                : ", such as " + Quote.of(values.getFirst());
        return values.size() + more + (values.size() == 1 ? " value" : " values") + shown;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** Classes that differ in case alone are most often one class written twice. */
    private void alike(ColumnMapping label, ImportNotes notes) {
        if (label.classes() == null) {
            return;
        }
        Map<String, List<String>> byName =
                label.classes().stream().collect(Collectors.groupingBy(name -> name.toLowerCase(Locale.ROOT)));
        byName.values().stream()
                .filter(names -> names.size() > 1)
                .forEach(names -> notes.warn(
                        "classes_alike",
                        tables.getFirst().file().name(),
                        null,
                        "The classes " + String.join(" and ", names) + " of “" + label.nameOrColumn()
                                + "” differ in capitals alone; they were kept apart."));
    }

    /** What was done with times is said, and where they are those of no speech. */
    private void rate(ImportNotes notes) {
        double rate = SpeechRate.wordsPerMinute(tables, mapping);
        if (Double.isNaN(rate)) {
            return;
        }
        String name = tables.getFirst().file().name();
        if (mapping.timeUnit() != TimeUnit.SECONDS) {
            notes.info(
                    "time_unit",
                    name,
                    null,
                    "Times were read as " + (mapping.timeUnit() == TimeUnit.DAYS ? "parts of a day" : "milliseconds")
                            + String.format(Locale.ROOT, ": %.0f words a minute, as people speak.", rate));
        }
        if (rate < SpeechRate.SLOWEST || rate > SpeechRate.FASTEST) {
            notes.warn(
                    "speech_rate",
                    name,
                    null,
                    String.format(
                            Locale.ROOT,
                            "By these times people would say %.1f words a minute; nobody does. Perhaps the unit is another: see"
                                    + " “timeUnit” of the mapping.",
                            rate));
        }
    }
}
