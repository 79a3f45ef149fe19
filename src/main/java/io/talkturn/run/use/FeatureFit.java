package io.talkturn.run.use;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Finding.Severity;
import io.talkturn.corpus.Modality;
import io.talkturn.training.fusion.ColumnScales;
import io.talkturn.training.fusion.FusionInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Whether the columns of a corpus lie where those lay from which a fusion network learned. */
final class FeatureFit {
    /** So many talkturns tell a mean well enough, and are read in a moment. */
    private static final int ENOUGH = 400;

    /** A mean this many spreads away is another unit or another extractor, not other people. */
    private static final double FAR = 3;

    private static final double TIMES = 10;

    /** One column in ten may be odd by itself. */
    private static final double SHARE = 0.1;

    private FeatureFit() {}

    /** @param taught means and spreads of the columns in training */
    static List<Finding> compare(Corpus corpus, FusionInput input, ColumnScales taught) {
        int all = corpus.talkturns().size();
        int step = Math.max(1, all / ENOUGH);
        ColumnScales now = input.columnScales(
                IntStream.range(0, all).filter(row -> row % step == 0).toArray());
        List<Finding> findings = new ArrayList<>();
        for (Modality modality : input.widths().modalities()) {
            ColumnScales.Columns before = taught.byModality().get(modality);
            ColumnScales.Columns its = now.byModality().get(modality);
            if (before != null && its != null && before.mean().length == its.mean().length) {
                long off = IntStream.range(0, its.mean().length)
                        .filter(c -> isOff(before, its, c))
                        .count();
                if (off > SHARE * its.mean().length) {
                    findings.add(finding(modality, off, its.mean().length));
                }
            }
        }
        return findings;
    }

    private static boolean isOff(ColumnScales.Columns before, ColumnScales.Columns now, int column) {
        double sd = before.sd()[column];
        double its = now.sd()[column];
        boolean isFar = Math.abs(now.mean()[column] - before.mean()[column]) > FAR * sd;
        return sd > 0 && (isFar || its > TIMES * sd);
    }

    private static Finding finding(Modality modality, long off, int all) {
        return new Finding(
                "predict_scale",
                Severity.WARN,
                String.format(
                        Locale.ROOT,
                        "%d of the %d columns of the %s lie elsewhere than in training (a mean more than %.0f spreads away, or"
                                + " a spread more than %.0f times as large): another unit, or another extractor.",
                        off,
                        all,
                        modality.id(),
                        FAR,
                        TIMES),
                "Import the corpus with features of the same extractor and scale.");
    }
}
