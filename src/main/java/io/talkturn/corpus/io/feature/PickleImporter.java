package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Pickles with the splits train, valid and test, as MulT, MMSA and MultiBench publish their corpora. */
public final class PickleImporter implements Importer {
    /** The name on the command line. */
    public static final String ID = "pickle";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "features in a pickle (MulT, MMSA, MultiBench)";
    }

    @Override
    public boolean recognises(List<Path> sources) {
        return sources.size() == 1
                && Files.isRegularFile(sources.getFirst())
                && TensorFile.form(sources.getFirst()).orElse(null) == TensorFile.Form.PICKLE;
    }

    @Override
    public Corpus read(ImportRequest request, Progress progress) {
        if (request.sources().size() > 1) {
            throw new UserError(
                    "A pickle holds all splits of a corpus, and there are "
                            + request.sources().size() + " files.",
                    request.sources().getFirst(),
                    "Import one file at a time.");
        }
        Path path = request.sources().getFirst();
        progress.step("Reading " + path.getFileName(), 0, 0);
        TensorFile file = TensorFile.read(path);
        ImportNotes notes = new ImportNotes();
        file.notes().forEach(notes::add);
        List<Split> splits = new SplitReader(path, notes).read(file.root());
        tellOfMmsa(file, notes);
        SplitArrays arrays = new SplitArrays(request, path, notes, progress);
        return arrays.corpus(
                ID,
                splits,
                SplitArrays.guess(splits),
                1,
                (rows, places) -> labels(request, path, notes, splits, rows, places));
    }

    private static List<Label> labels(
            ImportRequest request,
            Path path,
            ImportNotes notes,
            List<Split> splits,
            List<SampleRow> rows,
            List<String> places) {
        List<NumberArray> all = splits.stream()
                .map(Split::labels)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        long[] shape = all.getFirst().shape();
        for (NumberArray labels : all) {
            if (!Arrays.equals(shape, 1, shape.length, labels.shape(), 1, labels.axes())) {
                throw new UserError(
                        "The labels have the shape " + Arrays.toString(shape) + " in one split and "
                                + Arrays.toString(labels.shape()) + " in another.",
                        path,
                        "Get an undamaged copy of the file.");
            }
        }
        boolean named = rows.stream()
                .noneMatch(row -> row.sample().start() != null || row.sample().video() != null);
        return new TaskLabels(path, request.features(), notes)
                .of(SplitArrays.numbers(splits, rows), shape, places, named);
    }

    /** MMSA's text is what BERT makes of it; token numbers and its own classes are not needed. */
    private static void tellOfMmsa(TensorFile file, ImportNotes notes) {
        if (file.root() instanceof TensorNode.Dict root
                && root.items().values().stream()
                        .anyMatch(split -> split instanceof TensorNode.Dict parts && parts.get("text_bert") != null)) {
            notes.info(
                    "text_not_glove",
                    String.valueOf(file.file().getFileName()),
                    null,
                    "The text is BERT's and not GloVe's, so it is not to be compared with the files of CMU; token numbers"
                            + " (text_bert) and classes of the score are left out.");
        }
    }
}
