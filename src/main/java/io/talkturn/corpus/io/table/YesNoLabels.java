package io.talkturn.corpus.io.table;

import io.talkturn.corpus.io.source.CorpusDraft.LabelKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Puts a label of yes and no beside a label of several classes for each of its classes: a HAN network learns one label of
 * which one class holds, where a fusion model learns all at once.
 */
final class YesNoLabels {
    private static final List<String> CLASSES = List.of("no", "yes");

    private final List<LabelKind> labels;

    YesNoLabels(List<LabelKind> labels) {
        this.labels = labels;
    }

    /** The labels with those of yes and no behind them. */
    List<LabelKind> all() {
        List<LabelKind> all = new ArrayList<>(labels);
        for (LabelKind label : labels) {
            if (label instanceof LabelKind.Several several) {
                several.classes().forEach(name -> all.add(new LabelKind.Classes(name(several, name), CLASSES)));
            }
        }
        return all;
    }

    private static String name(LabelKind.Several label, String name) {
        return label.name() + "_" + name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }

    /** A talkturn's values with those of yes and no behind them. */
    double[] of(double[] values) {
        double[] all = Arrays.copyOf(values, all().size());
        int at = values.length;
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i) instanceof LabelKind.Several several) {
                for (int c = 0; c < several.classes().size(); c++) {
                    all[at++] = Double.isNaN(values[i]) ? Double.NaN : (long) values[i] >> c & 1;
                }
            }
        }
        return all;
    }
}
