package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.io.feature.layout.PartNames;
import io.talkturn.corpus.io.feature.layout.SplitNames;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Npz, npy and MATLAB files: an npz whose arrays are called {@code train_text}, {@code valid_labels} or {@code text}, one
 * array [samples, steps, columns], one matrix of COVAREP, or any arrays with a mapping that says which is what.
 */
public final class ArraysImporter implements Importer {
    /** The name on the command line. */
    public static final String ID = "arrays";

    /** The formats whose arrays a mapping can name. */
    public static final Set<String> MAPPED = Set.of(ID, PickleImporter.ID, CsdImporter.ID, SplitFilesImporter.ID);

    private static final Set<TensorFile.Form> FORMS =
            Set.of(TensorFile.Form.NPY, TensorFile.Form.NPZ, TensorFile.Form.MAT5);
    private static final List<String> ENDINGS = List.of(".npy", ".npz", ".mat", ".zip");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean readsFeatures() {
        return true;
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
        TensorNode root = mapping == null
                ? tree(file, notes)
                : new MappedArrays(ArrayMapping.read(mapping), notes).read(request.sources());
        return new SplitCorpus(request, file, notes, progress).read(ID, root);
    }

    private static TensorNode tree(Path path, ImportNotes notes) {
        TensorFile file = TensorFile.read(path);
        file.notes().forEach(notes::add);
        return switch (file.root()) {
            case TensorNode.Dict dict when file.form() == TensorFile.Form.NPZ -> byNames(path, dict);
            case TensorNode.Dict dict
            when file.form() == TensorFile.Form.MAT5 || isMatlab(file) -> {
                if (isMatlab(file)) {
                    notes.info("matlab_7_3", String.valueOf(path.getFileName()), null, "It is a MATLAB 7.3 file.");
                }
                yield Covarep.tree(path, dict, notes);
            }
            case TensorNode.Numbers numbers when numbers.array().axes() == 3 -> single(path, numbers);
            case TensorNode.Dict dict -> dict;
            case TensorNode.Items items -> items;
            default ->
                throw new UserError(
                        "The file holds " + file.root().kind() + ", and it is not said what it is.",
                        path,
                        "Write a mapping of the arrays and give it with --arrays (docs/features.md).");
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
                "Call the file after its modality, or write a mapping and give it with --arrays (docs/features.md).");
    }

    private static boolean isMatlab(TensorFile file) {
        return file.facts().containsKey("matlab");
    }

    /** {@code train_text} and {@code text_train} become train, text. */
    private static TensorNode byNames(Path path, TensorNode.Dict arrays) {
        Map<String, Map<String, TensorNode>> splits = new LinkedHashMap<>();
        Map<String, TensorNode> plain = new LinkedHashMap<>();
        arrays.items().forEach((name, node) -> {
            int first = sign(name, name.replace('/', '_').indexOf('_'));
            int last = sign(name, name.replace('/', '_').lastIndexOf('_'));
            if (first < name.length() && SplitNames.isSplit(name.substring(0, first))) {
                put(splits, name.substring(0, first), name.substring(first + 1), node);
            } else if (last < name.length() && SplitNames.isSplit(name.substring(last + 1))) {
                put(splits, name.substring(last + 1), name.substring(0, last), node);
            } else {
                plain.put(name, node);
            }
        });
        boolean known = plain.keySet().stream()
                .anyMatch(name -> PartNames.modality(name).isPresent());
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

    private static int sign(String name, int found) {
        return found < 0 ? name.length() : found;
    }

    private static void put(Map<String, Map<String, TensorNode>> splits, String split, String part, TensorNode node) {
        splits.computeIfAbsent(split.toLowerCase(Locale.ROOT), s -> new LinkedHashMap<>())
                .put(part.toLowerCase(Locale.ROOT), node);
    }
}
