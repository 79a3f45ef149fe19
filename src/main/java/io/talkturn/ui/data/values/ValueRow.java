package io.talkturn.ui.data.values;

import io.talkturn.corpus.CorpusSummary;
import io.talkturn.corpus.CorpusSummary.ClassCounts;
import io.talkturn.corpus.Range;
import io.talkturn.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * A label or feature column in figures, NaN where a figure does not apply.
 *
 * @param meaning classes, scale or unit
 */
record ValueRow(
        String name,
        String kind,
        String meaning,
        int present,
        int missing,
        double infinite,
        double lowest,
        double highest,
        double mean,
        double deviation) {

    static List<ValueRow> of(CorpusSummary summary) {
        List<ValueRow> rows = new ArrayList<>();
        summary.classLabels().forEach(c -> rows.add(of(c)));
        summary.numberLabels()
                .forEach(n -> rows.add(of(
                        n.name(),
                        Texts.of("values.number"),
                        Texts.of("values.scale", plain(n.lowest()), plain(n.highest())),
                        n.all())));
        summary.features().forEach(f -> rows.add(of(f.name(), Texts.of("values.feature"), f.unit(), f.range())));
        return rows;
    }

    private static ValueRow of(ClassCounts counts) {
        int missing =
                counts.missing().values().stream().mapToInt(Integer::intValue).sum();
        return new ValueRow(
                counts.name(),
                Texts.of("values.class"),
                String.join(", ", counts.classes()),
                counts.present(),
                missing,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN);
    }

    private static ValueRow of(String name, String kind, String meaning, Range range) {
        return new ValueRow(
                name,
                kind,
                meaning,
                range.present(),
                range.missing(),
                range.infinite(),
                range.lowest(),
                range.highest(),
                range.mean(),
                range.deviation());
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
