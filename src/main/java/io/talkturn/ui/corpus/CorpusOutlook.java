package io.talkturn.ui.corpus;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Partitions;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.run.RunChecks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a corpus holds for a run that is to learn a label on it; counted away from the UI thread.
 *
 * @param parts train, dev and test, and what is in none where there is such
 * @param findings what to mind, the gravest first: the words of the command line
 * @param fold that is counted, null for the corpus's own division
 */
record CorpusOutlook(
        List<Part> parts, List<Finding> findings, @Nullable FirstFold fold) {
    /**
     * A partition.
     *
     * @param labelled its talkturns that have the label
     */
    record Part(Partitions.Size size, int labelled) {}

    /**
     * The fold that stands for all of its set.
     *
     * @param of how many the set has
     */
    record FirstFold(String name, int of) {
        static @Nullable FirstFold of(@Nullable Folds set) {
            return set == null
                    ? null
                    : new FirstFold(set.folds().getFirst().name(), set.folds().size());
        }
    }

    CorpusOutlook {
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
    }

    /**
     * Counts a corpus through.
     *
     * @param corpus as the fold divides it
     * @param fuses whether a fusion model is to learn it
     */
    static CorpusOutlook of(Corpus corpus, String primary, boolean fuses, @Nullable FirstFold fold) {
        Map<Partition, Integer> labelled = labelled(corpus, primary);
        List<Part> parts = new ArrayList<>();
        Partitions.sizes(corpus).forEach((partition, size) -> {
            if (partition != Partition.NONE || size.conversations() > 0) {
                parts.add(new Part(size, labelled.getOrDefault(partition, 0)));
            }
        });
        return new CorpusOutlook(parts, RunChecks.ofCorpus(corpus, primary, fuses), fold);
    }

    private static Map<Partition, Integer> labelled(Corpus corpus, String primary) {
        Map<Partition, Integer> labelled = new EnumMap<>(Partition.class);
        Label label = corpus.label(primary).orElse(null);
        for (int row = 0; label != null && row < label.size(); row++) {
            if (label.isPresent(row)) {
                labelled.merge(corpus.partitionOfRow(row), 1, Integer::sum);
            }
        }
        return labelled;
    }
}
