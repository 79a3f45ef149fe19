package io.talkturn.ui.data.values;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What values a column has for one speaker.
 *
 * @param all the column's values for everybody
 */
public record SpeakerValueRow(String speaker, int talkturns, Range range, Range all) {
    /** The columns that have ranges: number labels and features. */
    static List<String> columns(Corpus corpus) {
        List<String> names = new ArrayList<>();
        corpus.labels().forEach(label -> {
            if (label instanceof NumberLabel) {
                names.add(label.name());
            }
        });
        corpus.features().forEach(feature -> names.add(feature.name()));
        return names;
    }

    /** One row a speaker, by name; none where there is no such column. */
    static List<SpeakerValueRow> of(Corpus corpus, @Nullable String column) {
        IntToDoubleFunction values = column == null ? null : values(corpus, column);
        if (values == null) {
            return List.of();
        }
        Map<String, List<Integer>> rows = new TreeMap<>();
        for (int row = 0; row < corpus.talkturns().size(); row++) {
            rows.computeIfAbsent(corpus.talkturns().get(row).speaker(), s -> new ArrayList<>())
                    .add(row);
        }
        Range all = Range.of(IntStream.range(0, corpus.talkturns().size()).mapToDouble(values));
        List<SpeakerValueRow> speakers = new ArrayList<>();
        rows.forEach((speaker, own) -> speakers.add(new SpeakerValueRow(
                speaker, own.size(), Range.of(own.stream().mapToDouble(row -> values.applyAsDouble(row))), all)));
        return speakers;
    }

    private static @Nullable IntToDoubleFunction values(Corpus corpus, String column) {
        if (corpus.label(column).orElse(null) instanceof NumberLabel label) {
            return label::at;
        }
        var feature = corpus.feature(column).orElse(null);
        return feature == null ? null : feature::at;
    }

    /** Where a value lies between the lowest and the highest of everybody, 0 to 1. */
    public double place(double value) {
        double width = all.highest() - all.lowest();
        return width > 0 ? (value - all.lowest()) / width : 0.5;
    }
}
