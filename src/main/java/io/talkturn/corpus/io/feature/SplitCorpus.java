package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A corpus out of a tree with splits, each with arrays, labels and perhaps names of samples and columns. */
final class SplitCorpus {
    private final ImportRequest request;
    private final Path file;
    private final ImportNotes notes;
    private final Progress progress;

    SplitCorpus(ImportRequest request, Path file, ImportNotes notes, Progress progress) {
        this.request = request;
        this.file = file;
        this.notes = notes;
        this.progress = progress;
    }

    Corpus read(String format, TensorNode root) {
        List<Split> splits = new SplitReader(file, notes).read(root);
        ArraysTaken.tell(root, splits, notes);
        return new SplitArrays(request, file, notes, progress)
                .corpus(format, splits, facts(root, splits), 1, (rows, places) -> labels(splits, rows, places));
    }

    /** Names of columns stand beside the array, in {@code audio_names} for example. */
    private static Map<Modality, ColumnFacts> facts(TensorNode root, List<Split> splits) {
        Map<Modality, ColumnFacts> facts = new EnumMap<>(Modality.class);
        facts.putAll(SplitArrays.guess(splits));
        if (root instanceof TensorNode.Dict dict
                && dict.get(splits.getFirst().name()) instanceof TensorNode.Dict parts) {
            for (Modality modality : List.copyOf(facts.keySet())) {
                List<String> names = SampleNames.texts(parts.get(modality.id() + "_names"));
                ColumnFacts known = Objects.requireNonNull(facts.get(modality));
                int columns = Objects.requireNonNull(
                                splits.getFirst().sequences().get(modality))
                        .axis(2);
                if (names.size() == columns) {
                    facts.put(modality, known.named(names));
                }
            }
        }
        return facts;
    }

    private List<Label> labels(List<Split> splits, List<SampleRow> rows, List<String> places) {
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
                        file,
                        "Get an undamaged copy of the file.");
            }
        }
        boolean named = rows.stream()
                .allMatch(row -> row.sample().start() == null && row.sample().video() == null);
        return new TaskLabels(file, request.features(), notes)
                .of(SplitArrays.numbers(splits, rows), shape, places, named);
    }
}
