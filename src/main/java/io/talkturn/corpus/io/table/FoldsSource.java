package io.talkturn.corpus.io.table;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.PartitionList;
import io.talkturn.corpus.fold.Fold;
import io.talkturn.corpus.fold.FoldMaking;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.Tables;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds as others wrote them down: lists of numbers as MUStARD's {@code split_indices.p}, lists of names as the
 * CMU-MultimodalSDK's, or a table with a row a conversation: the name of the fold that tests it, or a column a fold with
 * train, dev and test.
 */
public final class FoldsSource {
    private final SourceFile file;
    private final Corpus corpus;

    private FoldsSource(Path path, Corpus corpus) {
        this.file = new SourceFile(path, String.valueOf(path.getFileName()));
        this.corpus = corpus;
    }

    /**
     * Reads folds of a corpus.
     *
     * @param name that the set is to have, null: the file's
     * @throws UserError where the file holds none, or not of this corpus, or a conversation would be split
     */
    public static Folds read(Path path, Corpus corpus, @Nullable String name) {
        FoldsSource source = new FoldsSource(path, corpus);
        String called = name == null ? nameOf(path) : name;
        try {
            if (IndexLists.canRead(path)) {
                return source.lists(called);
            }
            return FoldsFile.isOne(path) ? source.named(called) : source.table(called);
        } catch (UserError e) {
            throw e.in(path);
        }
    }

    private static String nameOf(Path path) {
        String file = String.valueOf(path.getFileName());
        String stem = file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
        String name = stem.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^[-_]+", "");
        return name.isEmpty() ? "folds" : name;
    }

    private Folds lists(String name) {
        IndexLists lists = IndexLists.read(file.path());
        int count = 1
                + lists.folds().stream()
                        .flatMap(fold -> Stream.concat(fold.train().stream(), fold.test().stream()))
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(-1);
        int conversations = corpus.conversations().size();
        int talkturns = corpus.talkturns().size();
        if (count != conversations && count != talkturns) {
            throw file.error(
                    "The lists count " + count + " things, from 0 to " + (count - 1) + "; the corpus has "
                            + conversations + " conversations and " + talkturns + " talkturns.",
                    "Take the lists of this corpus as it was published; where conversations were left out by the import, give"
                            + " a table of conversations and folds.");
        }
        IntFunction<String> idOf = count == conversations
                ? number -> corpus.conversations().get(number).id()
                : row -> corpus.conversations().get(corpus.conversationOf(row)).id();
        List<Fold> folds = new ArrayList<>();
        for (IndexLists.Fold list : lists.folds()) {
            folds.add(fold(Integer.toString(folds.size() + 1), list, idOf));
        }
        return new Folds(
                name,
                folds.size() + " folds of " + file.name() + ", by the numbers of "
                        + (count == conversations ? "conversations" : "talkturns"),
                folds);
    }

    private Fold fold(String name, IndexLists.Fold list, IntFunction<String> idOf) {
        Map<String, Partition> partitions = new LinkedHashMap<>();
        list.train().forEach(number -> put(partitions, name, idOf.apply(number), Partition.TRAIN));
        list.test().forEach(number -> put(partitions, name, idOf.apply(number), Partition.TEST));
        return new Fold(name, partitions);
    }

    private void put(Map<String, Partition> partitions, String fold, String id, Partition partition) {
        Partition before = partitions.put(id, partition);
        if (before != null && before != partition) {
            throw file.error(
                    "Fold " + fold + " splits the conversation “" + id + "”: some of its talkturns are in "
                            + before.id() + ", some in " + partition.id() + ".",
                    "A conversation is never split: make folds of whole conversations, for example by chance.");
        }
    }

    private Folds named(String name) {
        Map<String, Partition> partitions =
                new LinkedHashMap<>(FoldsFile.read(file.path(), corpus).partitions());
        return new Folds(name, "the division of " + file.name(), List.of(new Fold("1", partitions)));
    }

    private Folds table(String name) {
        RawTable table = Tables.read(file, new ImportNotes(), Progress.NONE);
        List<String> columns = table.columns();
        if (columns.size() < 2 || table.rows().isEmpty()) {
            throw file.error(
                    "The table has no column of folds.",
                    "Put “conversation,fold” into the first line: a row a conversation, and the fold that tests it.");
        }
        int id = Math.max(0, heads(columns).indexOf("conversation"));
        List<Integer> others = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            if (c != id) {
                others.add(c);
            }
        }
        boolean groups =
                others.size() == 1 && table.rows().stream().anyMatch(row -> !isPartition(cell(row, others.getFirst())));
        return groups ? groups(name, table, id, others.getFirst()) : divisions(name, table, id, others);
    }

    private static List<String> heads(List<String> columns) {
        return columns.stream()
                .map(column -> column.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String cell(RawTable.Row row, int column) {
        return row.cells().get(column).strip();
    }

    private static boolean isPartition(String cell) {
        try {
            Partition.of(cell);
            return true;
        } catch (UserError e) {
            return false;
        }
    }

    /** A row a conversation, or the beginning of several, with the fold that tests it. */
    private Folds groups(String name, RawTable table, int id, int fold) {
        Map<String, String> tested = new LinkedHashMap<>();
        for (RawTable.Row row : table.rows()) {
            for (String conversation : meant(row, cell(row, id))) {
                String before = tested.put(conversation, cell(row, fold));
                if (before != null && !before.equals(cell(row, fold))) {
                    throw file.error(
                            "Conversation " + conversation + " is in two folds: " + before + " and " + cell(row, fold)
                                    + " (" + row.place() + ").",
                            "A conversation is tested in one fold: put the table right.");
                }
            }
        }
        return new FoldMaking(corpus).byTable(name, "folds of " + file.name(), tested);
    }

    /** A column a fold, whose cells are partitions. */
    private Folds divisions(String name, RawTable table, int id, List<Integer> columns) {
        List<Fold> folds = new ArrayList<>();
        for (int column : columns) {
            Map<String, Partition> partitions = new LinkedHashMap<>();
            for (RawTable.Row row : table.rows()) {
                Partition partition = partition(row, cell(row, column));
                meant(row, cell(row, id))
                        .forEach(conversation -> put(partitions, table.columns().get(column), conversation, partition));
            }
            folds.add(new Fold(table.columns().get(column).strip(), partitions));
        }
        return new Folds(name, folds.size() + (folds.size() == 1 ? " fold of " : " folds of ") + file.name(), folds);
    }

    private Partition partition(RawTable.Row row, String cell) {
        try {
            return Partition.of(cell);
        } catch (UserError e) {
            throw file.error(row.place() + ": " + e.what(), e.wayOut());
        }
    }

    private List<String> meant(RawTable.Row row, String name) {
        List<String> ids = corpus.conversations().stream()
                .map(conversation -> conversation.id())
                .filter(id -> PartitionList.isMeant(id, name))
                .toList();
        if (ids.isEmpty()) {
            throw file.error(
                    "The corpus has no conversation “" + name + "” (" + row.place() + ").",
                    "Use the ids that “talkturn inspect --conversations” lists, or their beginnings up to a _.");
        }
        return ids;
    }
}
