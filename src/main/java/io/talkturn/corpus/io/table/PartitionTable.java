package io.talkturn.corpus.io.table;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.PartitionList;
import io.talkturn.corpus.Partitions;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.Tables;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table that says the partition of conversations: a column with ids and a column with train, dev, test or none. An id may
 * be the beginning of several conversations' up to an underscore, as recordings of SEMAINE are.
 */
public final class PartitionTable {
    private PartitionTable() {}

    /**
     * Reads such a table; conversations that are not in it stay where they are.
     *
     * @throws UserError where a conversation is in two partitions, unknown, or a word is no partition
     */
    public static Map<String, Partition> read(Path path, Corpus corpus) {
        SourceFile file = new SourceFile(path, String.valueOf(path.getFileName()));
        if (IndexLists.canRead(path)) {
            throw folds(path);
        }
        RawTable table = Tables.read(file, new ImportNotes(), Progress.NONE);
        Map<String, Partition> wanted = rows(file, table);
        Map<String, Partition> all = new LinkedHashMap<>(Partitions.current(corpus));
        PartitionList list = PartitionList.of(wanted.entrySet().stream()
                .map(entry -> new PartitionList.Entry(entry.getKey(), entry.getValue()))
                .toList());
        for (Conversation conversation : corpus.conversations()) {
            partition(file, list, conversation.id()).ifPresent(found -> all.put(conversation.id(), found));
        }
        checkKnown(file, wanted.keySet(), all.keySet());
        return all;
    }

    /** Folds divide a corpus several times, a partition once. */
    private static UserError folds(Path path) {
        int folds = IndexLists.read(path).folds().size();
        return new UserError(
                "The file holds " + folds + (folds == 1 ? " fold" : " folds")
                        + " as lists of numbers of talkturns; a partition is one division of whole conversations.",
                path,
                "Take them as folds: “talkturn folds --by file”, or on the page Data; or divide with a table that has the"
                        + " columns conversation and partition.");
    }

    private static Optional<Partition> partition(SourceFile file, PartitionList list, String conversation) {
        try {
            return list.partitionOf(conversation);
        } catch (UserError e) {
            throw new UserError(e.what(), file.path(), e.wayOut(), e);
        }
    }

    private static void checkKnown(SourceFile file, Set<String> names, Set<String> conversations) {
        for (String name : names) {
            if (conversations.stream().noneMatch(id -> PartitionList.isMeant(id, name))) {
                throw file.error(
                        "The corpus has no conversation “" + name + "”.",
                        "Use the ids that “talkturn inspect --conversations” lists, or their beginnings up to a _.");
            }
        }
    }

    private static Map<String, Partition> rows(SourceFile file, RawTable table) {
        TableMapping mapping = MappingGuess.of(ColumnProfile.of(List.of(table), TableMapping.USUAL_MISSING));
        int partition = mapping.column(ColumnRole.PARTITION)
                .map(table::column)
                .orElse(table.columns().size() - 1);
        int id = partition == 0 ? 1 : 0;
        if (table.columns().size() < 2) {
            throw file.error(
                    "The table has one column; a conversation and a partition are needed.",
                    "Put “conversation,partition” into the first line.");
        }
        Map<String, Partition> wanted = new LinkedHashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        for (RawTable.Row row : table.rows()) {
            String conversation = row.cells().get(id).strip();
            Partition now = partition(file, row, row.cells().get(partition));
            Partition before = wanted.put(conversation, now);
            if (before != null && before != now) {
                throw file.error(
                        "Conversation " + conversation + " is in two partitions: " + before.id() + " in line "
                                + lines.get(conversation) + ", " + now.id() + " in line " + row.line() + ".",
                        "A conversation belongs to one partition: put the table right.");
            }
            lines.put(conversation, row.line());
        }
        return wanted;
    }

    private static Partition partition(SourceFile file, RawTable.Row row, String cell) {
        try {
            return Partition.of(cell);
        } catch (UserError e) {
            throw new UserError(row.place() + ": " + e.what(), file.path(), e.wayOut(), e);
        }
    }
}
