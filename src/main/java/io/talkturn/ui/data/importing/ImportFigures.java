package io.talkturn.ui.data.importing;

import io.talkturn.corpus.CorpusSummary;
import io.talkturn.corpus.CorpusSummary.ClassCounts;
import io.talkturn.corpus.CorpusSummary.NumberRanges;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Sequences;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** What an import would bring, in a few lines: partitions, every label with its values, what has times. */
final class ImportFigures extends GridPane {
    ImportFigures(CorpusSummary summary, List<Sequences> sequences) {
        getStyleClass().add("report");
        setId("import-figures");
        setHgap(12);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
        List<String> partitions = new ArrayList<>();
        for (Partition partition : Partition.values()) {
            var size = summary.sizes().get(partition);
            if (size != null && size.talkturns() > 0) {
                partitions.add(partition.id() + " " + Format.integer(size.talkturns()));
            }
        }
        row(Texts.of("column.partition"), String.join(" · ", partitions));
        row(Texts.of("column.speakers"), Format.integer(summary.counts().speakers()));
        summary.classLabels().forEach(label -> row(label.name(), classes(label)));
        summary.numberLabels().forEach(label -> row(label.name(), numbers(label)));
        summary.features()
                .forEach(feature -> row(
                        feature.name(),
                        Texts.of("import.values", Format.integer(feature.range().present()))));
        sequences.forEach(s -> row(s.modality().id(), sequence(s)));
        row(Texts.of("report.times"), Format.integer(summary.counts().withTimes()));
        row(Texts.of("report.words"), Format.integer(summary.counts().withWordTimes()));
    }

    private static String sequence(Sequences sequences) {
        String said = Texts.of(
                "import.sequence",
                Format.integer(sequences.steps()),
                Format.integer(sequences.columns()),
                sequences.provenance().extractor().isEmpty()
                        ? Texts.of("sequences.unknown")
                        : sequences.provenance().told(sequences.columns()));
        return sequences.nonFinite() == 0
                ? said
                : said + " · " + Texts.of("import.notfinite", Format.integer(sequences.nonFinite()));
    }

    private static String classes(ClassCounts label) {
        List<String> counts = new ArrayList<>();
        for (int c = 0; c < label.classes().size(); c++) {
            if (label.total(c) > 0) {
                counts.add(label.classes().get(c) + " " + Format.integer(label.total(c)));
            }
        }
        int missing =
                label.missing().values().stream().mapToInt(Integer::intValue).sum();
        if (missing > 0) {
            counts.add(Texts.of("data.missing") + " " + Format.integer(missing));
        }
        return String.join(" · ", counts);
    }

    private static String numbers(NumberRanges label) {
        return Texts.of(
                "import.range",
                Format.integer(label.all().present()),
                Format.decimals(label.all().lowest(), 2),
                Format.decimals(label.all().highest(), 2),
                Format.integer(label.all().missing()));
    }

    private void row(String name, String value) {
        Label what = Labels.muted(name);
        what.setMinWidth(USE_PREF_SIZE);
        GridPane.setValignment(what, VPos.TOP);
        addRow(getRowCount(), what, Labels.wrapped(value));
    }
}
