package io.talkturn.run.use;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.foundation.UserError;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunChecks;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import java.util.Set;
import java.util.stream.IntStream;

/** Predicts the talkturns of any corpus with the network of a finished run. Loads the engine. */
public final class Predictor {
    private final RunFolder folder;

    /** Predicts with this run. */
    public Predictor(RunFolder folder) {
        this.folder = folder;
    }

    /**
     * Predicts every talkturn of these partitions, whether it has a label or not.
     *
     * @param partitions {@link Partition#NONE} stands for conversations that are in none
     * @throws UserError where a file of the run is missing or cut short, or the corpus does not fit it: its label of the
     *     same name is of another kind, its sequences are of other widths
     */
    public PredictionTable predict(Corpus corpus, Set<Partition> partitions) {
        RunSpec spec = folder.spec();
        RunChecks.requireSettings(spec, folder.specFile());
        int[] rows = rows(corpus, partitions);
        return switch (spec.network()) {
            case HanSpec han -> new HanPredictor(folder, han, spec.training()).predict(corpus, rows);
            case FusionSpec _ -> new FusionPredictor(folder).predict(corpus, rows);
        };
    }

    static int[] rows(Corpus corpus, Set<Partition> partitions) {
        int[] rows = IntStream.range(0, corpus.talkturns().size())
                .filter(row -> partitions.contains(corpus.partitionOfRow(row)))
                .toArray();
        if (rows.length == 0) {
            throw new UserError(
                    "The corpus “" + corpus.info().name() + "” has no talkturn in the partitions asked for.",
                    "Leave out --partition to predict all talkturns.");
        }
        return rows;
    }
}
