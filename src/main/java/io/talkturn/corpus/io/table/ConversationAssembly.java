package io.talkturn.corpus.io.table;

import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.source.CorpusDraft.Talk;
import io.talkturn.corpus.io.source.CorpusDraft.Turn;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.JoinRule;
import io.talkturn.corpus.io.source.Joining;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.Times;
import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts rows together to conversations: ids made unique, talkturns in order, one partition each. */
final class ConversationAssembly {
    private static final int FEW = 3;

    private final ImportNotes notes;
    private final boolean partitionFromName;
    private final @Nullable Partition partition;
    private final JoinRule rule;
    private boolean hasJoined;

    /**
     * An assembly.
     *
     * @param partitionFromName whether files called train, dev and test say the partition
     * @param partition the partition of everything, or null
     * @param rule which neighbours of one speaker become one talkturn
     */
    ConversationAssembly(ImportNotes notes, boolean partitionFromName, @Nullable Partition partition, JoinRule rule) {
        this.rule = rule;
        this.notes = notes;
        this.partitionFromName = partitionFromName;
        this.partition = partition;
    }

    List<Talk> assemble(List<TableTurn> turns) {
        boolean prefix = idsRestart(turns);
        boolean numbersAreIds = numbersAreIds(turns);
        Map<String, List<TableTurn>> byId = new LinkedHashMap<>();
        for (TableTurn turn : turns) {
            byId.computeIfAbsent(id(turn, prefix), x -> new ArrayList<>()).add(turn);
        }
        List<Talk> talks = new ArrayList<>();
        byId.forEach((id, rows) -> talks.add(talk(id, joined(id, inOrder(id, withoutDoubles(rows))), numbersAreIds)));
        tellShort(turns);
        tellUnjoined(turns);
        return talks;
    }

    private List<TableTurn> joined(String id, List<TableTurn> rows) {
        if (rule.equals(JoinRule.NONE)) {
            return rows;
        }
        List<TableTurn> joined = new Joining<TurnPiece>(rule, false)
                .join(rows.stream().map(TurnPiece::new).toList()).stream()
                        .map(TurnPiece::whole)
                        .toList();
        if (joined.size() < rows.size()) {
            hasJoined = true;
            notes.info(
                    "joined",
                    rows.getFirst().origin().name(),
                    null,
                    rows.size() + " rows of conversation " + id + " became " + joined.size()
                            + " talkturns, joined where " + rule.words() + ".");
        }
        return joined;
    }

    /** Pieces of what somebody says are no talkturns; joining is then offered, and done when asked for. */
    private void tellShort(List<TableTurn> turns) {
        double[] lengths = turns.stream()
                .map(TableTurn::times)
                .filter(times -> times.start() != null && times.end() != null)
                .mapToDouble(times -> times.end() - times.start())
                .toArray();
        boolean isShort =
                lengths.length >= FEW && Arrays.stream(lengths).average().orElse(1) < 1;
        if (isShort && rule.equals(JoinRule.NONE)) {
            notes.warn(
                    "short_talkturns",
                    turns.getFirst().origin().name(),
                    null,
                    "Talkturns last less than a second on average: joining neighbours over short pauses (--join 0.5) "
                            + "may suit them.");
        }
    }

    /** Whoever asks for a pause wants to know that there is none so short. */
    private void tellUnjoined(List<TableTurn> turns) {
        if (!rule.equals(JoinRule.NONE) && !hasJoined) {
            notes.info(
                    "nothing_joined",
                    turns.getFirst().origin().name(),
                    null,
                    "Nothing was joined: nowhere do two rows of one speaker follow each other where " + rule.words()
                            + ".");
        }
    }

    /** Whether a conversation id stands in two files, so that the file must become part of the id. */
    private boolean idsRestart(List<TableTurn> turns) {
        Map<String, SourceFile> fileOf = new HashMap<>();
        for (TableTurn turn : turns) {
            String conversation = turn.place().conversation();
            SourceFile before = fileOf.putIfAbsent(conversation, turn.origin().file());
            if (before != null && !before.equals(turn.origin().file())) {
                notes.warn(
                        "ids_restart",
                        turn.origin().name(),
                        turn.origin().line(),
                        "Conversation " + conversation + " stands in " + before.name() + " as well: ids restart "
                                + "in every file, so the file's name was put before them.");
                return true;
            }
        }
        return false;
    }

    private static String id(TableTurn turn, boolean prefix) {
        SourceFile file = turn.origin().file();
        String conversation = turn.place().conversation();
        return prefix ? file.split().orElse(file.stem()) + "_" + conversation : conversation;
    }

    private static boolean numbersAreIds(List<TableTurn> turns) {
        Set<String> numbers = new HashSet<>();
        return turns.stream()
                .map(turn -> turn.place().number())
                .allMatch(number -> !number.matches("\\d*") && numbers.add(number));
    }

    /** Rows are doubles only where they say the same; another text under the same number is another talkturn. */
    private List<TableTurn> withoutDoubles(List<TableTurn> rows) {
        Map<String, TableTurn> seen = new HashMap<>();
        List<TableTurn> kept = new ArrayList<>();
        for (TableTurn row : rows) {
            String number = row.place().number();
            TableTurn before = number.isEmpty() ? null : seen.putIfAbsent(number, row);
            if (before == null) {
                kept.add(row);
            } else if (!isSame(before, row)) {
                TableTurn renamed = renamed(row, seen);
                seen.put(renamed.place().number(), renamed);
                kept.add(renamed);
                notes.warn(
                        "number_again",
                        row.origin().name(),
                        row.origin().line(),
                        row.origin().row().place() + " has the number " + number + " of a talkturn of conversation "
                                + row.place().conversation() + " that says something else (line "
                                + before.origin().line() + "); both were kept, this one as "
                                + renamed.place().number() + ".");
            } else {
                notes.leftOut(
                        "duplicate_turn",
                        row.origin().name(),
                        row.origin().line(),
                        row.origin().row().place() + " is talkturn " + number + " of conversation "
                                + row.place().conversation() + " again (first in line "
                                + before.origin().line() + "); it was left out.");
            }
        }
        return kept;
    }

    private static boolean isSame(TableTurn one, TableTurn other) {
        return one.text().equals(other.text()) && Objects.equals(one.narrative(), other.narrative());
    }

    private static TableTurn renamed(TableTurn row, Map<String, TableTurn> seen) {
        TableTurn.Place place = row.place();
        int again = 2;
        while (seen.containsKey(place.number() + "-" + again)) {
            again++;
        }
        return row.with(new TableTurn.Place(place.conversation(), place.number() + "-" + again, place.partition()));
    }

    private List<TableTurn> inOrder(String id, List<TableTurn> rows) {
        if (rows.stream().anyMatch(row -> row.times().start() == null)) {
            noteBackwards(id, rows);
            return rows;
        }
        List<TableTurn> sorted = rows.stream()
                .sorted(Comparator.comparingDouble(
                        row -> Objects.requireNonNull(row.times().start())))
                .toList();
        if (!sorted.equals(rows)) {
            TableTurn first = rows.getFirst();
            notes.info(
                    "sorted",
                    first.origin().name(),
                    first.origin().line(),
                    "The talkturns of conversation " + id + " were put in the order of their start.");
        }
        return sorted;
    }

    /** Without all times the order of the table is the only one there is. */
    private void noteBackwards(String id, List<TableTurn> rows) {
        double before = Double.NEGATIVE_INFINITY;
        for (TableTurn row : rows) {
            Double start = row.times().start();
            if (start != null && start < before) {
                notes.warn(
                        "times_backwards",
                        row.origin().name(),
                        row.origin().line(),
                        row.origin().row().place() + " of conversation " + id
                                + " starts before a talkturn above it; other "
                                + "talkturns of the conversation have no times, so the order of the table was kept.");
                return;
            }
            before = start == null ? before : start;
        }
    }

    private Talk talk(String id, List<TableTurn> rows, boolean numbersAreIds) {
        List<Turn> turns = new ArrayList<>();
        for (TableTurn row : rows) {
            String given = row.place().number();
            String number = given.isEmpty() ? String.valueOf(turns.size()) : given;
            String turnId = numbersAreIds ? number : id + "_" + number;
            turns.add(new Turn(talkturn(turnId, row), row.labels(), row.features()));
        }
        return new Talk(id, id, partition(id, rows), turns);
    }

    private static Talkturn talkturn(String id, TableTurn row) {
        Times times = row.times();
        return new Talkturn(id, row.speaker(), times.start(), times.end(), row.text(), row.narrative(), List.of());
    }

    private Partition partition(String id, List<TableTurn> rows) {
        if (partition != null) {
            return partition;
        }
        TableTurn first = rows.getFirst();
        String cell = first.place().partition();
        for (TableTurn row : rows) {
            if (!row.place().partition().equals(cell)) {
                throw row.origin()
                        .file()
                        .error(
                                "Conversation " + id + " is in two partitions: “" + cell + "” in line "
                                        + first.origin().line() + ", “"
                                        + row.place().partition() + "” in line "
                                        + row.origin().line() + ".",
                                "A conversation belongs to one partition: put the table right, or ignore the column.");
            }
        }
        if (cell.isEmpty() && partitionFromName) {
            SourceFile file = first.origin().file();
            return file.split().or(file::folderSplit).map(Partition::of).orElse(Partition.NONE);
        }
        return read(first);
    }

    private static Partition read(TableTurn turn) {
        try {
            return Partition.of(turn.place().partition());
        } catch (UserError e) {
            throw new UserError(
                    "Line " + turn.origin().line() + ": " + e.what(),
                    turn.origin().file().path(),
                    e.wayOut() + " Or ignore the column.",
                    e);
        }
    }
}
