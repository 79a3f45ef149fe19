package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.io.feature.layout.Nodes;
import io.talkturn.corpus.io.feature.layout.Stacked;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.Reshaped;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sequences of a split as one array [samples, steps, columns], of whatever a file has: such an array, a vector a sample,
 * or a list of matrices of their own lengths.
 */
final class SampleArrays {
    private final Path file;
    private final ImportNotes notes;

    SampleArrays(Path file, ImportNotes notes) {
        this.file = file;
        this.notes = notes;
    }

    /** The array of a place such as {@code train/audio}. */
    NumberArray sequence(String place, TensorNode node) {
        NumberArray array = switch (node) {
            case TensorNode.Numbers numbers when numbers.array().axes() == 3 -> numbers.array();
            case TensorNode.Numbers numbers when numbers.array().axes() == 2 -> oneStep(place, numbers.array());
            case TensorNode.Items items when !items.values().isEmpty() -> stacked(place, items);
            default -> throw expected(place, node);
        };
        checkShape(place, array.shape());
        return array;
    }

    private NumberArray oneStep(String place, NumberArray array) {
        notes.info(
                "one_step",
                String.valueOf(file.getFileName()),
                null,
                place + " has one vector of " + array.shape()[1] + " columns a sample; it is one step.");
        return Reshaped.of(array, array.shape()[0], 1, array.shape()[1]);
    }

    private NumberArray stacked(String place, TensorNode.Items items) {
        List<NumberArray> pieces = new ArrayList<>(items.values().size());
        for (TensorNode item : items.values()) {
            NumberArray piece = Nodes.matrix(item);
            if (piece == null || piece.count() == 0) {
                throw new UserError(
                        place + "[" + pieces.size() + "] is " + (piece == null ? item.kind() : "an empty array")
                                + " where a matrix [steps, columns] is expected.",
                        file,
                        "Save one matrix for each sample, or leave the sample out where the file is made.");
            }
            if (!pieces.isEmpty() && Stacked.columns(piece) != Stacked.columns(pieces.getFirst())) {
                throw new UserError(
                        place + "[" + pieces.size() + "] has " + Stacked.columns(piece) + " columns, those before it "
                                + Stacked.columns(pieces.getFirst()) + ".",
                        file,
                        "All samples need features of the same extractor.");
            }
            pieces.add(piece);
        }
        Stacked stacked = new Stacked(pieces);
        if (stacked.isRagged()) {
            notes.info(
                    "ragged",
                    String.valueOf(file.getFileName()),
                    null,
                    place + " has matrices of " + stacked.shortest() + " to " + stacked.axis(1)
                            + " steps; shorter ones begin with zeros.");
        } else if (pieces.getFirst().axes() == 1) {
            notes.info(
                    "one_step",
                    String.valueOf(file.getFileName()),
                    null,
                    place + " has one vector of " + stacked.axis(2) + " columns a sample; it is one step.");
        }
        return stacked;
    }

    /** A sample must have cells, and must fit into an array of Java. */
    private void checkShape(String place, long[] shape) {
        double sample = (double) shape[1] * shape[2];
        if (sample == 0 || sample > SplitReader.MOST_CELLS || shape[0] > SplitReader.MOST_CELLS) {
            throw new UserError(
                    place + " has the shape " + Arrays.toString(shape) + ": "
                            + (sample == 0 ? "its samples have no cells." : "that is more than Talkturn can hold."),
                    file,
                    "Save an array [samples, steps, columns] of a size that fits.");
        }
    }

    private UserError expected(String place, TensorNode node) {
        return new UserError(
                place + " is " + node.kind()
                        + (node instanceof TensorNode.Numbers n && n.array().axes() > 0
                                ? " of " + n.array().axes() + " axes"
                                : "")
                        + " where an array [samples, steps, columns] is expected.",
                file,
                "Save it as an array or as a list of matrices, or name another one with --arrays (docs/features.md).");
    }
}
