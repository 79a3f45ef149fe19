package io.talkturn.corpus.io.monah;

import io.talkturn.corpus.io.source.Cells;
import io.talkturn.corpus.io.source.CorpusDraft.FeatureKind;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Tone probabilities by conversation and talkturn; a talkturn without a row, as short ones are, has none. */
final class ToneRows {
    private static final List<String> COLUMNS = List.of("happiness", "sadness", "anger", "fear", "neutrality");
    private static final List<FeatureKind> FEATURES = List.of(
            new FeatureKind("tone_happy", "probability"),
            new FeatureKind("tone_sad", "probability"),
            new FeatureKind("tone_angry", "probability"),
            new FeatureKind("tone_fear", "probability"),
            new FeatureKind("tone_neutral", "probability"));

    private final Map<String, double[]> tones = new HashMap<>();
    private final ImportNotes notes;

    ToneRows(ImportNotes notes) {
        this.notes = notes;
    }

    void add(MonahTable table) {
        for (RawTable.Row row : table.raw().rows()) {
            double[] values = COLUMNS.stream()
                    .mapToDouble(column -> value(table, row, column))
                    .toArray();
            String key = key(table.cell(row, "audio_id"), table.cell(row, "talkturn no"));
            if (tones.putIfAbsent(key, values) != null) {
                notes.warn(
                        "duplicate_turn",
                        table.file(),
                        row.line(),
                        row.place() + " is the tone of a talkturn that has one already; it was left out.");
            }
        }
    }

    private double value(MonahTable table, RawTable.Row row, String column) {
        String cell = table.cell(row, column);
        OptionalDouble value = Cells.number(cell);
        if (value.isPresent() && value.getAsDouble() >= 0 && value.getAsDouble() <= 1) {
            return value.getAsDouble();
        }
        if (!cell.isEmpty()) {
            notes.warn(
                    "out_of_scale",
                    table.file(),
                    row.line(),
                    row.place() + ": “" + cell + "” in " + column + " is no probability; it counts as missing.");
        }
        return Double.NaN;
    }

    List<FeatureKind> features() {
        return tones.isEmpty() ? List.of() : FEATURES;
    }

    /** One value a feature, NaN where there is none. */
    double[] of(String conversation, String number) {
        double[] none = new double[features().size()];
        Arrays.fill(none, Double.NaN);
        return tones.getOrDefault(key(conversation, number), none);
    }

    private static String key(String conversation, String number) {
        return conversation + "\t" + number;
    }
}
