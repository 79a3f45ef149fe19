package io.talkturn.corpus.io.workbook;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.foundation.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads the rows of a sheet, merged cells filled down. */
final class SheetReader {
    private static final int STEP = 1000;
    private static final int MOST_COLUMNS = 1000;

    private final SourceFile file;
    private final Sheet sheet;
    private final CellText texts;
    private final ImportNotes notes;
    private int beyond;

    SheetReader(SourceFile file, Sheet sheet, CellText texts, ImportNotes notes) {
        this.file = file;
        this.sheet = sheet;
        this.texts = texts;
        this.notes = notes;
    }

    List<SheetRow> read(List<Merged> merged, Progress progress) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (Stream<Row> all = sheet.openStream()) {
            all.forEach(row -> {
                if (rows.size() % STEP == 0) {
                    progress.step("Reading the sheet “" + sheet.getName() + "”", rows.size(), 0);
                }
                SheetRow read = row(row);
                if (!read.cells().isEmpty()) {
                    rows.add(read);
                }
            });
        }
        if (beyond > 0) {
            notes.warn(
                    "far_cells",
                    file.name(),
                    null,
                    "Sheet “" + sheet.getName() + "”: " + beyond + " cells to the right of column " + MOST_COLUMNS
                            + " were left out.");
        }
        fill(rows, merged);
        return rows;
    }

    private SheetRow row(Row row) {
        List<String> cells = new ArrayList<>();
        boolean isText = true;
        for (Cell cell : row) {
            if (cell == null) {
                continue;
            }
            String text = texts.of(cell);
            if (text.isBlank()) {
                continue;
            }
            if (cell.getColumnIndex() >= MOST_COLUMNS) {
                beyond++;
                continue;
            }
            while (cells.size() <= cell.getColumnIndex()) {
                cells.add("");
            }
            cells.set(cell.getColumnIndex(), text);
            isText &= texts.isText(cell);
        }
        return new SheetRow(row.getRowNum(), cells, isText);
    }

    private void fill(List<SheetRow> rows, List<Merged> merged) {
        int[] numbers = rows.stream().mapToInt(SheetRow::number).toArray();
        // cells that are merged twice are damage, and would take for ever
        long most = (long) rows.size() * MOST_COLUMNS;
        int filled = 0;
        for (Merged range : merged) {
            int first = Arrays.binarySearch(numbers, range.from());
            String value = first < 0 ? "" : rows.get(first).cell(range.column());
            for (int r = first + 1; !value.isEmpty() && r < numbers.length && numbers[r] <= range.to(); r++) {
                if (most-- < 0) {
                    return;
                }
                filled += set(rows, r, range.column(), value);
            }
        }
        if (filled > 0) {
            notes.info(
                    "merged_cells",
                    file.name(),
                    null,
                    "Sheet “" + sheet.getName() + "”: " + filled + " cells that were merged with the one above were "
                            + "filled with what it holds.");
        }
    }

    private static int set(List<SheetRow> rows, int row, int column, String value) {
        SheetRow old = rows.get(row);
        if (!old.cell(column).isEmpty()) {
            return 0;
        }
        List<String> cells = new ArrayList<>(old.cells());
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value);
        rows.set(row, new SheetRow(old.number(), cells, old.isText()));
        return 1;
    }
}
