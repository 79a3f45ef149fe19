package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Npz, npy and MATLAB files: an npz whose arrays are called {@code train_text}, {@code valid_labels} or {@code text}, one
 * array [samples, steps, columns], one matrix of COVAREP, or any arrays with a mapping that says which is what.
 */
public final class ArraysImporter implements Importer {
    /** The name on the command line. */
    public static final String ID = "arrays";

    private static final Set<TensorFile.Form> FORMS =
            Set.of(TensorFile.Form.NPY, TensorFile.Form.NPZ, TensorFile.Form.MAT5);
    private static final List<String> ENDINGS = List.of(".npy", ".npz", ".mat", ".zip");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "arrays of features (npz, npy, COVAREP mat)";
    }

    @Override
    public boolean recognises(List<Path> sources) {
        if (sources.size() != 1 || !Files.isRegularFile(sources.getFirst())) {
            return false;
        }
        Path file = sources.getFirst();
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith)
                || TensorFile.form(file).map(FORMS::contains).orElse(false);
    }

    @Override
    public Corpus read(ImportRequest request, Progress progress) {
        Path file = request.sources().getFirst();
        Path mapping = request.features().mapping();
        ImportNotes notes = new ImportNotes();
        TensorNode root = mapping == null ? tree(file, notes) : mapped(ArrayMapping.read(mapping), notes);
        if (!SplitReader.hasSplits(root)) {
            root = new TensorNode.Dict(Map.of(SplitReader.ALL, root));
        }
        return new SplitCorpus(request, file, notes, progress).read(ID, root);
    }

    private static TensorNode tree(Path path, ImportNotes notes) {
        TensorFile file = TensorFile.read(path);
        file.notes().forEach(notes::add);
        return switch (file.root()) {
            case TensorNode.Dict dict when file.form() == TensorFile.Form.NPZ -> byNames(path, dict);
            case TensorNode.Dict dict -> {
                if (file.facts().containsKey("matlab")) {
                    notes.info("matlab_7_3", String.valueOf(path.getFileName()), null, "It is a MATLAB 7.3 file.");
                }
                yield Covarep.tree(path, dict, notes);
            }
            case TensorNode.Numbers numbers when numbers.array().axes() == 3 -> single(path, numbers);
            default ->
                throw new UserError(
                        "The file holds " + file.root().kind() + ", and it is not said what it is.",
                        path,
                        "Write a mapping of the arrays and give it with --arrays (docs/corpora.md).");
        };
    }

    /** One array: the modality that its width tells, else text. */
    private static TensorNode single(Path path, TensorNode.Numbers numbers) {
        int columns = numbers.array().axis(2);
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        for (Modality modality : Modality.values()) {
            boolean named = name.contains(modality.id());
            if (named || !SplitArrays.extractor(modality, columns).isEmpty()) {
                return new TensorNode.Dict(Map.of(modality.id(), numbers));
            }
        }
        throw new UserError(
                "It cannot be told whether the array is text, audio or vision.",
                path,
                "Call the file after its modality, or write a mapping and give it with --arrays (docs/corpora.md).");
    }

    /** {@code train_text} and {@code text_train} become train, text. */
    private static TensorNode byNames(Path path, TensorNode.Dict arrays) {
        Map<String, Map<String, TensorNode>> splits = new LinkedHashMap<>();
        Map<String, TensorNode> plain = new LinkedHashMap<>();
        arrays.items().forEach((name, node) -> {
            String[] parts = name.toLowerCase(Locale.ROOT).split("[_/]", -1);
            if (parts.length == 2 && SplitReader.SPLITS.containsKey(parts[0])) {
                splits.computeIfAbsent(parts[0], s -> new LinkedHashMap<>()).put(parts[1], node);
            } else if (parts.length == 2 && SplitReader.SPLITS.containsKey(parts[1])) {
                splits.computeIfAbsent(parts[1], s -> new LinkedHashMap<>()).put(parts[0], node);
            } else {
                plain.put(name, node);
            }
        });
        boolean known = Arrays.stream(Modality.values()).anyMatch(m -> plain.containsKey(m.id()));
        if (splits.isEmpty() && !known) {
            throw new UserError(
                    "The archive holds the arrays " + arrays.names() + ", and it is not said what they are.",
                    path,
                    "Call them train_text, train_labels and so on, or write a mapping and give it with --arrays.");
        }
        Map<String, TensorNode> all = new LinkedHashMap<>();
        splits.forEach((split, parts) -> all.put(split, new TensorNode.Dict(parts)));
        return new TensorNode.Dict(all.isEmpty() ? plain : all);
    }

    private static TensorNode mapped(ArrayMapping mapping, ImportNotes notes) {
        Map<Path, TensorFile> opened = new HashMap<>();
        Map<String, TensorNode> splits = new LinkedHashMap<>();
        for (ArrayMapping.Part part : mapping.splits()) {
            Map<String, TensorNode> arrays = new LinkedHashMap<>();
            part.sequences()
                    .forEach((modality, place) -> arrays.put(modality.id(), array(mapping, place, opened, notes)));
            put(arrays, "labels", part.labels(), mapping, opened, notes);
            put(arrays, "id", part.ids(), mapping, opened, notes);
            put(arrays, "raw_text", part.texts(), mapping, opened, notes);
            splits.put(part.name(), new TensorNode.Dict(arrays));
        }
        return splits.containsKey("all") ? Objects.requireNonNull(splits.get("all")) : new TensorNode.Dict(splits);
    }

    private static void put(
            Map<String, TensorNode> arrays,
            String key,
            @Nullable String place,
            ArrayMapping mapping,
            Map<Path, TensorFile> opened,
            ImportNotes notes) {
        if (place != null) {
            arrays.put(key, array(mapping, place, opened, notes));
        }
    }

    private static TensorNode array(
            ArrayMapping mapping, String place, Map<Path, TensorFile> opened, ImportNotes notes) {
        int colon = place.lastIndexOf(':');
        String name = colon > 1 ? place.substring(0, colon) : place;
        Path path = mapping.file().toAbsolutePath().resolveSibling(name).normalize();
        TensorFile file = opened.computeIfAbsent(path, p -> {
            TensorFile read = TensorFile.read(p);
            read.notes().forEach(notes::add);
            return read;
        });
        TensorNode node = colon > 1 ? within(file.root(), place.substring(colon + 1)) : file.root();
        if (node == null) {
            throw new UserError(
                    "There is no array “" + place.substring(colon + 1) + "” in the file.", path, "Check the mapping.");
        }
        return node;
    }

    private static @Nullable TensorNode within(TensorNode root, String path) {
        TensorNode node = root;
        for (String key : path.split("/", -1)) {
            node = node instanceof TensorNode.Dict dict ? dict.get(key) : null;
            if (node == null) {
                return null;
            }
        }
        return node;
    }
}
