package io.talkturn.weaving;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.timeline.NumberTable;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Samples with a time, or with a start and an end: a talkturn's value is the mean of the samples that fall into it, ends
 * included, or that overlap it. A column becomes a feature of its name. What is missing is left out of the mean; a
 * talkturn without samples has no value.
 */
final class TimedFile {
    private static final List<String> TIMES = List.of("timestamp", "time", "t", "seconds", "frametime", "start");
    private static final List<String> ENDS = List.of("end", "stop");
    /** Columns that count or name something. */
    private static final List<String> NO_MEASURE = List.of("frame", "face_id", "index", "id", "name", "success");

    private final Corpus corpus;

    TimedFile(Corpus corpus) {
        this.corpus = corpus;
    }

    /**
     * Fills the features of the talkturns that have samples; how many.
     *
     * @throws UserError where there is no time, no measure, or a cell is no number
     */
    int read(Attachment source, FeatureColumns columns, Progress progress) {
        NumberTable table = NumberTable.open(source.file());
        int time = column(table, TIMES);
        int end = column(table, ENDS);
        if (time < 0) {
            throw new UserError(
                    "The table has no column with a time (line 1).",
                    source.file(),
                    "Call it one of " + String.join(", ", TIMES) + ", in seconds.");
        }
        List<Integer> wanted = new ArrayList<>(List.of(time));
        if (end >= 0) {
            wanted.add(end);
        }
        int first = wanted.size();
        for (int c = 0; c < table.header().size(); c++) {
            if (c != time && c != end && isMeasure(table.header().get(c))) {
                wanted.add(c);
            }
        }
        Means means = new Means(rows(source), wanted.size() - first);
        int endSlot = end >= 0 ? 1 : 0;
        table.read(
                wanted.stream().mapToInt(c -> c).toArray(),
                progress,
                (line, cells) -> means.add(cells[0] + source.offset(), cells[endSlot] + source.offset(), cells, first));
        for (int m = 0; m < means.measures; m++) {
            String name = table.header().get(wanted.get(first + m));
            means.put(m, columns.column(featureName(name), name));
        }
        return means.withSamples();
    }

    private static int column(NumberTable table, List<String> names) {
        return IntStream.range(0, table.header().size())
                .filter(c -> names.contains(table.header().get(c).toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isMeasure(String name) {
        return !name.isBlank() && !NO_MEASURE.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Lower case, letters, digits and underscores. */
    private static String featureName(String column) {
        return column.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("^_+|_+$", "");
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
