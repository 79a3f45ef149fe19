package io.talkturn.ui.transcripts;

import io.talkturn.report.Cell;
import io.talkturn.report.Table;
import io.talkturn.report.Table.Column;
import io.talkturn.report.Transcript.TaskShare;
import io.talkturn.report.Transcript.Weight;
import io.talkturn.ui.transcripts.ShadedWindow.ShadedTurn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is shown as tables. */
final class TranscriptTables {
    private TranscriptTables() {}

    /**
     * What is shown.
     *
     * @param notes what people noted, by talkturn
     * @param window of the talkturn selected, null where there is none
     * @param beside the second run, null for none
     */
    record Shown(
            List<TranscriptRow> rows,
            Map<String, String> notes,
            @Nullable ShadedWindow window,
            @Nullable OpenRun beside) {}

    /** One row a talkturn that is shown, with labels and, where it stands in the window, its attention. */
    static Table rows(Shown shown) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("conversation"),
                Column.text("talkturn"),
                Column.count("number"),
                Column.text("speaker"),
                Column.text("text"),
                Column.text("truth"),
                Column.text("prediction"),
                Column.text("error")));
        if (shown.beside() != null) {
            columns.add(Column.text("prediction beside"));
        }
        columns.addAll(List.of(Column.metric("weight"), Column.metric("z"), Column.text("bucket")));
        if (!shown.notes().isEmpty()) {
            columns.add(Column.text("note"));
        }
        List<List<Cell>> rows =
                shown.rows().stream().map(row -> cells(shown, row)).toList();
        return new Table("transcript", "Transcript", columns, rows, List.of());
    }

    /** One row a word of the window that is shown. */
    static Table words(Shown shown) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ShadedTurn turn : turns(shown)) {
            for (int i = 0; i < turn.words().size(); i++) {
                List<Cell> row = new ArrayList<>(List.of(
                        Cell.of(turn.talkturn()),
                        Cell.of(i + 1),
                        Cell.of(turn.tokens().get(i))));
                row.addAll(cells(turn.words().get(i)));
                rows.add(row);
            }
        }
        List<Column> columns = List.of(
                Column.text("talkturn"),
                Column.count("position"),
                Column.text("word"),
                Column.metric("weight"),
                Column.metric("z"),
                Column.text("bucket"));
        return new Table("word-attention", "Word attention", columns, rows, List.of());
    }

    /** One row a talkturn of the window that is shown. */
    static Table window(Shown shown) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ShadedTurn turn : turns(shown)) {
            ShadedWindow window = java.util.Objects.requireNonNull(shown.window());
            List<Cell> row =
                    new ArrayList<>(List.of(Cell.of(turn.talkturn()), Cell.of(window.distance(turn.talkturn()))));
            row.addAll(cells(turn.weight()));
            rows.add(row);
        }
        List<Column> columns = List.of(
                Column.text("talkturn"),
                Column.count("talkturns before"),
                Column.metric("weight"),
                Column.metric("z"),
                Column.text("bucket"));
        return new Table("talkturn-attention", "Talkturn attention", columns, rows, List.of());
    }

    /** One row a task. */
    static Table tasks(Shown shown) {
        List<TaskShare> shares =
                shown.window() == null ? List.of() : shown.window().tasks();
        List<List<Cell>> rows = shares.stream()
                .map(share -> List.of(Cell.of(share.task()), Cell.of(share.weight())))
                .toList();
        return new Table(
                "task-attention",
                "Task attention",
                List.of(Column.text("task"), Column.metric("weight")),
                rows,
                List.of());
    }

    private static List<ShadedTurn> turns(Shown shown) {
        return shown.window() == null ? List.of() : shown.window().turns();
    }

    private static List<Cell> cells(Shown shown, TranscriptRow row) {
        Verdict verdict = row.verdict();
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(row.turn().conversation()),
                Cell.of(row.turn().id()),
                Cell.of(row.turn().number()),
                Cell.of(row.turn().speaker()),
                Cell.of(row.turn().text()),
                verdict == null ? Cell.blank() : Cell.of(verdict.truth()),
                verdict == null || !verdict.isPredicted() ? Cell.blank() : Cell.of(verdict.prediction()),
                verdict == null || !verdict.isPredicted() ? Cell.blank() : Cell.of(verdict.isError() ? "yes" : "no")));
        if (shown.beside() != null) {
            cells.add(shown.beside()
                    .verdicts()
                    .of(row.turn().id())
                    .map(beside -> Cell.of(beside.prediction()))
                    .orElse(Cell.blank()));
        }
        cells.addAll(turns(shown).stream()
                .filter(turn -> turn.talkturn().equals(row.turn().id()))
                .findFirst()
                .map(turn -> cells(turn.weight()))
                .orElse(List.of(Cell.blank(), Cell.blank(), Cell.blank())));
        if (!shown.notes().isEmpty()) {
            cells.add(Cell.of(shown.notes().getOrDefault(row.turn().id(), "")));
        }
        return cells;
    }

    private static List<Cell> cells(Weight weight) {
        return List.of(
                Cell.of(weight.weight()),
                Cell.of(weight.z()),
                Cell.of(weight.bucket().name().toLowerCase(Locale.ROOT)));
    }
}
