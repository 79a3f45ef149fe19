package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Label;
import io.talkturn.corpus.io.feature.CsdFile.Video;
import io.talkturn.corpus.io.source.FeatureChoices;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.tensor.NumberArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The labels of segments out of one or several label files: the first has cut the segments, others are met by their times. */
final class CsdLabels {
    private final FeatureChoices choices;
    private final ImportNotes notes;

    CsdLabels(FeatureChoices choices, ImportNotes notes) {
        this.choices = choices;
        this.notes = notes;
    }

    List<Label> of(List<CsdFile> files, CsdFile cutting, List<Segment> segments, List<String> places) {
        List<Label> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (CsdFile file : files) {
            double[][] rows = new double[segments.size()][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = row(file, file.equals(cutting), segments.get(i));
            }
            for (Label label : new TaskLabels(file.file(), choices, notes).ofColumns(rows, file.columns(), places)) {
                if (names.add(label.name())) {
                    all.add(label);
                } else {
                    notes.warn(
                            "label_twice",
                            String.valueOf(file.file().getFileName()),
                            null,
                            "“" + file.root() + "” has the label “" + label.name()
                                    + "” too, which was taken from another file before; it was left out.");
                }
            }
        }
        return all;
    }

    private static double[] row(CsdFile file, boolean cutting, Segment segment) {
        double[] row = new double[width(file)];
        Arrays.fill(row, Double.NaN);
        Video video = file.videos().get(segment.video());
        NumberArray values = video == null ? null : video.values();
        if (video == null || values == null) {
            return row;
        }
        int number = cutting ? segment.label() : meeting(video, segment);
        if (number >= 0) {
            values.read((long) number * row.length, row, 0, row.length);
        }
        return row;
    }

    private static int width(CsdFile file) {
        return file.videos().values().stream()
                .map(Video::values)
                .filter(values -> values != null)
                .mapToInt(values -> values.axis(1))
                .findFirst()
                .orElse(0);
    }

    /** The row that shares the most time with a segment, -1 where none does. */
    private static int meeting(Video video, Segment segment) {
        double[] times = video.intervals();
        int best = -1;
        double most = WordAlignment.EPSILON;
        for (int row = 0; row < video.rows(); row++) {
            double shared = Math.min(segment.end(), times[2 * row + 1]) - Math.max(segment.start(), times[2 * row]);
            if (shared > most) {
                most = shared;
                best = row;
            }
        }
        return best;
    }
}
