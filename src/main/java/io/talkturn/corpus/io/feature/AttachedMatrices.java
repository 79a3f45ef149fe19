package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.io.feature.layout.Nodes;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.Reshaped;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the matrices of a source by name: in a file of arrays or a table, or a file each in a folder. */
final class AttachedMatrices {
    private static final List<String> ENDINGS = List.of(".npy", ".mat", ".csv", ".tsv");

    private final Path source;
    private final ImportNotes notes;
    private final Progress progress;
    private final Map<String, NumberArray> matrices = new LinkedHashMap<>();
    private List<String> columns = List.of();

    AttachedMatrices(Path source, ImportNotes notes, Progress progress) {
        this.source = source;
        this.notes = notes;
        this.progress = progress;
    }

    /** The names of the columns, empty where the source does not tell them. */
    List<String> columns() {
        return columns;
    }

    Map<String, NumberArray> read() {
        if (Files.isDirectory(source)) {
            List<SourceFile> files = SourceFile.expand(List.of(source), ENDINGS);
            for (int i = 0; i < files.size(); i++) {
                progress.step("Reading features", i, files.size());
                file(files.get(i));
            }
        } else if (isTable(source)) {
            FeatureTable table = FeatureTable.open(source);
            columns = table.columns();
            table.tell(notes);
            table.byName(progress).forEach((name, matrix) -> put(name, matrix, source));
        } else {
            arrays();
        }
        if (matrices.isEmpty()) {
            throw new UserError(
                    "There are no matrices here.",
                    source,
                    "Choose a file of arrays (pickle, npz, HDF5), a table (CSV) with a name a row, or a folder of npy, CSV"
                            + " or COVAREP files called after the talkturns.");
        }
        return matrices;
    }

    private static boolean isTable(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".tsv");
    }

    private void file(SourceFile file) {
        if (isTable(file.path())) {
            FeatureTable table = FeatureTable.open(file.path());
            if (matrices.isEmpty()) {
                columns = table.columns();
                table.tell(notes);
            } else if (!columns.equals(table.columns())) {
                throw new UserError(
                        "The table has other columns than those before it: " + table.columns() + ".",
                        file.path(),
                        "All talkturns need features of the same extractor.");
            }
            put(file.stem(), table.matrix(progress), file.path());
            return;
        }
        TensorNode root = TensorFile.read(file.path()).root();
        put(file.stem(), root instanceof TensorNode.Dict dict ? dict.get("features") : root, file.path());
    }

    private void arrays() {
        TensorFile file = TensorFile.read(source);
        file.notes().forEach(notes::add);
        if (!(file.root() instanceof TensorNode.Dict dict)) {
            throw new UserError(
                    "The file holds " + file.root().kind() + " where a matrix for each talkturn is expected.",
                    source,
                    "Save a dictionary from the ids of talkturns to matrices [frames, features].");
        }
        dict.items().forEach((id, node) -> put(id, node));
    }

    /** Dictionaries in a dictionary are conversations with their talkturns: both names together are one. */
    private void put(String id, TensorNode node) {
        if (node instanceof TensorNode.Dict inner && !inner.items().isEmpty()) {
            inner.items().forEach((part, matrix) -> put(id + "_" + part, matrix));
        } else {
            put(id, node, source);
        }
    }

    private void put(String id, @Nullable TensorNode node, Path file) {
        NumberArray matrix = node == null ? null : Nodes.matrix(node);
        if (matrix == null) {
            throw new UserError(
                    "“" + TensorNode.shortened(id) + "” is " + (node == null ? "not there" : node.kind())
                            + " where a matrix [frames, features] is expected.",
                    file,
                    "Save one matrix for each talkturn.");
        }
        put(id, matrix, file);
    }

    private void put(String id, NumberArray read, Path file) {
        NumberArray matrix = read.axes() == 1 ? Reshaped.of(read, 1, read.shape()[0]) : read;
        long[] shape = matrix.shape();
        if (Math.max(shape[0], shape[1]) > SplitReader.MOST_CELLS) {
            throw new UserError(
                    "“" + TensorNode.shortened(id) + "” has the shape " + Arrays.toString(shape)
                            + ", more than Talkturn can hold.",
                    file,
                    "Save one matrix [frames, features] for each talkturn.");
        }
        if (matrices.putIfAbsent(id, matrix) != null) {
            throw new UserError(
                    "There are two matrices called “" + TensorNode.shortened(id) + "”.",
                    file,
                    "Leave one of them out, or give them other names.");
        }
    }
}
