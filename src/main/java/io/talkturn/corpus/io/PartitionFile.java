package io.talkturn.corpus.io;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Partition;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code partition.csv}: the partition of every conversation; those that are not in it are in none. */
final class PartitionFile {
    static final String FILE = "partition.csv";
    private static final List<String> HEADER = List.of("conversation", "partition");

    private PartitionFile() {}

    static void write(Path folder, List<Conversation> conversations, Map<String, Partition> partitions) {
        Csv.write(folder.resolve(FILE), HEADER, sink -> {
            for (Conversation conversation : conversations) {
                Partition partition = partitions.getOrDefault(conversation.id(), Partition.NONE);
                sink.row(List.of(conversation.id(), partition.id()));
            }
        });
    }

    static Map<String, Partition> read(Path folder, List<Conversation> conversations) {
        Path file = folder.resolve(FILE);
        Csv.Table table = Csv.read(file);
        if (!table.header().equals(HEADER)) {
            throw damaged(file, "Line 1 should be “conversation,partition”.");
        }
        Set<String> known = conversations.stream().map(Conversation::id).collect(Collectors.toSet());
        Map<String, Partition> partitions = new LinkedHashMap<>();
        Map<String, Long> lines = new HashMap<>();
        for (Csv.Row row : table.rows()) {
            String id = row.at(0);
            Long before = lines.put(id, row.line());
            if (before != null) {
                throw damaged(file, "Conversation " + id + " stands in lines " + before + " and " + row.line() + ".");
            }
            if (!known.contains(id)) {
                throw damaged(file, "Line " + row.line() + " names conversation " + id + ", which turns.jsonl lacks.");
            }
            partitions.put(id, partition(file, row));
        }
        return partitions;
    }

    private static Partition partition(Path file, Csv.Row row) {
        try {
            return Partition.of(row.at(1));
        } catch (UserError e) {
            throw new UserError("Line " + row.line() + ": " + e.what(), file, e.wayOut(), e);
        }
    }

    private static UserError damaged(Path file, String problem) {
        return new UserError(problem, file, "A conversation belongs to one partition: put the file right.");
    }
}
