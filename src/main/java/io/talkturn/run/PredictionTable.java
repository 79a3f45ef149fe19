package io.talkturn.run;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberScale;
import io.talkturn.corpus.Partition;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.SpreadsheetSafety;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The predictions of a run, {@code predictions.csv}.
 *
 * @param classes of the primary task, empty for a number task
 * @param rows one a predicted talkturn, in the order of the corpus
 * @param scale of the label where it is a number and its scale decides what is measured; the file does not hold it
 */
public record PredictionTable(
        List<String> classes, List<Row> rows, @Nullable NumberScale scale) {
    static final List<String> COLUMNS = List.of("conversation", "talkturn", "partition", "truth", "prediction");
    private static final int TRUTH = 3;
    private static final int PREDICTION = 4;
    private static final String PROBABILITY = "p_";
    /** The share of a talkturn's words that the network never saw, where it is known. */
    static final String NEW_WORDS = "new_words";

    private static final double SUM_CLOSE = 1e-3;

    public PredictionTable {
        classes = List.copyOf(classes);
        rows = List.copyOf(rows);
    }

    /** A table of classes, or of numbers that are measured alike on every scale. */
    public PredictionTable(List<String> classes, List<Row> rows) {
        this(classes, rows, null);
    }

    /**
     * The predictions of several runs as one table, for example of all folds: a row for each that a run has.
     *
     * @param tables at least one, of the same classes
     */
    public static PredictionTable together(List<PredictionTable> tables) {
        PredictionTable first = tables.getFirst();
        return new PredictionTable(
                first.classes(),
                tables.stream().flatMap(table -> table.rows().stream()).toList(),
                first.scale());
    }

    /**
     * A corpus with the partitions that the run had: those of its fold, and of the share of train that chose the epoch.
     * Conversations of which nothing was predicted stay where the corpus has them.
     */
    public Corpus divided(Corpus corpus) {
        Map<String, Partition> partitions = new LinkedHashMap<>(corpus.partitions());
        rows.forEach(row -> partitions.replace(row.conversation(), row.partition()));
        return corpus.withPartitions(partitions);
    }

    /** The same with the scale of its numbers. */
    public PredictionTable on(@Nullable NumberScale other) {
        return new PredictionTable(classes, rows, other);
    }

    /**
     * One prediction.
     *
     * @param truth the class or number of the corpus, empty where it has none; of a multi-label task the classes with a
     *     bar between them, or {@code (none)}
     * @param prediction the class of the highest probability, a number, or the classes with a probability above 0.5
     * @param probabilities one a class, none for a number task
     * @param newWords the share of its words that the network never saw, 0 to 1; NaN where that is not known
     */
    public record Row(
            String conversation,
            String talkturn,
            Partition partition,
            String truth,
            String prediction,
            double[] probabilities,
            double newWords) {
        /** A prediction of which it is not known how many words were new. */
        public Row(
                String conversation,
                String talkturn,
                Partition partition,
                String truth,
                String prediction,
                double[] probabilities) {
            this(conversation, talkturn, partition, truth, prediction, probabilities, Double.NaN);
        }

        /** The same with the share of its words that the network never saw. */
        public Row withNewWords(double share) {
            return new Row(conversation, talkturn, partition, truth, prediction, probabilities, share);
        }

        /** The same in another partition. */
        public Row in(Partition other) {
            return new Row(conversation, talkturn, other, truth, prediction, probabilities, newWords);
        }

        /** Whether a class is among those that a truth or a prediction names. */
        public boolean says(String label, String truthOrPrediction) {
            return truthOrPrediction.equals(label)
                    || Arrays.asList(truthOrPrediction.split("\\|", -1)).contains(label);
        }

        /** Whether there is a truth and the prediction, a class, is another one. */
        public boolean isError() {
            return !truth.isEmpty() && !truth.equals(prediction);
        }
    }

    /**
     * Whether several classes can hold for one talkturn. The file does not say so, but what it holds does: a class alone
     * among others stands in all rows of a task with one class, and its probabilities add up to 1.
     */
    public boolean isMultiLabel() {
        return !classes.isEmpty()
                && rows.stream()
                        .anyMatch(row -> !isOneClass(row.prediction())
                                || !(row.truth().isEmpty() || isOneClass(row.truth()))
                                || Math.abs(Arrays.stream(row.probabilities()).sum() - 1) > SUM_CLOSE);
    }

    private boolean isOneClass(String text) {
        return classes.contains(text);
    }

    /** The columns of the file. */
    public List<String> header() {
        List<String> header = new ArrayList<>(COLUMNS);
        classes.forEach(label -> header.add(PROBABILITY + label));
        if (knowsNewWords()) {
            header.add(NEW_WORDS);
        }
        return header;
    }

    /** Whether it is known how many words of the talkturns were new to the network. */
    public boolean knowsNewWords() {
        return rows.stream().anyMatch(row -> !Double.isNaN(row.newWords()));
    }

    /** The mean share of new words over talkturns, NaN where it is not known. */
    public double newWords() {
        return rows.stream()
                .mapToDouble(Row::newWords)
                .filter(share -> !Double.isNaN(share))
                .average()
                .orElse(Double.NaN);
    }

    /** A number where there are no classes, else classes, or none of them. */
    private static void requireAnswer(TableFile.Cells cells, int column, List<String> classes) {
        if (classes.isEmpty()) {
            cells.finite(column);
        } else {
            String text = cells.text(column);
            boolean known = classes.contains(text)
                    || text.equals(MultiLabel.NONE)
                    || classes.containsAll(Arrays.asList(text.split("\\|", -1)));
            cells.require(known, "one of the classes", column);
        }
    }

    /**
     * Reads a table, of a run or one that {@code talkturn predict} wrote.
     *
     * @throws UserError where it is damaged
     */
    public static PredictionTable read(Path file) {
        Csv.Table table = TableFile.checked(file, COLUMNS);
        boolean newWords = table.header().getLast().equals(NEW_WORDS);
        List<String> columns =
                table.header().subList(COLUMNS.size(), table.header().size() - (newWords ? 1 : 0));
        if (!columns.stream().allMatch(column -> column.startsWith(PROBABILITY))
                || columns.stream().distinct().count() < columns.size()) {
            throw new UserError(
                    "The columns after the fifth are not one probability (p_...) a class.", file, RunResults.WAY_OUT);
        }
        List<String> classes = columns.stream()
                .map(column -> column.substring(PROBABILITY.length()))
                .toList();
        List<Row> rows = TableFile.rows(file, table).stream()
                .map(cells -> newWords
                        ? row(cells, classes).withNewWords(cells.finite(COLUMNS.size() + classes.size()))
                        : row(cells, classes))
                .toList();
        return new PredictionTable(classes, rows);
    }

    /** Writes the table of a run, which is read again. */
    public void write(Path file) {
        write(file, SpreadsheetSafety.OFF);
    }

    /** Writes the table; the file of a run and the one that {@code talkturn predict} makes have the same form. */
    public void write(Path file, SpreadsheetSafety safety) {
        boolean knows = knowsNewWords();
        Csv.write(file, header(), safety, out -> {
            for (Row row : rows) {
                List<String> cells = new ArrayList<>(List.of(
                        row.conversation(), row.talkturn(), row.partition().id(), row.truth(), row.prediction()));
                for (double probability : row.probabilities()) {
                    cells.add(Csv.number(probability));
                }
                if (knows) {
                    cells.add(Csv.number(row.newWords()));
                }
                out.row(cells);
            }
        });
    }

    private static Row row(TableFile.Cells cells, List<String> classes) {
        double[] probabilities = new double[classes.size()];
        for (int k = 0; k < probabilities.length; k++) {
            probabilities[k] = cells.finite(COLUMNS.size() + k);
        }
        if (!cells.text(TRUTH).isEmpty()) {
            requireAnswer(cells, TRUTH, classes);
        }
        requireAnswer(cells, PREDICTION, classes);
        return new Row(cells.text(0), cells.text(1), cells.partition(2), cells.text(3), cells.text(4), probabilities);
    }
}
