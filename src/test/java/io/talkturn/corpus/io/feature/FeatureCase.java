package io.talkturn.corpus.io.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.source.FeatureChoices;
import io.talkturn.corpus.io.source.FeatureChoices.SentimentRule;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.Progress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** One case of feature files: what its file holds, and what an import makes of it. */
final class FeatureCase {
    private FeatureCase() {}

    static Path file(String path) {
        return TestData.cases("features").resolve(path);
    }

    static Corpus imported(String path) {
        return imported(path, FeatureChoices.USUAL);
    }

    static Corpus imported(String path, FeatureChoices choices) {
        Path file = file(path);
        return Importers.standard()
                .recognise(List.of(file))
                .read(new ImportRequest(List.of(file), null, null, choices, null), Progress.NONE);
    }

    static FeatureChoices named(String... classes) {
        return new FeatureChoices(null, SentimentRule.POSITIVE, null, Map.of(), null, List.of(classes), null);
    }

    static FeatureChoices mapped(Path mapping) {
        return new FeatureChoices(null, SentimentRule.POSITIVE, null, Map.of(), mapping);
    }

    /** A part of the tree of a file, by keys and numbers. */
    static TensorNode part(String path, Object... way) {
        return part(TensorFile.read(file(path)).root(), way);
    }

    static TensorNode part(TensorNode root, Object... way) {
        TensorNode node = root;
        for (Object step : way) {
            node = step instanceof Integer number
                    ? ((TensorNode.Items) node).values().get(number)
                    : Objects.requireNonNull(((TensorNode.Dict) node).get((String) step));
        }
        return node;
    }

    static double[] numbers(TensorNode node) {
        return SampleNames.numbers(node).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    static NumberArray array(TensorNode node) {
        return ((TensorNode.Numbers) node).array();
    }

    /** Numbers of the parts of a file, one part after the other. */
    static double[] numbers(String path, List<String> splits, String part) {
        return splits.stream()
                .flatMapToDouble(split -> DoubleStream.of(numbers(part(path, split, part))))
                .toArray();
    }

    static @Nullable Label find(Corpus corpus, String name) {
        return corpus.labels().stream()
                .filter(label -> label.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static double[] scores(Corpus corpus, String name) {
        NumberLabel label = (NumberLabel) Objects.requireNonNull(find(corpus, name));
        double[] values = new double[label.size()];
        Arrays.setAll(values, label::at);
        return values;
    }

    static ClassLabel classes(Corpus corpus, String name) {
        return (ClassLabel) Objects.requireNonNull(find(corpus, name));
    }

    static MultiLabel several(Corpus corpus, String name) {
        return (MultiLabel) Objects.requireNonNull(find(corpus, name));
    }

    static Sequences sequences(Corpus corpus, Modality modality) {
        return corpus.sequences().stream()
                .filter(s -> s.modality() == modality)
                .findFirst()
                .orElseThrow();
    }

    /** The last steps of a talkturn are a matrix, those before it zeros. */
    static void assertEndsWith(Sequences sequences, int row, double[] cells) {
        float[] values = new float[sequences.steps() * sequences.columns()];
        sequences.read(row, values, 0);
        int from = values.length - cells.length;
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i]).isEqualTo(i < from ? 0f : (float) cells[i - from]);
        }
    }

    static List<String> codes(Corpus corpus) {
        return corpus.report().notes().stream().map(ImportNote::code).toList();
    }
}
