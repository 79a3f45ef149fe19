package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.io.sequence.TextSequences;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Features of the talkturns of a corpus that is already there, one matrix or vector a talkturn under its id: MUStARD's
 * pickles and HDF5 files, an npz, a table, or a folder of npy, CSV and COVAREP files that are called after the talkturns.
 *
 * <p>A matrix of at most T frames is left-padded. Of a longer one every step is the mean of an equal stretch of frames, so
 * that the steps cover the whole talkturn; what is not finite goes through the mean and becomes 0 (decided).
 *
 * @param matched how many talkturns have a matrix
 * @param unmatched how many matrices are of no talkturn
 */
public record AttachedFeatures(Sequences sequences, int matched, int unmatched, List<ImportNote> notes) {
    public AttachedFeatures {
        notes = List.copyOf(notes);
    }

    /**
     * Finds the matrices of the talkturns.
     *
     * @param steps T
     * @param provenance what measured them, as far as the user tells it
     * @throws UserError where the source is damaged, the widths differ, or no matrix is of any talkturn
     */
    public static AttachedFeatures of(
            Corpus corpus, Modality modality, Path source, int steps, Provenance provenance, Progress progress) {
        return of(corpus, modality, source, steps, provenance, IdRule.SAME, progress);
    }

    /**
     * The same where the source has other names than the corpus.
     *
     * @param asked T, or null: as usual, 1 where every talkturn has one vector
     * @param ids the talkturn that a name of the source stands for
     */
    public static AttachedFeatures of(
            Corpus corpus,
            Modality modality,
            Path source,
            @Nullable Integer asked,
            Provenance provenance,
            IdRule ids,
            Progress progress) {
        if (asked != null && asked < 1) {
            throw new UserError("A sequence needs at least one step.", "Give 20 or 50 steps, for example.");
        }
        ImportNotes notes = new ImportNotes();
        AttachedMatrices read = new AttachedMatrices(source, notes, progress);
        Map<String, NumberArray> matrices = renamed(read.read(), ids, source);
        boolean turned = isFeatureMajor(matrices.values());
        if (turned) {
            notes.info(
                    "feature_major",
                    String.valueOf(source.getFileName()),
                    null,
                    "The matrices have the features as rows and the frames as columns; they are turned.");
        }
        int width = width(source, matrices, turned);
        boolean vectors = !turned && matrices.values().stream().allMatch(matrix -> matrix.shape()[0] == 1);
        int steps = asked != null ? asked : vectors ? 1 : TextSequences.USUAL_STEPS;
        if (width == 0 || (long) width * steps > SplitReader.MOST_CELLS) {
            throw new UserError(
                    width == 0
                            ? "The matrices have no columns."
                            : steps + " steps of " + width + " columns are more than Talkturn can hold.",
                    source,
                    "Save one matrix [frames, features] for each talkturn, and ask for 20 or 50 steps.");
        }
        PooledFeatures.@Nullable Matrix[] rows =
                new PooledFeatures.Matrix[corpus.talkturns().size()];
        int matched = 0;
        for (int row = 0; row < rows.length; row++) {
            NumberArray matrix = matrices.remove(corpus.talkturns().get(row).id());
            rows[row] = matrix == null ? null : new PooledFeatures.Matrix(matrix, turned);
            matched += matrix == null ? 0 : 1;
        }
        if (matched == 0) {
            throw new UserError(
                    "None of the " + matrices.size() + " matrices is called like a talkturn of “"
                            + corpus.info().title() + "”.",
                    source,
                    "The first is “"
                            + TensorNode.shortened(matrices.keySet().iterator().next()) + "”, the first talkturn “"
                            + corpus.talkturns().getFirst().id() + "”. Say with --ids which is which: a pattern such as"
                            + " \"dia{d}_utt{u}=d{d}_u{u}\", or a table with a name and a talkturn a line.");
        }
        PooledFeatures pooled = new PooledFeatures(rows, steps, width);
        long nonFinite = pooled.nonFinite(progress);
        if (nonFinite > 0) {
            notes.warn(
                    "not_finite",
                    String.valueOf(source.getFileName()),
                    null,
                    nonFinite + " values are -inf, inf or NaN; they are replaced by 0.");
        }
        String file = String.valueOf(source.getFileName());
        Provenance known = provenance.extractor().isEmpty()
                ? Provenance.guessed(SplitArrays.extractor(modality, width)).from(file)
                : provenance.from(file);
        SplitArrays.tellAssumed(modality, known, width, file, notes);
        Sequences sequences = new Sequences(modality, read.columns(), known, nonFinite, pooled);
        return new AttachedFeatures(sequences, matched, matrices.size(), notes.all());
    }

    private static Map<String, NumberArray> renamed(Map<String, NumberArray> matrices, IdRule ids, Path source) {
        Map<String, NumberArray> renamed = new LinkedHashMap<>();
        Map<String, String> origins = new LinkedHashMap<>();
        matrices.forEach((name, matrix) -> {
            String id = ids.of(name);
            String before = origins.putIfAbsent(id, name);
            if (before != null) {
                throw new UserError(
                        "“" + TensorNode.shortened(before) + "” and “" + TensorNode.shortened(name)
                                + "” would both be the talkturn “" + TensorNode.shortened(id) + "”.",
                        source,
                        "Put the pattern or the table of --ids right.");
            }
            renamed.put(id, matrix);
        });
        return renamed;
    }

    /** The features are the rows where all matrices have as many rows and not as many columns. */
    private static boolean isFeatureMajor(Iterable<NumberArray> matrices) {
        long rows = -1;
        long columns = -1;
        boolean otherRows = false;
        boolean otherColumns = false;
        for (NumberArray matrix : matrices) {
            otherRows |= rows >= 0 && matrix.shape()[0] != rows;
            otherColumns |= columns >= 0 && matrix.shape()[1] != columns;
            rows = matrix.shape()[0];
            columns = matrix.shape()[1];
        }
        return !otherRows && otherColumns;
    }

    private static int width(Path source, Map<String, NumberArray> matrices, boolean turned) {
        int width = -1;
        for (Map.Entry<String, NumberArray> entry : matrices.entrySet()) {
            int own = entry.getValue().axis(turned ? 0 : 1);
            if (width >= 0 && own != width) {
                throw new UserError(
                        "The matrix “" + TensorNode.shortened(entry.getKey()) + "” has " + own
                                + " columns, those before it " + width + ".",
                        source,
                        "All talkturns need features of the same extractor.");
            }
            width = own;
        }
        return width;
    }
}
