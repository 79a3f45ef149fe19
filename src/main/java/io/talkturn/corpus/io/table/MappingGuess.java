package io.talkturn.corpus.io.table;

import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.table.ColumnProfile.Numbers;
import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses what the columns of a table are, from their names first and from what stands in them second. */
final class MappingGuess {
    private static final int MOST_CLASSES = 30;
    private static final double FULL = 0.5;
    private static final double FEW_WORDS = 2;
    private static final double SENTENCE = 2.5;
    private static final int FEW_ROWS = 10;
    private static final double SINGLE_WORDS = 1.5;
    private static final Pattern ACTION = Pattern.compile("au(\\d{1,2})(?:_?r)?", Pattern.CASE_INSENSITIVE);

    private final List<ColumnProfile> columns;
    private final Map<ColumnRole, String> single = new EnumMap<>(ColumnRole.class);

    private MappingGuess(List<ColumnProfile> columns) {
        this.columns = columns;
    }

    static TableMapping of(List<ColumnProfile> columns) {
        return new MappingGuess(columns).guess();
    }

    private TableMapping guess() {
        for (ColumnRole role : ColumnRole.values()) {
            if (role.isSingle() || role == ColumnRole.CONVERSATION) {
                named(role).ifPresent(column -> single.put(role, column));
            }
        }
        text();
        new ContentGuess(columns, single).fill();
        List<ColumnMapping> mappings = new ArrayList<>();
        columns.forEach(column -> mappings.add(mapping(column)));
        return new TableMapping(TableMapping.FORMAT, unit(), TableMapping.USUAL_MISSING, mappings);
    }

    /** What a cell holds decides: a column called “text” of single words is not what was said where another holds sentences. */
    private void text() {
        Optional<ColumnProfile> wordiest = wordiest();
        String named = single.get(ColumnRole.TEXT);
        if (named == null) {
            wordiest.ifPresent(column -> single.put(ColumnRole.TEXT, column.name()));
            return;
        }
        double words = column(named).words();
        wordiest.filter(other -> words < FEW_WORDS && other.words() > SENTENCE * words)
                .ifPresent(other -> single.put(ColumnRole.TEXT, other.name()));
    }

    private ColumnProfile column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    private Optional<String> named(ColumnRole role) {
        return columns.stream()
                .filter(c -> !single.containsValue(c.name()))
                .filter(c -> ColumnWords.rank(c.name(), role) >= 0 && fits(c, role))
                .min(Comparator.comparingInt(c -> ColumnWords.rank(c.name(), role)))
                .map(ColumnProfile::name);
    }

    private static boolean fits(ColumnProfile column, ColumnRole role) {
        return switch (role) {
            case CONVERSATION ->
                !column.unique() || column.rows() == 1 || column.name().equals("key");
            case PARTITION -> column.values().stream().allMatch(MappingGuess::isPartition);
            case TEXT, NARRATIVE -> column.numbers() == null && column.filled() > 0;
            case SPEAKER -> column.filled() > 0 && (!column.unique() || column.rows() < FEW_ROWS);
            case START, END, DURATION -> column.filled() == 0 || column.holdsTimes();
            case ANNOTATOR -> column.different() > 1 && column.different() < column.filled();
            default -> true;
        };
    }

    private static boolean isPartition(String value) {
        try {
            return Partition.of(value) != null;
        } catch (UserError e) {
            return false;
        }
    }

    private Optional<ColumnProfile> wordiest() {
        return columns.stream()
                .filter(c -> !isOtherwise(c)
                        && c.numbers() == null
                        && c.words() > FEW_WORDS
                        && !c.order().clock())
                .max(Comparator.comparingDouble(ColumnProfile::words));
    }

    private boolean isOtherwise(ColumnProfile column) {
        return single.entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey() != ColumnRole.TEXT && entry.getValue().equals(column.name()));
    }

    private ColumnMapping mapping(ColumnProfile column) {
        for (Map.Entry<ColumnRole, String> entry : single.entrySet()) {
            if (entry.getValue().equals(column.name())) {
                return ColumnMapping.of(column.name(), entry.getKey());
            }
        }
        if (column.filled() == 0 || ColumnWords.isRunning(column.name()) || ColumnWords.isNote(column.name())) {
            return ColumnMapping.of(column.name(), ColumnRole.IGNORE);
        }
        Numbers numbers = column.numbers();
        return numbers == null ? textual(column) : numeric(column, numbers);
    }

    private ColumnMapping numeric(ColumnProfile column, Numbers numbers) {
        Optional<double[]> told = HeadName.scale(column.name())
                .filter(scale -> scale[0] <= numbers.lowest() && numbers.highest() <= scale[1]);
        if (told.isPresent() || ColumnWords.isScale(HeadName.base(column.name()))) {
            double[] scale = told.orElseGet(() -> UsualScales.narrowest(numbers.lowest(), numbers.highest()));
            return ColumnMapping.number(column.name(), nameOf(column), scale[0], scale[1]);
        }
        if (ColumnWords.isClass(HeadName.base(column.name()))
                && numbers.whole()
                && column.distinct().size() <= MOST_CLASSES) {
            return ColumnMapping.classes(column.name(), nameOf(column), column.values());
        }
        boolean counts = column.unique() && numbers.whole();
        return counts || column.distinct().size() < 2
                ? ColumnMapping.of(column.name(), ColumnRole.IGNORE)
                : ColumnMapping.feature(column.name(), featureName(column.name()), unitOf(column.name()));
    }

    private ColumnMapping textual(ColumnProfile column) {
        int classes = column.distinct().size();
        if (SeveralClasses.isLikely(column)) {
            return ColumnMapping.several(column.name(), nameOf(column), SeveralClasses.of(column.values()));
        }
        boolean few = classes >= 2 && classes <= MOST_CLASSES && (classes <= column.filled() * FULL || classes <= 3);
        boolean isLabel = few
                && (ColumnWords.isClass(HeadName.base(column.name()))
                        || (column.words() < SINGLE_WORDS && !column.unique()));
        return isLabel
                ? ColumnMapping.classes(column.name(), nameOf(column), column.values())
                : ColumnMapping.of(column.name(), ColumnRole.IGNORE);
    }

    private String nameOf(ColumnProfile column) {
        return HeadName.label(
                column.name(), columns.stream().map(ColumnProfile::name).toList());
    }

    /** AU05_r becomes au05, the name by which the auxiliary tasks look for it (HAN-ROCK paper: tasks and targets). */
    private static String featureName(String column) {
        Matcher action = ACTION.matcher(column);
        if (action.matches()) {
            return String.format(Locale.ROOT, "au%02d", Integer.parseInt(action.group(1)));
        }
        return column.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }

    private static String unitOf(String column) {
        if (ACTION.matcher(column).matches()) {
            return "intensity 0-5";
        }
        return featureName(column).startsWith("tone_") ? "probability" : "";
    }

    private TimeUnit unit() {
        String start = single.getOrDefault(ColumnRole.START, "");
        return ColumnWords.simple(start).endsWith("ms") ? TimeUnit.MILLISECONDS : TimeUnit.SECONDS;
    }
}
