package io.talkturn.corpus.io.tensor;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Link;
import io.jhdf.api.Node;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.exceptions.HdfException;
import io.jhdf.filter.FilterManager;
import io.jhdf.object.datatype.StringData;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.foundation.UserError;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** HDF5 files: groups, arrays of numbers, texts. Links are named and never followed: they may lead out of the file. */
final class Hdf5File {
    private static final int MOST_DEPTH = 32;
    private static final int MOST_TEXTS = 10_000_000;

    static {
        // the library knows one filter a number, for the whole program
        FilterManager.addFilter(new Fletcher32());
    }

    private final Path file;
    private final boolean matlab;
    private final ImportNotes notes = new ImportNotes();

    private Hdf5File(Path file, boolean matlab) {
        this.file = file;
        this.matlab = matlab;
    }

    /**
     * Reads the structure; the file stays open as long as something refers to its arrays.
     *
     * @throws UserError where it is damaged
     */
    @SuppressWarnings("MustBeClosedChecker") // arrays are read later; the channel closes with the last of them
    static TensorFile read(Path file) {
        try {
            HdfFile opened = new HdfFile(file);
            boolean matlab = opened.getUserBlockSize() > 0;
            Hdf5File reader = new Hdf5File(file, matlab);
            TensorNode root = reader.group(opened, 0);
            Map<String, Object> facts = matlab ? Map.of("matlab", "7.3") : Map.of();
            return new TensorFile(file, TensorFile.Form.HDF5, root, facts, reader.notes.all());
        } catch (HdfException | IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException e) {
            throw damaged(file, e);
        }
    }

    private TensorNode group(Group group, int depth) {
        if (depth > MOST_DEPTH) {
            throw new UserError(
                    "The HDF5 file has groups inside each other more than " + MOST_DEPTH + " deep.",
                    file,
                    "Save the arrays in fewer groups.");
        }
        Map<String, TensorNode> items = new LinkedHashMap<>();
        group.getChildren().forEach((name, node) -> {
            // MATLAB keeps the cells of its cell arrays in a group of its own
            if (!(matlab && name.startsWith("#"))) {
                items.put(name, node(node, depth));
            }
        });
        return new TensorNode.Dict(items);
    }

    private TensorNode node(Node node, int depth) {
        if (node.isLink() || node instanceof Link) {
            String target = node instanceof Link link ? link.getTargetPath() : "?";
            String reason = "The entry “" + node.getName() + "” is a link to “" + target + "”, which is not followed.";
            notes.warn("link", String.valueOf(file.getFileName()), null, reason);
            return new TensorNode.Refused(reason);
        }
        return switch (node) {
            case Group group -> group(group, depth + 1);
            case Dataset dataset -> dataset(dataset);
            default -> new TensorNode.Refused("“" + node.getName() + "” is neither a group nor an array.");
        };
    }

    private TensorNode dataset(Dataset dataset) {
        long[] shape = dataset.getDimensionsAsLong();
        if (dataset.getDataType() instanceof StringData type) {
            return new TensorNode.Texts(shape, "S" + type.getSize(), fixedTexts(dataset, type));
        }
        if (dataset.isVariableLength() && dataset.getJavaType() == String.class) {
            return new TensorNode.Texts(shape, "object", texts(dataset));
        }
        String type = Hdf5Array.type(dataset);
        if (type == null) {
            return new TensorNode.Refused("The array “" + dataset.getPath() + "” holds no numbers and no texts.");
        }
        return new TensorNode.Numbers(
                matlab ? Hdf5Array.transposed(file, dataset, type) : new Hdf5Array(file, dataset, type));
    }

    /** Texts of one length. NumPy's are marked as ASCII whatever is in them, so that the library loses their umlauts. */
    private List<String> fixedTexts(Dataset dataset, StringData type) {
        checkTexts(dataset);
        if (!(dataset instanceof DatasetBase stored) || dataset.isEmpty()) {
            return texts(dataset);
        }
        ByteBuffer cells = stored.getDataBuffer();
        byte padding = (byte) (type.getPaddingType() == StringData.PaddingType.SPACE_PADDED ? ' ' : 0);
        boolean ends = type.getPaddingType() == StringData.PaddingType.NULL_TERMINATED;
        List<String> texts = new ArrayList<>();
        byte[] cell = new byte[type.getSize()];
        while (cells.remaining() >= cell.length && texts.size() < dataset.getSize()) {
            cells.get(cell);
            texts.add(TextCells.text(cell, padding, ends));
        }
        return texts;
    }

    private void checkTexts(Dataset dataset) {
        if (dataset.getSize() > MOST_TEXTS) {
            throw new UserError(
                    "The array “" + dataset.getPath() + "” holds " + dataset.getSize() + " texts.",
                    file,
                    "Save it in smaller parts.");
        }
    }

    private List<String> texts(Dataset dataset) {
        checkTexts(dataset);
        Object data = dataset.isEmpty() ? new String[0] : dataset.getDataFlat();
        return switch (data) {
            case String one -> List.of(one);
            case String[] many ->
                Arrays.stream(many).map(text -> text == null ? "" : text).toList();
            default -> throw damaged(file, null);
        };
    }

    static UserError damaged(Path file, @Nullable Exception cause) {
        return new UserError(
                "The HDF5 file is damaged or cut short.", file, "Get an undamaged copy of the file.", cause);
    }
}
