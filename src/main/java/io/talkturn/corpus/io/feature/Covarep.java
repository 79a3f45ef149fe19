package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.Reshaped;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file of COVAREP: the matrix {@code features}, a row every 10 ms, and the names of its columns. */
final class Covarep {
    private Covarep() {}

    /** One sample whose steps are the rows of the matrix. */
    static TensorNode tree(Path file, TensorNode.Dict variables, ImportNotes notes) {
        if (!(variables.get("features") instanceof TensorNode.Numbers numbers)
                || numbers.array().axes() != 2) {
            throw new UserError(
                    "The file has no matrix “features”; it holds " + variables.names() + ".",
                    file,
                    "COVAREP writes “features” and “names”; other MATLAB files are read with --arrays.");
        }
        NumberArray matrix = numbers.array();
        notes.info(
                "one_sample",
                String.valueOf(file.getFileName()),
                null,
                "The whole recording is one sample of " + matrix.axis(0) + " steps of 10 ms.");
        Map<String, TensorNode> parts = new LinkedHashMap<>();
        parts.put("audio", new TensorNode.Numbers(Reshaped.of(matrix, 1, matrix.axis(0), matrix.axis(1))));
        if (variables.get("names") instanceof TensorNode.Texts names) {
            parts.put("audio_names", names);
        }
        return new TensorNode.Dict(parts);
    }
}
