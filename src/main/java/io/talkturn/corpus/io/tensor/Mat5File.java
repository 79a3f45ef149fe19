package io.talkturn.corpus.io.tensor;

import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Array;
import us.hebi.matlab.mat.types.Cell;
import us.hebi.matlab.mat.types.Char;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Source;
import us.hebi.matlab.mat.types.Sources;

/** MATLAB files of the versions 5 to 7: matrices, and cells of text. */
final class Mat5File {
    private static final long MOST_BYTES = 1L << 30;

    private Mat5File() {}

    /**
     * Reads a file into memory; COVAREP's have some megabytes.
     *
     * @throws UserError where it is damaged, over 1 GiB, or unpacks to more than fits
     */
    static TensorFile read(Path file) {
        if (file.toFile().length() > MOST_BYTES) {
            throw new UserError(
                    "The MATLAB file is larger than 1 GiB.", file, "Save it with -v7.3, or in smaller parts.");
        }
        return read(file, new MatBudget(file));
    }

    static TensorFile read(Path file, MatBudget budget) {
        TensorNode.Dict variables = Foreign.read(file, "MATLAB", () -> variables(file, budget));
        return new TensorFile(file, TensorFile.Form.MAT5, variables, Map.of(), List.of());
    }

    private static TensorNode.Dict variables(Path file, MatBudget budget) {
        Map<String, TensorNode> variables = new LinkedHashMap<>();
        try (Source source = Sources.openFile(file.toFile());
                MatFile mat = Mat5.newReader(source).setBufferAllocator(budget).readMat()) {
            mat.getEntries().forEach(entry -> variables.put(entry.getName(), node(entry.getName(), entry.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TensorNode.Dict(variables);
    }

    private static TensorNode node(String name, Array array) {
        return switch (array) {
            case Char text -> new TensorNode.Value(text.getString());
            case Matrix matrix -> new TensorNode.Numbers(matrix(matrix));
            case Cell cell -> cell(name, cell);
            default -> new TensorNode.Refused("“" + name + "” is neither a matrix nor a cell of texts.");
        };
    }

    /** MATLAB counts down the columns; two axes are what its files have. */
    private static NumberArray matrix(Matrix matrix) {
        long[] shape = Arrays.stream(matrix.getDimensions()).asLongStream().toArray();
        int rows = matrix.getNumRows();
        int columns = rows == 0 ? 0 : matrix.getNumElements() / rows;
        double[] cells = new double[matrix.getNumElements()];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                cells[row * columns + column] = matrix.getDouble(column * rows + row);
            }
        }
        String type = switch (matrix.getType()) {
            case Single -> "float32";
            case Double -> "float64";
            default -> matrix.getType().name().toLowerCase(Locale.ROOT);
        };
        return new HeldArray(
                cells, type, type.startsWith("float"), shape.length == 2 ? shape : new long[] {rows, columns});
    }

    private static TensorNode cell(String name, Cell cell) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < cell.getNumElements(); i++) {
            if (!(cell.get(i) instanceof Char text)) {
                return new TensorNode.Refused("“" + name + "” is a cell that holds other things than texts.");
            }
            texts.add(text.getString());
        }
        long[] shape = Arrays.stream(cell.getDimensions()).asLongStream().toArray();
        return new TensorNode.Texts(shape, "cell of char", texts);
    }
}
