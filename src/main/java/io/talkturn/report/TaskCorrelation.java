package io.talkturn.report;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.WeakLabels;
import io.talkturn.evaluation.Correlation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Pearson's correlation between the tasks of a corpus, strong and weak, pairwise complete (HAN-ROCK paper,
 * Table 5). A class is 1 where a talkturn has it and 0 where not; of two classes that exclude each other the second one
 * stands for both; numbers stand as they are.
 *
 * @param corpus its name
 * @param columns what is correlated
 * @param cells shape [columns, columns], symmetric; r is NaN for fewer than two talkturns or a constant column
 */
public record TaskCorrelation(String corpus, List<Column> columns, Correlation[][] cells) {
    public TaskCorrelation {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param task its label
     * @param className its class, empty for a number
     * @param weak whether a model gave it
     */
    public record Column(String task, String className, boolean weak) {
        /** What people see, for example {@code sarcasm: yes, weak}. */
        public String title() {
            return task + (className.isEmpty() ? "" : ": " + className) + (weak ? ", weak" : "");
        }
    }

    /** Correlates all tasks of a corpus. */
    public static TaskCorrelation of(Corpus corpus) {
        List<Column> columns = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (Label label : corpus.labels()) {
            if (label instanceof NumberLabel number) {
                columns.add(new Column(label.name(), "", false));
                values.add(column(label.size(), number::at));
            }
            for (int c : shown(label.classNames(), label instanceof MultiLabel)) {
                columns.add(new Column(label.name(), label.classNames().get(c), false));
                values.add(column(label.size(), row -> !label.isPresent(row) ? Double.NaN : label.has(row, c) ? 1 : 0));
            }
        }
        for (WeakLabels weak : corpus.weakLabels()) {
            if (weak.scale() != null) {
                columns.add(new Column(weak.task(), "", true));
                values.add(column(weak.size(), weak::number));
            }
            for (int c : shown(weak.classes(), weak.multiLabel())) {
                columns.add(new Column(weak.task(), weak.classes().get(c), true));
                values.add(column(weak.size(), row -> !weak.isPresent(row) ? Double.NaN : weak.has(row, c) ? 1 : 0));
            }
        }
        return new TaskCorrelation(corpus.info().name(), columns, Correlation.matrix(values.toArray(double[][]::new)));
    }

    private static List<Integer> shown(List<String> classes, boolean multiLabel) {
        if (classes.size() == 2 && !multiLabel) {
            return List.of(1);
        }
        return IntStream.range(0, classes.size()).boxed().toList();
    }

    private static double[] column(int size, IntToDoubleFunction value) {
        double[] values = new double[size];
        Arrays.setAll(values, value);
        return values;
    }

    /** Every pair of columns once, with r and n. */
    public Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int a = 0; a < columns.size(); a++) {
            for (int b = a + 1; b < columns.size(); b++) {
                rows.add(List.of(
                        Cell.of(columns.get(a).title()),
                        Cell.of(columns.get(b).title()),
                        Cell.of(cells[a][b].r()),
                        Cell.of(cells[a][b].n())));
            }
        }
        return new Table(
                "task-correlation-" + corpus,
                "Correlation between tasks, " + corpus,
                List.of(
                        Table.Column.text("first"),
                        Table.Column.text("second"),
                        new Table.Column("r", Table.Kind.DIFFERENCE, 3),
                        Table.Column.count("n")),
                rows,
                List.of("Pearson's r over the talkturns that have both (n). A class counts 1 where it holds and 0 where"
                        + " not. A dash: fewer than two talkturns, or one of the columns is constant there."));
    }
}
