package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.SequenceData;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Features of the talkturns of a corpus that is already there, one matrix a talkturn under its id: MUStARD's pickles and
 * HDF5 files, an npz, or a folder of npy and COVAREP files that are called after the talkturns.
 *
 * <p>A matrix of at most T frames is left-padded. Of a longer one every step is the mean of an equal stretch of frames, so
 * that the steps cover the whole talkturn; what is not finite goes through the mean and becomes 0 (decided).
 *
 * @param matched how many talkturns have a matrix
 * @param unmatched how many matrices are of no talkturn
 */
public record AttachedFeatures(Sequences sequences, int matched, int unmatched, List<ImportNote> notes) {
    private static final List<String> ENDINGS = List.of(".npy", ".mat");

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
        if (steps < 1) {
            throw new UserError("A sequence needs at least one step.", "Give 20 or 50 steps, for example.");
        }
        ImportNotes notes = new ImportNotes();
        Map<String, NumberArray> matrices = matrices(source, notes);
        boolean turned = isFeatureMajor(matrices.values());
        if (turned) {
            notes.info(
                    "feature_major",
                    String.valueOf(source.getFileName()),
                    null,
                    "The matrices have the features as rows and the frames as columns; they are turned.");
        }
        int width = width(source, matrices, turned);
        if (width == 0 || (long) width * steps > SplitReader.MOST_CELLS) {
            throw new UserError(
                    width == 0
                            ? "The matrices have no columns."
                            : steps + " steps of " + width + " columns are more than Talkturn can hold.",
                    source,
                    "Save one matrix [frames, features] for each talkturn, and ask for 20 or 50 steps.");
        }
        @Nullable Matrix[] rows = new Matrix[corpus.talkturns().size()];
        int matched = 0;
        for (int row = 0; row < rows.length; row++) {
            NumberArray matrix = matrices.remove(corpus.talkturns().get(row).id());
            rows[row] = matrix == null ? null : new Matrix(matrix, turned);
            matched += matrix == null ? 0 : 1;
        }
        if (matched == 0) {
            throw new UserError(
                    "None of the " + matrices.size() + " matrices is called like a talkturn of “"
                            + corpus.info().title() + "”.",
                    source,
                    "The first is “"
                            + TensorNode.shortened(matrices.keySet().iterator().next()) + "”, the first talkturn “"
                            + corpus.talkturns().getFirst().id() + "”; rename them.");
        }
        Pooled pooled = new Pooled(rows, steps, width);
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
        Sequences sequences = new Sequences(modality, List.of(), known, nonFinite, pooled);
        return new AttachedFeatures(sequences, matched, matrices.size(), notes.all());
    }

    private static Map<String, NumberArray> matrices(Path source, ImportNotes notes) {
        Map<String, NumberArray> matrices = new LinkedHashMap<>();
        if (Files.isDirectory(source)) {
            for (SourceFile file : SourceFile.expand(List.of(source), ENDINGS)) {
                String id = file.path().getFileName().toString().replaceFirst("\\.[a-z]+$", "");
                TensorNode root = TensorFile.read(file.path()).root();
                TensorNode node = root instanceof TensorNode.Dict dict ? dict.get("features") : root;
                put(matrices, id, node, file.path());
            }
        } else {
            TensorFile file = TensorFile.read(source);
            file.notes().forEach(notes::add);
            if (!(file.root() instanceof TensorNode.Dict dict)) {
                throw new UserError(
                        "The file holds " + file.root().kind() + " where a matrix for each talkturn is expected.",
                        source,
                        "Save a dictionary from the ids of talkturns to matrices [frames, features].");
            }
            dict.items().forEach((id, node) -> put(matrices, id, node, source));
        }
        if (matrices.isEmpty()) {
            throw new UserError(
                    "There are no matrices here.", source, "Choose the file or the folder that holds them.");
        }
        return matrices;
    }

    private static void put(Map<String, NumberArray> matrices, String id, @Nullable TensorNode node, Path file) {
        if (!(node instanceof TensorNode.Numbers numbers) || numbers.array().axes() != 2) {
            throw new UserError(
                    "“" + TensorNode.shortened(id) + "” is " + (node == null ? "not there" : node.kind())
                            + " where a matrix [frames, features] is expected.",
                    file,
                    "Save one matrix for each talkturn.");
        }
        long[] shape = numbers.array().shape();
        if (Math.max(shape[0], shape[1]) > SplitReader.MOST_CELLS) {
            throw new UserError(
                    "“" + TensorNode.shortened(id) + "” has the shape " + Arrays.toString(shape)
                            + ", more than Talkturn can hold.",
                    file,
                    "Save one matrix [frames, features] for each talkturn.");
        }
        matrices.put(id, numbers.array());
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

    private record Matrix(NumberArray array, boolean turned) {
        int frames() {
            return array.axis(turned ? 1 : 0);
        }

        double at(double[] cells, int frame, int column, int width) {
            return turned ? cells[column * frames() + frame] : cells[frame * width + column];
        }
    }

    /** Sequences pooled when they are read. */
    private static final class Pooled implements SequenceData {
        private final @Nullable Matrix[] rows;
        private final int steps;
        private final int columns;
        private long zeroed;

        Pooled(@Nullable Matrix[] rows, int steps, int columns) {
            this.rows = rows;
            this.steps = steps;
            this.columns = columns;
        }

        @Override
        public int size() {
            return rows.length;
        }

        @Override
        public int steps() {
            return steps;
        }

        @Override
        public int columns() {
            return columns;
        }

        long nonFinite(Progress progress) {
            zeroed = 0;
            float[] values = new float[steps * columns];
            for (int row = 0; row < rows.length; row++) {
                progress.step("Reading features", row, rows.length);
                read(row, values, 0);
            }
            return zeroed;
        }

        @Override
        public void read(int row, float[] into, int at) {
            Arrays.fill(into, at, at + steps * columns, 0);
            Matrix matrix = rows[row];
            if (matrix == null) {
                return;
            }
            double[] cells = matrix.array.all();
            int frames = matrix.frames();
            int used = Math.min(steps, frames);
            for (int step = 0; step < used; step++) {
                int from = (int) ((long) step * frames / used);
                int to = (int) ((step + 1L) * frames / used);
                for (int c = 0; c < columns; c++) {
                    double sum = 0;
                    for (int frame = from; frame < to; frame++) {
                        sum += matrix.at(cells, frame, c, columns);
                    }
                    float mean = (float) (sum / (to - from));
                    zeroed += Float.isFinite(mean) ? 0 : 1;
                    into[at + (steps - used + step) * columns + c] = Float.isFinite(mean) ? mean : 0;
                }
            }
        }
    }
}
