package io.talkturn.report;

import io.talkturn.corpus.Partition;
import io.talkturn.run.MetricTable;
import java.util.List;
import java.util.stream.Collectors;

/** Says why a table of metrics has no rows. */
final class NotMeasured {
    private NotMeasured() {}

    static List<String> notes(MetricTable metrics, Partition partition, String task) {
        if (!metrics.partitions().contains(partition)) {
            String there = metrics.partitions().stream().map(Partition::id).collect(Collectors.joining(", "));
            return List.of("The run has no predictions with a label in the partition " + partition.id() + "; it has "
                    + (there.isEmpty() ? "none at all." : there + "."));
        }
        if (!metrics.tasks().contains(task)) {
            return List.of("The run has no task " + task + "; it has " + String.join(", ", metrics.tasks()) + ".");
        }
        return List.of("The " + TaskNames.of(task) + " task predicts a number, which has no classes.");
    }
}
