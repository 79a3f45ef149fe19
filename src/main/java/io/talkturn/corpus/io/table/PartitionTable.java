package io.talkturn.corpus.io.table;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
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
import java.util.Set;
import java.util.stream.Collectors;

/** A table that says the partition of conversations: a column with ids and a column with train, dev, test or none. */
public final class PartitionTable {
    private PartitionTable() {}

    /**
     * Reads such a table; conversations that are not in it stay where they are.
     *
     * @throws UserError where a conversation is in two partitions, unknown, or a word is no partition
     */
    public static Map<String, Partition> read(Path path, Corpus corpus) {
        SourceFile file = new SourceFile(path, String.valueOf(path.getFileName()));
        RawTable table = Tables.read(file, new ImportNotes(), Progress.NONE);
        Map<String, Partition> wanted = rows(file, table);
        Set<String> known =
                corpus.conversations().stream().map(Conversation::id).collect(Collectors.toSet());
        wanted.keySet().stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw file.error(
                    "The corpus has no conversation “" + id + "”.",
                    "Use the ids that “talkturn inspect --conversations” lists.");
        });
        Map<String, Partition> all = new LinkedHashMap<>(Partitions.current(corpus));
        all.putAll(wanted);
        return all;
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
