package io.talkturn.training.fusion;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Sequences;
import io.talkturn.foundation.UserError;
import io.talkturn.model.fusion.FusionBatch;
import io.talkturn.model.fusion.InputWidths;
import io.talkturn.training.Seeds;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sequences of a corpus as batches of a fusion network. A batch is gathered from the files when it is asked for, so
 * that a corpus may be larger than the memory. Modalities of fewer steps are padded on the left as the others are.
 */
public final class FusionInput {
    private static final int UNKNOWN = -1;

    private final Corpus corpus;
    private final Map<Modality, Sequences> sequences;
    private final int steps;
    private final InputWidths widths;
    private final @Nullable ColumnScales scales;
    private final Set<Modality> silent;
    private final @Nullable Noise noise;
    private int[] lengths = {};

    /** Noise of this standard deviation, in units of that of each column in {@code scales}. */
    private record Noise(ColumnScales scales, double sd, long seed) {}

    private FusionInput(
            Corpus corpus,
            Map<Modality, Sequences> sequences,
            @Nullable ColumnScales scales,
            Set<Modality> silent,
            @Nullable Noise noise) {
        this.corpus = corpus;
        this.sequences = sequences;
        this.steps =
                sequences.values().stream().mapToInt(Sequences::steps).max().orElse(0);
        Map<Modality, Integer> columns = new EnumMap<>(Modality.class);
        sequences.forEach((modality, each) -> columns.put(modality, each.columns()));
        this.widths = new InputWidths(columns);
        this.scales = scales;
        this.silent = silent;
        this.noise = noise;
    }

    /**
     * The sequences of some modalities of a corpus.
     *
     * @param modalities empty: all that the corpus has
     * @throws UserError where the corpus lacks one
     */
    public static FusionInput of(Corpus corpus, List<Modality> modalities) {
        Map<Modality, Sequences> chosen = new EnumMap<>(Modality.class);
        corpus.sequences().forEach(each -> chosen.put(each.modality(), each));
        for (Modality modality : modalities) {
            if (!chosen.containsKey(modality)) {
                throw new UserError(
                        "The corpus “" + corpus.info().name() + "” has no sequences of " + modality.id() + ".",
                        chosen.isEmpty()
                                ? "Import a corpus with features, or add text sequences with “talkturn import”."
                                : "It has "
                                        + String.join(
                                                ", ",
                                                chosen.keySet().stream()
                                                        .map(Modality::id)
                                                        .toList())
                                        + ".");
            }
        }
        if (!modalities.isEmpty()) {
            chosen.keySet().retainAll(modalities);
        }
        return new FusionInput(corpus, chosen, null, Set.of(), null);
    }

    /** The modalities that are there and the columns of each. */
    public InputWidths widths() {
        return widths;
    }

    /** T. */
    public int steps() {
        return steps;
    }

    /** The same, every column z-scored. */
    public FusionInput scaled(ColumnScales by) {
        return new FusionInput(corpus, sequences, by, silent, noise);
    }

    /** The same, with zeros in the place of a modality: what a network is worth without it. */
    public FusionInput without(Modality modality) {
        Set<Modality> more = EnumSet.of(modality);
        more.addAll(silent);
        return new FusionInput(corpus, sequences, scales, more, noise);
    }

    /**
     * The same, with normal noise on every step that is not padding.
     *
     * @param of the spread of columns
     * @param sd in units of that spread
     * @param seed of the noise, which depends on nothing else but the row
     */
    public FusionInput noisy(ColumnScales of, double sd, long seed) {
        return new FusionInput(corpus, sequences, scales, silent, new Noise(of, sd, seed));
    }

    /** The steps of a sample that are not padding; looked up once and kept. */
    public synchronized int length(int row) {
        if (lengths.length == 0) {
            int size = sequences.values().iterator().next().size();
            lengths = new int[size];
            Arrays.fill(lengths, UNKNOWN);
        }
        if (lengths[row] == UNKNOWN) {
            lengths[row] = raw(new int[] {row}).lengths()[0];
        }
        return lengths[row];
    }

    /** Mean and spread of every column over the steps of these rows that are not padding. */
    public ColumnScales columnScales(int[] rows) {
        ColumnScales.Sums sums = new ColumnScales.Sums(widths);
        for (int row : rows) {
            FusionBatch one = raw(new int[] {row});
            int padding = steps - one.lengths()[0];
            one.sequences().forEach((modality, values) -> sums.add(modality, values, padding));
        }
        return sums.scales();
    }

    /** What people call a sample. */
    String name(int row) {
        return corpus.talkturns().get(row).id();
    }

    /**
     * The samples of these rows.
     *
     * @throws UserError where one has a value that is no finite number
     */
    public FusionBatch batch(int[] rows) {
        FusionBatch batch = raw(rows);
        batch.sequences().forEach((modality, values) -> change(modality, values, rows, batch.lengths()));
        return batch;
    }

    private FusionBatch raw(int[] rows) {
        Map<Modality, float[]> values = new EnumMap<>(Modality.class);
        sequences.forEach((modality, each) -> {
            int missing = (steps - each.steps()) * each.columns();
            int width = steps * each.columns();
            float[] all = new float[rows.length * width];
            for (int n = 0; n < rows.length; n++) {
                each.read(rows[n], all, n * width + missing);
                requireFinite(each, rows[n], all, n * width + missing);
            }
            values.put(modality, all);
        });
        return FusionBatch.leftPadded(values, rows.length, steps);
    }

    private void requireFinite(Sequences read, int row, float[] all, int from) {
        int count = read.steps() * read.columns();
        for (int i = 0; i < count; i++) {
            if (!Float.isFinite(all[from + i])) {
                throw new UserError(
                        "The talkturn “" + name(row) + "” of the corpus “"
                                + corpus.info().name() + "” has " + all[from + i]
                                + ", which is no finite number, in its "
                                + read.modality().id() + " sequence (step " + (i / read.columns() + 1) + ", column "
                                + (i % read.columns() + 1) + ").",
                        "“talkturn inspect” counts such values; import the corpus again from its source, where they become"
                                + " 0.");
            }
        }
    }

    private void change(Modality modality, float[] values, int[] rows, int[] lengths) {
        if (silent.contains(modality)) {
            Arrays.fill(values, 0);
            return;
        }
        int columns = widths.of(modality);
        for (int n = 0; n < rows.length; n++) {
            int end = (n + 1) * steps * columns;
            int from = end - lengths[n] * columns;
            if (noise != null) {
                // a stream a row and modality: the same noise whatever else is in the batch
                Random random =
                        new Random(Seeds.mix(noise.seed, rows[n], modality.id().hashCode()));
                noise.scales.of(modality).disturb(values, from, end, noise.sd, random);
            }
            if (scales != null) {
                scales.of(modality).apply(values, from, end);
            }
        }
    }
}
