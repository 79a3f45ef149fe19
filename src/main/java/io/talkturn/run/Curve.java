package io.talkturn.run;

import io.talkturn.foundation.Csv;
import io.talkturn.training.EpochResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a run did on dev after every epoch, {@code curve.csv}: what the median rule of studies looks at, kept with the results
 * and their hashes.
 *
 * @param metrics their names; none without a dev partition
 * @param epochs a row an epoch, the first epoch first; NaN where a metric is not defined; shape [epochs][metrics]
 */
public record Curve(List<String> metrics, List<double[]> epochs) {
    private static final String EPOCH = "epoch";

    public Curve {
        metrics = List.copyOf(metrics);
        epochs = List.copyOf(epochs);
    }

    /** The curve of a training. */
    public static Curve of(List<EpochResult> history) {
        List<String> metrics = history.stream()
                .flatMap(result -> result.dev().metrics().keySet().stream())
                .distinct()
                .toList();
        return new Curve(
                metrics,
                history.stream()
                        .map(result -> metrics.stream()
                                .mapToDouble(metric -> result.dev().metrics().getOrDefault(metric, Double.NaN))
                                .toArray())
                        .toList());
    }

    /** The values of a metric, all NaN where it was not measured; shape [epochs]. */
    public double[] values(String metric) {
        int column = metrics.indexOf(metric);
        return epochs.stream()
                .mapToDouble(row -> column < 0 ? Double.NaN : row[column])
                .toArray();
    }

    /** Writes the file. */
    public void write(Path file) {
        List<String> header = Stream.concat(Stream.of(EPOCH), metrics.stream()).toList();
        Csv.write(file, header, out -> {
            for (int e = 0; e < epochs.size(); e++) {
                List<String> cells = new ArrayList<>(List.of(Integer.toString(e + 1)));
                for (double value : epochs.get(e)) {
                    cells.add(Csv.number(value));
                }
                out.row(cells);
            }
        });
    }

    static Curve read(Path file) {
        Csv.Table table = TableFile.checked(file, List.of(EPOCH));
        List<String> metrics = table.header().subList(1, table.header().size());
        List<double[]> epochs = new ArrayList<>();
        for (TableFile.Cells cells : TableFile.rows(file, table)) {
            cells.require(cells.count(0) == epochs.size() + 1, "the next epoch", 0);
            double[] row = new double[metrics.size()];
            for (int m = 0; m < row.length; m++) {
                row[m] = cells.number(m + 1);
            }
            epochs.add(row);
        }
        return new Curve(metrics, epochs);
    }
}
