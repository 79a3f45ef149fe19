package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.io.feature.layout.Layout;
import io.talkturn.corpus.io.feature.layout.SplitNames;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
        return read(format, root, SplitNames.ALL, 1);
    }

    /**
     * Reads a tree of any layout that is known.
     *
     * @param single what the split is called where the tree has none
     * @param files how many files it comes from
     */
    Corpus read(String format, TensorNode root, String single, int files) {
        TensorNode.Dict known = new Layout(file, notes, single).read(root);
        List<Split> splits = new SplitReader(file, notes).read(known);
        return new SplitArrays(request, file, notes, progress)
                .corpus(format, splits, facts(known, splits), files, (rows, places) -> labels(splits, rows, places));
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
        TaskLabels labels = new TaskLabels(file, request.features(), notes);
        List<Label> all = new ArrayList<>();
        if (splits.stream().anyMatch(split -> !split.labels().texts().isEmpty())) {
            all.add(labels.coded().ofTexts(texts(splits, rows)));
        } else {
            all.addAll(first(labels, splits, rows, places));
        }
        Set<String> names = new LinkedHashSet<>();
        splits.forEach(split -> names.addAll(split.labels().further().keySet()));
        names.forEach(name -> {
            double[][] numbers = SplitArrays.numbers(
                    each(splits, split -> split.labels().further().get(name)), rows);
            double[] values = Arrays.stream(numbers).mapToDouble(row -> row[0]).toArray();
            boolean scores = splits.stream().anyMatch(split -> split.labels().scores());
            all.addAll(
                    scores
                            ? labels.sentiment(name, values, places)
                            : List.of(labels.coded().ofCodes(name, values)));
        });
        return all;
    }

    private static List<@Nullable NumberArray> each(List<Split> splits, Function<Split, @Nullable NumberArray> labels) {
        List<@Nullable NumberArray> each = new ArrayList<>();
        splits.forEach(split -> each.add(labels.apply(split)));
        return each;
    }

    private static List<String> texts(List<Split> splits, List<SampleRow> rows) {
        return rows.stream()
                .map(row -> {
                    List<String> own = splits.get(row.split()).labels().texts();
                    return own.isEmpty() ? "" : own.get(row.sample().index());
                })
                .toList();
    }

    private List<Label> first(TaskLabels labels, List<Split> splits, List<SampleRow> rows, List<String> places) {
        List<NumberArray> all = splits.stream()
                .map(split -> split.labels().numbers())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        long[] shape = all.getFirst().shape();
        for (NumberArray other : all) {
            if (!Arrays.equals(shape, 1, shape.length, other.shape(), 1, other.axes())) {
                throw new UserError(
                        "The labels have the shape " + Arrays.toString(shape) + " in one split and "
                                + Arrays.toString(other.shape()) + " in another.",
                        file,
                        "Put them right where the file is made, or name others with --arrays (docs/features.md).");
            }
        }
        boolean named = rows.stream()
                .allMatch(row -> row.sample().start() == null && row.sample().video() == null);
        boolean whole = all.stream().noneMatch(NumberArray::isFloat);
        boolean scores = splits.stream().anyMatch(split -> split.labels().scores());
        double[][] numbers =
                SplitArrays.numbers(each(splits, split -> split.labels().numbers()), rows);
        if (numbers.length > 0 && numbers[0].length == 1) {
            boolean unimodal = scores
                    && splits.stream()
                            .anyMatch(split -> !split.labels().further().isEmpty());
            double[] values = Arrays.stream(numbers).mapToDouble(row -> row[0]).toArray();
            labels.on(ScoreScale.of(request.features(), values, unimodal, String.valueOf(file.getFileName()), notes));
        }
        return labels.of(numbers, new TaskLabels.Facts(shape, named, whole, scores), places);
    }
}
