package io.talkturn.corpus.io.source;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A corpus being put together: values still stand with their talkturns, so that these can be put in order.
 *
 * @param labels the label columns, in the order of {@link Turn#labels}
 * @param features the features, in the order of {@link Turn#features}
 */
public record CorpusDraft(List<LabelKind> labels, List<FeatureKind> features, List<Talk> conversations) {

    /** What a label column is. */
    public sealed interface LabelKind {
        /** The label's name. */
        String name();

        /** Classes by number. */
        record Classes(String name, List<String> classes) implements LabelKind {}

        /** Classes of which several can hold; the value is the sum of 2^c over the classes that do. */
        record Several(String name, List<String> classes) implements LabelKind {}

        /** A scale. */
        record Scale(String name, double lowest, double highest) implements LabelKind {}
    }

    /** What a feature is. */
    public record FeatureKind(String name, String unit) {}

    /**
     * A conversation.
     *
     * @param media the recording as the source names it, or null where it names none
     */
    public record Talk(
            String id,
            String title,
            Partition partition,
            List<Turn> turns,
            @Nullable String media) {
        /** A conversation whose source names no recording. */
        public Talk(String id, String title, Partition partition, List<Turn> turns) {
            this(id, title, partition, turns, null);
        }
    }

    /**
     * A talkturn with its values, NaN where missing.
     *
     * @param labels class numbers and scale values, one a label column
     * @param features one value a feature
     */
    public record Turn(Talkturn talkturn, double[] labels, double[] features) {}

    /**
     * The corpus, with a report over what was read and what every part of the source was taken for.
     *
     * @throws UserError where it cannot be one, such as with an id twice; it names the source
     */
    public Corpus corpus(CorpusInfo info, int files, ImportNotes notes) {
        try {
            return made(info, files, notes);
        } catch (UserError e) {
            throw e.in(Path.of(info.source()));
        }
    }

    private Corpus made(CorpusInfo info, int files, ImportNotes notes) {
        List<Turn> turns =
                conversations.stream().flatMap(talk -> talk.turns().stream()).toList();
        GarbledText.tell(turns.stream().map(Turn::talkturn).toList(), info.source(), notes);
        Map<String, Partition> partitions = new LinkedHashMap<>();
        conversations.forEach(talk -> partitions.put(talk.id(), talk.partition()));
        return new Corpus(
                info,
                conversations.stream().map(CorpusDraft::conversation).toList(),
                IntStream.range(0, labels.size()).mapToObj(i -> label(i, turns)).toList(),
                IntStream.range(0, features.size())
                        .mapToObj(i -> feature(i, turns))
                        .toList(),
                partitions,
                notes.report(files, conversations.size(), turns.size()));
    }

    private static Conversation conversation(Talk talk) {
        return new Conversation(
                talk.id(),
                talk.title(),
                talk.turns().stream().map(Turn::talkturn).toList(),
                talk.media());
    }

    private Label label(int column, List<Turn> turns) {
        double[] values = turns.stream().mapToDouble(t -> t.labels()[column]).toArray();
        return switch (labels.get(column)) {
            case LabelKind.Scale kind -> new NumberLabel(kind.name(), kind.lowest(), kind.highest(), values);
            case LabelKind.Several kind ->
                new MultiLabel(
                        kind.name(),
                        kind.classes(),
                        DoubleStream.of(values)
                                .mapToLong(v -> Double.isNaN(v) ? MultiLabel.MISSING : (long) v)
                                .toArray());
            case LabelKind.Classes kind -> new ClassLabel(kind.name(), kind.classes(), classNumbers(values));
        };
    }

    private static int[] classNumbers(double[] values) {
        int[] numbers = new int[values.length];
        for (int row = 0; row < values.length; row++) {
            numbers[row] = Double.isNaN(values[row]) ? ClassLabel.MISSING : (int) values[row];
        }
        return numbers;
    }

    private Feature feature(int column, List<Turn> turns) {
        FeatureKind kind = features.get(column);
        return new Feature(
                kind.name(),
                kind.unit(),
                turns.stream().mapToDouble(t -> t.features()[column]).toArray());
    }
}
