package io.talkturn.report;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Partitions;
import io.talkturn.corpus.fold.Fold;
import io.talkturn.corpus.fold.Folds;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each fold of a set holds, and what to mind about the set. */
public final class FoldsTable {
    private FoldsTable() {}

    /** One row a fold; the notes say how the set was made, and whom it tests how often. */
    public static Table of(Folds folds, Corpus corpus) {
        List<Table.Column> columns = List.of(
                Table.Column.text("fold"),
                Table.Column.count("train"),
                Table.Column.count("dev"),
                Table.Column.count("test"),
                Table.Column.count("talkturns in test"),
                Table.Column.count("speakers in two"));
        List<List<Cell>> rows = new ArrayList<>();
        Set<String> overlapping = new LinkedHashSet<>();
        for (Fold fold : folds.folds()) {
            Corpus divided = corpus.withPartitions(fold.partitions());
            Map<Partition, Partitions.Size> sizes = Partitions.sizes(divided);
            int overlaps = Partitions.speakerOverlap(divided).size();
            if (overlaps > 0) {
                overlapping.add(fold.name());
            }
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(fold.name())));
            for (Partition partition : List.of(Partition.TRAIN, Partition.DEV, Partition.TEST)) {
                cells.add(Cell.of(conversations(sizes, partition)));
            }
            cells.add(Cell.of(
                    sizes.containsKey(Partition.TEST)
                            ? sizes.get(Partition.TEST).talkturns()
                            : 0));
            cells.add(Cell.of(overlaps));
            rows.add(cells);
        }
        return new Table(
                "folds-" + folds.name(),
                "Folds " + folds.name() + ": " + folds.made(),
                columns,
                rows,
                notes(folds, corpus, overlapping.size()));
    }

    private static int conversations(Map<Partition, Partitions.Size> sizes, Partition partition) {
        Partitions.Size size = sizes.get(partition);
        return size == null ? 0 : size.conversations();
    }

    private static List<String> notes(Folds folds, Corpus corpus, int overlapping) {
        List<String> notes = new ArrayList<>();
        notes.add("train, dev, test: conversations.");
        if (folds.folds().stream().anyMatch(fold -> !fold.partitions().containsValue(Partition.DEV))) {
            notes.add(
                    "Where a fold has no dev, a share of its train, stratified by the primary task, chooses the epoch.");
        }
        Map<String, Integer> tested = folds.tested(corpus);
        long never = tested.values().stream().filter(times -> times == 0).count();
        long often = tested.values().stream().filter(times -> times > 1).count();
        if (never > 0) {
            notes.add(never + (never == 1 ? " conversation is" : " conversations are") + " in no fold’s test.");
        }
        if (often > 0) {
            notes.add(often + (often == 1 ? " conversation is" : " conversations are")
                    + " in the test of several folds; pooled figures count it each time.");
        }
        if (overlapping > 0) {
            notes.add("In " + overlapping + " of " + folds.folds().size()
                    + " folds speakers stand in several partitions (“speakers in two”), so results do not tell how a model"
                    + " does with new people.");
        }
        return notes;
    }
}
