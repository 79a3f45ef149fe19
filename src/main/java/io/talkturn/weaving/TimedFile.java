package io.talkturn.weaving;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.timeline.NumberTable;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Samples with a time, or with a start and an end: a talkturn's value is the mean of the samples that fall into it, ends
 * included, or that overlap it. A column becomes a feature of its name. What is missing is left out of the mean; a
 * talkturn without samples has no value.
 */
final class TimedFile {
    private final Corpus corpus;
    private final double framesPerSecond;
    private final ImportNotes notes;

    /** A reader; {@code framesPerSecond} is for tables with frames and no times, 0 where it is not known. */
    TimedFile(Corpus corpus, double framesPerSecond, ImportNotes notes) {
        this.corpus = corpus;
        this.framesPerSecond = framesPerSecond;
        this.notes = notes;
    }

    /**
     * Fills the features of the talkturns that have samples; how many.
     *
     * @throws UserError where there is no time, no measure, or a cell is no number
     */
    int read(Attachment source, FeatureColumns columns, Progress progress) {
        NumberTable table = NumberTable.open(source.file());
        TimedColumns found = new TimedColumns(table, framesPerSecond);
        List<String> measures = found.measures();
        if (measures.isEmpty()) {
            throw new UserError(
                    "The table has times and no column with numbers that were measured.",
                    source.file(),
                    "A table of words belongs to --words, one of talkturns is imported.");
        }
        Means means = new Means(rows(source), measures.size());
        table.read(
                found.wanted(),
                found.times(),
                progress,
                (line, cells) -> means.add(
                        found.start(cells) + source.offset(),
                        found.end(cells) + source.offset(),
                        cells,
                        found.first()));
        for (int m = 0; m < means.measures; m++) {
            means.put(m, columns.column(TimedColumns.featureName(measures.get(m)), measures.get(m)));
        }
        found.tell(notes);
        return means.withSamples();
    }

    /** The timed talkturns that the samples may belong to, by start. */
    private List<Row> rows(Attachment source) {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < corpus.talkturns().size(); row++) {
            Talkturn turn = corpus.talkturns().get(row);
            String conversation =
                    corpus.conversations().get(corpus.conversationOf(row)).id();
            Double start = turn.start();
            Double end = turn.end();
            boolean isMeant = conversation.equals(source.conversation())
                    && (source.speaker() == null || turn.speaker().equals(source.speaker()));
            if (isMeant && start != null && end != null) {
                rows.add(new Row(row, start, end));
            }
        }
        return rows;
    }

    private record Row(int row, double start, double end) {}

    /** Running sums; samples come by time, talkturns nearly so. */
    private static final class Means {
        private final List<Row> rows;
        private final int measures;
        private final double[][] sums;
        private final int[][] counts;
        private final double longest;

        Means(List<Row> rows, int measures) {
            this.rows = rows.stream()
                    .sorted((a, b) -> Double.compare(a.start, b.start))
                    .toList();
            this.measures = measures;
            this.sums = new double[rows.size()][measures];
            this.counts = new int[rows.size()][measures];
            this.longest = rows.stream().mapToDouble(r -> r.end - r.start).max().orElse(0);
        }

        void add(double start, double end, double[] cells, int first) {
            for (int r = firstFrom(start - longest); r < rows.size() && rows.get(r).start <= end; r++) {
                if (rows.get(r).end >= start) {
                    for (int m = 0; m < measures; m++) {
                        double value = cells[first + m];
                        if (Double.isFinite(value)) {
                            sums[r][m] += value;
                            counts[r][m]++;
                        }
                    }
                }
            }
        }

        private int firstFrom(double time) {
            int low = 0;
            int high = rows.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (rows.get(middle).start < time) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        void put(int measure, double[] column) {
            for (int r = 0; r < rows.size(); r++) {
                if (counts[r][measure] > 0) {
                    column[rows.get(r).row] = sums[r][measure] / counts[r][measure];
                }
            }
        }

        int withSamples() {
            return (int) Arrays.stream(counts)
                    .filter(c -> Arrays.stream(c).anyMatch(n -> n > 0))
                    .count();
        }
    }
}
