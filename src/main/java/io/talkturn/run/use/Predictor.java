package io.talkturn.run.use;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Finding.Severity;
import io.talkturn.corpus.Partition;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.run.PredictionSet;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunChecks;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Predicts the talkturns of any corpus with the network of a finished run. Loads the engine. */
public final class Predictor {
    private final RunFolder folder;

    /**
     * Predicts with this run.
     *
     * @throws UserError where it is a prediction set, which has no network
     */
    public Predictor(RunFolder folder) {
        PredictionSet.requireRun(folder);
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
        return predict(corpus, partitions, Progress.NONE);
    }

    /**
     * The same, told and cancelled on the way.
     *
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    public PredictionTable predict(Corpus corpus, Set<Partition> partitions, Progress progress) {
        return predict(corpus, partitions, null, progress);
    }

    /** The same, writing the attention of networks that have any into a folder, where one is wanted. */
    PredictionTable predict(Corpus corpus, Set<Partition> partitions, @Nullable Path attention, Progress progress) {
        RunSpec spec = folder.spec();
        RunChecks.requireSettings(spec, folder.specFile());
        int[] rows = rows(corpus, partitions);
        return switch (spec.network()) {
            case HanSpec han ->
                new HanPredictor(folder, han, spec.training()).predict(corpus, rows, attention, progress);
            case FusionSpec _ -> new FusionPredictor(folder).predict(corpus, rows, progress);
        };
    }

    /**
     * What should be known before the predictions are believed: what cannot work at all is {@link Severity#FATAL}, what may
     * mislead is {@link Severity#WARN}. Does not load the engine.
     *
     * @param place the folder of the corpus, null where it has none
     * @throws UserError where the run has no results, or they are damaged
     */
    public List<Finding> compare(Corpus corpus, @Nullable Path place) {
        RunSpec spec = folder.spec();
        List<Finding> findings = new ArrayList<>();
        if (folder.corpus(spec).equals(place)) {
            findings.add(new Finding(
                    "predict_taught_here",
                    Severity.WARN,
                    "The run learned from the train partition of this very corpus: what it says of those talkturns says"
                            + " nothing of others.",
                    "Look at the partition test, or at another corpus."));
        }
        if (place == null && corpus.report().isLossy()) {
            findings.add(new Finding(
                    "predict_loss",
                    Severity.WARN,
                    corpus.report().loss(),
                    "Import the file first, where what its columns are can be said."));
        }
        findings.addAll(
                switch (spec.network()) {
                    case HanSpec han -> new TextFit(folder, han).compare(corpus, place);
                    case FusionSpec _ -> new FusionPredictor(folder).compare(corpus);
                });
        return List.copyOf(findings);
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
