package io.talkturn.corpus.io.tensor;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Link;
import io.jhdf.api.Node;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.filter.FilterManager;
import io.jhdf.object.datatype.StringData;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.foundation.UserError;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** HDF5 files: groups, arrays of numbers, texts. Links are named and never followed: they may lead out of the file. */
final class Hdf5File {
    static final String FORMAT = "HDF5";

    /** Deflated zeros take a thousandth; an array that is larger still was never written. */
    private static final long MOST_RATIO = 1100;

    private static final int MOST_DEPTH = 32;
    private static final int MOST_TEXTS = 10_000_000;

    static {
        // the library knows one filter a number, for the whole program
        FilterManager.addFilter(new Fletcher32());
    }

    private final Path file;
    private final boolean matlab;
    private final ImportNotes notes = new ImportNotes();
    /** By address: several names may lead to one group. */
    private final Map<Long, TensorNode> groups = new HashMap<>();

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
        return Foreign.read(file, FORMAT, () -> {
            HdfFile opened = new HdfFile(file);
            try {
                return structure(file, opened);
            } catch (RuntimeException | Error e) {
                opened.close();
                throw e;
            }
        });
    }

    private static TensorFile structure(Path file, HdfFile opened) {
        boolean matlab = opened.getUserBlockSize() > 0;
        Hdf5File reader = new Hdf5File(file, matlab);
        TensorNode root = reader.group(opened, 0);
        Map<String, Object> facts = matlab ? Map.of("matlab", "7.3") : Map.of();
        return new TensorFile(file, TensorFile.Form.HDF5, root, facts, reader.notes.all());
    }

    private TensorNode group(Group group, int depth) {
        if (depth > MOST_DEPTH) {
            throw new UserError(
                    "The HDF5 file has groups inside each other more than " + MOST_DEPTH + " deep.",
                    file,
                    "Save the arrays in fewer groups.");
        }
        TensorNode there = groups.get(group.getAddress());
        if (there != null) {
            return there;
        }
        // a group that is its own descendant is found again here while it is still open
        groups.put(group.getAddress(), refused(group, "the group that it is in"));
        Map<String, TensorNode> items = new LinkedHashMap<>();
        group.getChildren().forEach((name, node) -> {
            // MATLAB keeps the cells of its cell arrays in a group of its own
            if (!(matlab && name.startsWith("#"))) {
                items.put(name, node(node, depth));
            }
        });
        TensorNode made = new TensorNode.Dict(items);
        groups.put(group.getAddress(), made);
        return made;
    }

    private static TensorNode.Refused refused(Node node, String target) {
        return new TensorNode.Refused(
                "The entry “" + node.getName() + "” is a link to " + target + ", which is not followed.");
    }

    private TensorNode link(TensorNode.Refused link) {
        notes.warn("link", String.valueOf(file.getFileName()), null, link.reason());
        return link;
    }

    private TensorNode node(Node node, int depth) {
        if (node.isLink() || node instanceof Link) {
            return link(refused(node, node instanceof Link link ? "“" + link.getTargetPath() + "”" : "something else"));
        }
        return switch (node) {
            case Group group -> {
                TensorNode made = group(group, depth + 1);
                yield made instanceof TensorNode.Refused link ? link(link) : made;
            }
            case Dataset dataset -> dataset(dataset);
            default -> new TensorNode.Refused("“" + node.getName() + "” is neither a group nor an array.");
        };
    }

    private TensorNode dataset(Dataset dataset) {
        long[] shape = dataset.getDimensionsAsLong();
        checkSize(dataset, shape);
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
        if (shape.length == 0 && dataset.isEmpty()) {
            return new TensorNode.Numbers(new HeldArray(new double[0], type, type.startsWith("float"), new long[] {0}));
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

    private void checkSize(Dataset dataset, long[] shape) {
        double bytes = Arrays.stream(shape)
                .asDoubleStream()
                .reduce(dataset.getDataType().getSize(), (a, b) -> a * b);
        if (bytes > (double) (file.toFile().length() + 1) * MOST_RATIO) {
            throw new UserError(
                    "The array “" + dataset.getPath() + "” announces the shape " + Arrays.toString(shape)
                            + ", which cannot be in a file of " + file.toFile().length() + " bytes.",
                    file,
                    "Get an undamaged copy of the file, or save the array again.");
        }
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
            default -> throw new IllegalStateException("texts that are " + data.getClass());
        };
    }
}
