package io.talkturn.run.use;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.NumberScale;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.AddedLabels;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.weak.LabelNames;
import io.talkturn.corpus.io.weak.MadeBy;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.run.FusionNetworkPart;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.run.HanTargetsPart;
import io.talkturn.run.PredictionSet;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunSpec;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes weak labels of predictions, on the way on which labels of other programs come into a corpus. */
public final class SetLabels {
    private static final LabelNames COLUMNS = new LabelNames("talkturn", "prediction", null);
    private static final int DATE = 10;

    private SetLabels() {}

    /**
     * Adds them to the corpus that the set lies beside; labels by people are not touched.
     *
     * @param confidence the weight that they get, 0 to 1; null: as measured on the talkturns of dev that people labelled too,
     *     without such how good the run is on dev of its own corpus
     * @throws UserError where it is no set, no longer fits the corpus, or nothing says how good it is; the corpus is then as
     *     before
     */
    public static AddedLabels add(RunFolder folder, @Nullable Double confidence, Progress progress) {
        PredictionSet set = PredictionSet.of(folder)
                .orElseThrow(() -> new UserError(
                        "This is a run, not what a run said of another corpus.",
                        folder.path(),
                        "Apply it with “talkturn predict --keep”."));
        RunSpec spec = folder.spec();
        Path place = folder.corpus(spec);
        Corpus corpus = CorpusFolder.read(place);
        requireFitting(set, place, corpus, spec);
        RunResults results = new RunResults(folder);
        PredictionTable table = results.predictions();
        MadeBy by = new MadeBy(
                RunCatalog.entry(folder).title(),
                "",
                set.created().substring(0, DATE),
                confidence == null ? trust(set, table) : confidence);
        return AddedLabels.add(
                place,
                spec.primary(),
                folder.predictions(),
                COLUMNS,
                scale(corpus, spec, table, results),
                by,
                progress);
    }

    private static void requireFitting(PredictionSet set, Path place, Corpus corpus, RunSpec spec) {
        for (Finding change : set.stale(place, corpus, spec)) {
            if (change.severity() == Finding.Severity.WARN) {
                throw new UserError(change.sentence(), place, "Apply the run again, and use what it says then.");
            }
        }
    }

    /** Null where it can be measured here. */
    private static @Nullable Double trust(PredictionSet set, PredictionTable table) {
        boolean isMeasured = table.rows().stream()
                .anyMatch(
                        row -> row.partition() == Partition.DEV && !row.truth().isEmpty());
        PredictionSet.Trust trust = set.run().trust();
        return isMeasured || trust == null ? null : trust.value();
    }

    /** That of the corpus, where it has the label; else the one that the run learned. */
    private static @Nullable NumberScale scale(Corpus corpus, RunSpec spec, PredictionTable table, RunResults results) {
        boolean isKnown = corpus.label(spec.primary()).orElse(null) instanceof NumberLabel;
        if (isKnown || !table.classes().isEmpty()) {
            return null;
        }
        return switch (spec.network()) {
            case HanSpec _ -> {
                HanTargetsPart targets = results.targets(HanTargetsPart.class).part();
                yield new NumberScale(targets.lowest(), targets.highest());
            }
            case FusionSpec _ ->
                results.network(FusionNetworkPart.class).part().main().scale();
        };
    }
}
