package io.talkturn.report.paper;

import io.talkturn.report.Cell;
import io.talkturn.report.Table;
import io.talkturn.report.TaskNames;
import io.talkturn.report.Transcript.Side;
import io.talkturn.report.Transcript.TaskShare;
import java.util.Comparator;
import java.util.stream.Collectors;

/** What a prediction looked at, for a line. */
final class WindowWords {
    private static final int MOST = 3;

    private WindowWords() {}

    /** The tasks that weighed most, empty where there is only one. */
    static String tasks(Side side) {
        if (side.tasks().size() < 2) {
            return "";
        }
        return side.tasks().stream()
                .sorted(Comparator.comparingDouble(TaskShare::weight).reversed())
                .limit(MOST)
                .map(share -> TaskNames.of(share.task()) + " "
                        + Table.Column.metric("").shown(Cell.of(share.weight())))
                .collect(Collectors.joining(", "));
    }
}
