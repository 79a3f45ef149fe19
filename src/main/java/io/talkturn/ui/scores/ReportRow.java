package io.talkturn.ui.scores;

import io.talkturn.report.Cell;
import java.util.List;

/**
 * A row of a report's table on the screen.
 *
 * @param key what it is about, the same when the table is made anew
 */
public record ReportRow(Object key, List<Cell> cells) {}
