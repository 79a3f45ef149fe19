package io.talkturn.ui.data.shared;

import io.talkturn.corpus.CorpusSummary;
import io.talkturn.corpus.CorpusSummary.ClassCounts;
import io.talkturn.corpus.Partition;
import java.util.ArrayList;
import java.util.List;

/** How often a class of a label stands in each partition. */
public record ClassRow(String label, String name, int train, int dev, int test, int none) {
    public static List<ClassRow> of(CorpusSummary summary) {
        List<ClassRow> rows = new ArrayList<>();
        for (ClassCounts counts : summary.classLabels()) {
            for (int c = 0; c < counts.classes().size(); c++) {
                rows.add(new ClassRow(
                        counts.name(),
                        counts.classes().get(c),
                        count(counts, Partition.TRAIN, c),
                        count(counts, Partition.DEV, c),
                        count(counts, Partition.TEST, c),
                        count(counts, Partition.NONE, c)));
            }
        }
        return rows;
    }

    public int all() {
        return train + dev + test + none;
    }

    /** How often a class, by its number, stands in a partition. */
    public static int count(ClassCounts counts, Partition partition, int number) {
        List<Integer> found = counts.counts().get(partition);
        return found == null ? 0 : found.get(number);
    }
}
