package io.talkturn.ui.data.values;

import io.talkturn.corpus.CorpusSummary;
import io.talkturn.corpus.CorpusSummary.ClassCounts;
import io.talkturn.corpus.Range;
import io.talkturn.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * A label or feature column in figures.
 *
 * @param meaning classes, scale or unit
 */
record ValueRow(String name, String kind, String meaning, int present, int missing, Figures figures) {

    /** What only numbers have; NaN where a figure does not apply. */
    record Figures(double infinite, double lowest, double highest, double mean, double deviation) {
        private static final Figures NONE = new Figures(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

        static Figures of(Range range) {
            return new Figures(range.infinite(), range.lowest(), range.highest(), range.mean(), range.deviation());
        }
    }

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
                Figures.NONE);
    }

    private static ValueRow of(String name, String kind, String meaning, Range range) {
        return new ValueRow(name, kind, meaning, range.present(), range.missing(), Figures.of(range));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
