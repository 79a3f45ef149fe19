package io.talkturn.ui.results;

import io.talkturn.corpus.Partition;
import io.talkturn.report.Cell;
import io.talkturn.report.RunSummary;
import io.talkturn.report.RunsTable;
import io.talkturn.report.Table;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunStatus;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.runs.RunPlaces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The table of runs as it is shown.
 *
 * @param runs one a row
 * @param orphaned runs whose worker is gone, of all, to be offered for resuming
 * @param total how many runs there are without the filter
 */
record RunList(Table table, List<RunSummary> runs, List<RunEntry> orphaned, int total) {
    static final RunList EMPTY = new RunList(RunsTable.of(List.of(), Partition.TEST), List.of(), List.of(), 0);
    private static final String STATE = "state";

    /** Pinned runs first, then in the order given; without those that the filter leaves out. */
    static RunList of(List<RunSummary> all, Partition partition, String filter, Set<String> pinned) {
        List<RunSummary> ordered = all.stream()
                .sorted(Comparator.comparing(
                        run -> !pinned.contains(run.entry().folder().name())))
                .toList();
        Table table = live(RunsTable.of(ordered, partition), ordered);
        int[] kept = IntStream.range(0, ordered.size())
                .filter(row -> matches(table, row, filter))
                .toArray();
        return new RunList(
                table.withRows(IntStream.of(kept).mapToObj(table.rows()::get).toList()),
                IntStream.of(kept).mapToObj(ordered::get).toList(),
                all.stream()
                        .map(RunSummary::entry)
                        .filter(run -> run.isOrphaned() && !RunPlaces.isTrial(run.folder()))
                        .toList(),
                all.size());
    }

    /** How far a run has come says more than that it runs. */
    private static Table live(Table table, List<RunSummary> runs) {
        int column = table.header().indexOf(STATE);
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = 0; row < runs.size(); row++) {
            List<Cell> cells = new ArrayList<>(table.rows().get(row));
            String told = state(runs.get(row).entry());
            if (told != null) {
                cells.set(column, Cell.of(told));
            }
            rows.add(cells);
        }
        return table.withRows(rows);
    }

    private static @Nullable String state(RunEntry run) {
        RunStatus status = run.status();
        if (status == null || run.problem() != null) {
            return null;
        }
        if (run.isOrphaned()) {
            return Texts.of("results.state.interrupted", status.epochs().done());
        }
        return switch (run.state()) {
            case RUNNING ->
                Texts.of(
                        "results.state.running",
                        status.epochs().done(),
                        status.epochs().planned());
            case PAUSED ->
                Texts.of(
                        "results.state.paused",
                        status.epochs().done(),
                        status.epochs().planned());
            default -> null;
        };
    }

    private static boolean matches(Table table, int row, String filter) {
        String words = String.join(
                        " ",
                        IntStream.range(0, table.columns().size())
                                .mapToObj(column -> table.shown(row, column))
                                .toList())
                .toLowerCase(Locale.ROOT);
        return filter.strip().isEmpty()
                || List.of(filter.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
                        .allMatch(words::contains);
    }
}
