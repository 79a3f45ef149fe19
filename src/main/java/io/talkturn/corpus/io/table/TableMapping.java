package io.talkturn.corpus.io.table;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a talkturn table become a corpus. Guessed by {@link MappingGuess}, edited by the user, kept as
 * JSON beside the corpus and used again with {@code talkturn import --mapping}.
 *
 * @param format the version of this form, now 1
 * @param timeUnit the unit of times that are plain numbers; times such as 00:01:02,5 need none
 * @param missing the cell contents that mean "no value", besides the empty cell
 * @param columns what the columns are; those not named here are left out. Several columns of the role conversation say
 *     together which conversation a talkturn belongs to; several labels of one name are the judgements of several annotators
 * @param framesPerSecond of times such as 00:00:01:12, or null where there are none
 */
public record TableMapping(
        int format,
        TimeUnit timeUnit,
        List<String> missing,
        List<ColumnMapping> columns,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double framesPerSecond) {
    /** The version of this form. */
    public static final int FORMAT = 1;

    /** What means "no value" unless the user says otherwise. */
    public static final List<String> USUAL_MISSING = List.of("NA", "N/A", "n/a", "NaN", "nan", "null", "NULL");

    public TableMapping {
        missing = missing == null ? USUAL_MISSING : List.copyOf(missing);
        timeUnit = timeUnit == null ? TimeUnit.SECONDS : timeUnit;
        columns = columns == null ? List.of() : List.copyOf(columns);
    }

    /** A mapping without times in frames. */
    public TableMapping(int format, TimeUnit timeUnit, List<String> missing, List<ColumnMapping> columns) {
        this(format, timeUnit, missing, columns, null);
    }

    /** A mapping in seconds with the usual signs for missing values. */
    public static TableMapping of(ColumnMapping... columns) {
        return new TableMapping(FORMAT, TimeUnit.SECONDS, USUAL_MISSING, List.of(columns));
    }

    /** The column with a role that only one column can have. */
    public Optional<String> column(ColumnRole role) {
        return columns.stream()
                .filter(c -> c.role() == role)
                .map(ColumnMapping::column)
                .findFirst();
    }

    /** All columns with a role. */
    public List<ColumnMapping> all(ColumnRole role) {
        return columns.stream().filter(c -> c.role() == role).toList();
    }

    /** What a column is; ignored where nothing is said of it. */
    public ColumnMapping of(String column) {
        return columns.stream()
                .filter(c -> c.column().equals(column))
                .findFirst()
                .orElseGet(() -> ColumnMapping.of(column, ColumnRole.IGNORE));
    }

    /** The same with one column changed; a role that only one column can have is taken from the column that had it. */
    public TableMapping with(ColumnMapping changed) {
        List<ColumnMapping> others = new ArrayList<>();
        boolean there = false;
        for (ColumnMapping column : columns) {
            if (column.column().equals(changed.column())) {
                others.add(changed);
                there = true;
            } else if (changed.role().isSingle() && column.role() == changed.role()) {
                others.add(ColumnMapping.of(column.column(), ColumnRole.IGNORE));
            } else {
                others.add(column);
            }
        }
        if (!there) {
            others.add(changed);
        }
        return new TableMapping(format, timeUnit, missing, others, framesPerSecond);
    }

    /** The same with another unit of time. */
    public TableMapping with(TimeUnit unit) {
        return new TableMapping(format, unit, missing, columns, framesPerSecond);
    }

    /** The same with frames a second for times such as 00:00:01:12. */
    public TableMapping withFrames(@Nullable Double perSecond) {
        return new TableMapping(format, timeUnit, missing, columns, perSecond);
    }

    /** Why nothing can be imported with this mapping, in one sentence, or empty where it can. */
    @JsonIgnore
    public Optional<String> problem() {
        Map<String, ColumnRole> names = new HashMap<>();
        Set<ColumnRole> singles = new HashSet<>();
        for (ColumnMapping column : columns) {
            if (column.column() == null || column.role() == null) {
                return Optional.of("A column has no name or no role.");
            }
            if (column.role().isSingle() && !singles.add(column.role())) {
                return Optional.of(
                        "Two columns are the " + column.role().name().toLowerCase(Locale.ROOT) + "; only one can be.");
            }
            // tiers of several speakers hold the values of one label
            Optional<String> problem = problem(column, isOfTiers() ? new HashMap<>() : names);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return singles.contains(ColumnRole.TEXT) || singles.contains(ColumnRole.NARRATIVE) || isOfTiers()
                ? Optional.empty()
                : Optional.of("No column holds what was said.");
    }

    /** Whether tiers of an annotation file are mapped, of which some are talkturns or words. */
    private boolean isOfTiers() {
        return columns.stream()
                .anyMatch(column -> column.role() == ColumnRole.TALKTURNS || column.role() == ColumnRole.WORDS);
    }

    private static Optional<String> problem(ColumnMapping column, Map<String, ColumnRole> names) {
        return switch (column.role()) {
            case CLASS_LABEL, SEVERAL_CLASSES, FEATURE -> taken(column, names);
            case NUMBER_LABEL ->
                isScale(column.lowest(), column.highest())
                        ? taken(column, names)
                        : Optional.of("The scale of “" + column.nameOrColumn()
                                + "” needs two numbers, “lowest” below “highest”.");
            default -> Optional.empty();
        };
    }

    /** Labels of one name and kind are what several annotators said; all else needs a name of its own. */
    private static Optional<String> taken(ColumnMapping column, Map<String, ColumnRole> names) {
        String name = column.nameOrColumn();
        ColumnRole before = names.putIfAbsent(name, column.role());
        return before == null || (before == column.role() && before != ColumnRole.FEATURE)
                ? Optional.empty()
                : Optional.of("Two columns are called “" + name + "”.");
    }

    private static boolean isScale(@Nullable Double lowest, @Nullable Double highest) {
        return lowest != null
                && highest != null
                && Double.isFinite(lowest)
                && Double.isFinite(highest)
                && lowest < highest;
    }

    /**
     * Reads a mapping.
     *
     * @throws UserError where the file is missing, damaged, or no corpus can be made with it
     */
    public static TableMapping read(Path file) {
        TableMapping mapping = Json.read(file, TableMapping.class);
        if (mapping.format != FORMAT) {
            throw new UserError(
                    "The mapping has the form " + mapping.format + "; this Talkturn reads form " + FORMAT + ".",
                    file,
                    "Let “talkturn import --dry-run --write-mapping” make a new one.");
        }
        mapping.problem().ifPresent(problem -> {
            throw new UserError(problem, file, "Put the mapping right.");
        });
        return mapping;
    }

    /** Writes it as JSON. */
    public void write(Path file) {
        Json.write(file, this);
    }
}
