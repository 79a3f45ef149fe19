package io.talkturn.run;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.ConfusionMatrix;
import io.talkturn.foundation.Csv;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The metrics of a run, {@code metrics.csv}, in long form and in the forms that pages and tables ask for. */
public record MetricTable(List<MetricRow> rows) {
    static final List<String> HEADER = List.of("partition", "task", "class", "metric", "value", "n");

    public MetricTable {
        rows = List.copyOf(rows);
    }

    /** The partitions there are metrics of. */
    public List<Partition> partitions() {
        return rows.stream().map(MetricRow::partition).distinct().sorted().toList();
    }

    /** The tasks there are metrics of, {@code pri} first. */
    public List<String> tasks() {
        return rows.stream().map(MetricRow::task).distinct().toList();
    }

    /** The classes of a task in their order, none for a number task. */
    public List<String> classes(String task) {
        return rows.stream()
                .filter(row -> row.task().equals(task) && !row.label().isEmpty())
                .map(MetricRow::label)
                .distinct()
                .toList();
    }

    /** A metric of a whole task, empty where it was not measured or is not defined. */
    public OptionalDouble value(Partition partition, String task, String metric) {
        return value(partition, task, "", metric);
    }

    /** A metric of one class, empty where it was not measured or is not defined. */
    public OptionalDouble value(Partition partition, String task, String label, String metric) {
        return find(partition, task, label, metric)
                .map(MetricRow::value)
                .filter(value -> !Double.isNaN(value))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    /** The confusion matrix of a class task; all zero where the partition was not measured. */
    public ConfusionMatrix confusion(Partition partition, String task) {
        List<String> classes = classes(task);
        int[][] counts = new int[classes.size()][];
        Arrays.setAll(
                counts,
                truth -> classes.stream()
                        .mapToInt(predicted -> cell(partition, task, classes.get(truth), predicted))
                        .toArray());
        return ConfusionMatrix.ofCounts(classes, counts);
    }

    private int cell(Partition partition, String task, String truth, String predicted) {
        return (int)
                value(partition, task, truth, MetricRow.CONFUSION + predicted).orElse(0);
    }

    private Optional<MetricRow> find(Partition partition, String task, String label, String metric) {
        return rows.stream()
                .filter(row -> row.partition() == partition
                        && row.task().equals(task)
                        && row.label().equals(label)
                        && row.metric().equals(metric))
                .findFirst();
    }

    static MetricTable read(Path file) {
        return new MetricTable(TableFile.read(file, HEADER).stream()
                .map(cells -> new MetricRow(
                        cells.partition(0), cells.text(1), cells.text(2), cells.text(3), value(cells), cells.count(5)))
                .toList());
    }

    private static double value(TableFile.Cells cells) {
        double value = cells.number(4);
        if (cells.text(3).startsWith(MetricRow.CONFUSION)) {
            boolean isCount = value >= 0 && value == Math.rint(value) && value <= Integer.MAX_VALUE;
            cells.require(isCount, "a number of talkturns", 4);
        }
        return value;
    }

    public void write(Path file) {
        Csv.write(file, HEADER, out -> {
            for (MetricRow row : rows) {
                out.row(List.of(
                        row.partition().id(),
                        row.task(),
                        row.label(),
                        row.metric(),
                        Csv.number(row.value()),
                        Integer.toString(row.n())));
            }
        });
    }
}
