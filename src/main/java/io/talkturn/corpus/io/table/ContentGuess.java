package io.talkturn.corpus.io.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds roles that no head speaks of in what the cells hold. */
final class ContentGuess {
    private static final int FEWEST_CHANGES = 30;
    private static final double LONGEST_NAME = 3;
    private static final int MOST_SPEAKERS = 40;
    private static final int RUN = 3;
    private static final int FEW_ROWS = 20;

    private final List<ColumnProfile> columns;
    private final Map<ColumnRole, String> roles;

    ContentGuess(List<ColumnProfile> columns, Map<ColumnRole, String> roles) {
        this.columns = columns;
        this.roles = roles;
    }

    void fill() {
        if (!roles.containsKey(ColumnRole.TEXT)) {
            return;
        }
        times();
        if (!roles.containsKey(ColumnRole.CONVERSATION)) {
            free(ContentGuess::isConversation).findFirst().ifPresent(c -> roles.put(ColumnRole.CONVERSATION, c.name()));
        }
        if (!roles.containsKey(ColumnRole.SPEAKER)) {
            speaker().ifPresent(c -> roles.put(ColumnRole.SPEAKER, c.name()));
        }
        if (!roles.containsKey(ColumnRole.TALKTURN) && roles.containsKey(ColumnRole.CONVERSATION)) {
            free(c -> c.unique() && c.numbers() == null && ColumnWords.isRunning(c.name()) && c.words() <= 1)
                    .findFirst()
                    .ifPresent(c -> roles.put(ColumnRole.TALKTURN, c.name()));
        }
        if (!roles.containsKey(ColumnRole.CONVERSATION)) {
            sentences().ifPresent(c -> roles.put(ColumnRole.CONVERSATION, c.name()));
        }
    }

    private Stream<ColumnProfile> free(Predicate<ColumnProfile> which) {
        return columns.stream().filter(c -> !roles.containsValue(c.name())).filter(which);
    }

    /** The one whose runs are long: it never comes back once it has changed. */
    private static boolean isConversation(ColumnProfile column) {
        return column.filled() == column.rows()
                && !column.unique()
                && !column.order().returns()
                && !column.order().clock()
                && (column.numbers() == null || column.numbers().whole())
                && column.words() <= LONGEST_NAME
                && !ColumnWords.isClass(column.name())
                && !ColumnWords.isScale(column.name())
                && column.order().changes() > 0
                && column.rows() >= RUN * (column.order().changes() + 1);
    }

    /** The one of few values that change often; the leftmost, as people write who spoke before how it was meant. */
    private Optional<ColumnProfile> speaker() {
        int text = index(roles.getOrDefault(ColumnRole.TEXT, ""));
        List<ColumnProfile> all = free(ContentGuess::isSpeaker).toList();
        return all.stream().filter(c -> index(c.name()) < text).findFirst();
    }

    private static boolean isSpeaker(ColumnProfile column) {
        return column.numbers() == null
                && !column.order().clock()
                && column.filled() >= 0.8 * column.rows()
                && column.different() >= 2
                && column.different() <= MOST_SPEAKERS
                && (column.rows() < FEW_ROWS
                        ? column.different() < column.filled()
                        : column.different() * 2 <= column.filled())
                && column.words() <= LONGEST_NAME
                && column.changing() >= FEWEST_CHANGES
                && !ColumnWords.isClass(column.name());
    }

    private int index(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Two columns of times side by side, before the others that hold numbers. */
    private void times() {
        if (roles.containsKey(ColumnRole.START)) {
            return;
        }
        List<ColumnProfile> times = new ArrayList<>();
        for (ColumnProfile column : columns) {
            if (!roles.containsValue(column.name()) && column.order().clock()) {
                times.add(column);
            }
        }
        if (!times.isEmpty()) {
            roles.put(ColumnRole.START, times.getFirst().name());
            if (times.size() > 1 && !roles.containsKey(ColumnRole.END)) {
                roles.put(ColumnRole.END, times.get(1).name());
            }
        }
    }

    /** A table of sentences that do not belong together, divided at random: each is a conversation by itself. */
    private Optional<ColumnProfile> sentences() {
        boolean divided = Optional.ofNullable(roles.get(ColumnRole.PARTITION))
                .map(name -> columns.get(index(name)).order().changes() > 0)
                .orElse(false);
        boolean alone = !roles.containsKey(ColumnRole.SPEAKER) && !roles.containsKey(ColumnRole.START);
        return divided && alone
                ? free(c -> c.unique() && c.filled() == c.rows() && c.words() <= LONGEST_NAME)
                        .findFirst()
                : Optional.empty();
    }
}
