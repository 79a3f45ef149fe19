package io.talkturn.corpus.io.workbook;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** One workbook: the sheet with most sentences, and those with the same columns as it, become one table. */
final class WorkbookFile {
    /** The column with the names of sheets where several are read. */
    static final String SHEET = "sheet";

    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    private final SourceFile file;
    private final ImportNotes notes;
    private final @Nullable String asked;

    /**
     * A workbook.
     *
     * @param asked the sheet to read and no other; null: the one with most sentences and those like it
     */
    WorkbookFile(SourceFile file, ImportNotes notes, @Nullable String asked) {
        this.file = file;
        this.notes = notes;
        this.asked = asked;
    }

    /** The names of the sheets. */
    List<String> sheets() {
        requireXlsx();
        Parts.of(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.path().toFile(), OPTIONS)) {
            return workbook.getSheets().map(Sheet::getName).toList();
        } catch (IOException | RuntimeException e) {
            throw Parts.damaged(file, e);
        }
    }

    private void requireXlsx() {
        WorkbookKind kind = WorkbookKind.of(file);
        if (kind != WorkbookKind.XLSX) {
            throw kind.refusal(file);
        }
    }

    /**
     * Reads it.
     *
     * @throws UserError where no sheet holds a table, or the workbook is damaged, too large or of another kind
     */
    RawTable read(Progress progress) {
        requireXlsx();
        Parts parts = Parts.of(file);
        try {
            return table(sheets(parts, progress));
        } catch (UserError | CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the library says with many kinds of exceptions that a workbook is damaged
            throw Parts.damaged(file, e);
        }
    }

    private List<SheetTable> sheets(Parts parts, Progress progress) throws IOException {
        List<SheetTable> tables = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.path().toFile(), OPTIONS)) {
            CellText texts = new CellText(workbook.isDate1904());
            for (Sheet sheet : workbook.getSheets().toList()) {
                SheetReader reader = new SheetReader(file, sheet, texts, notes);
                List<SheetRow> rows = reader.read(parts.merged(sheet.getId()), progress);
                tables.add(SheetTable.of(sheet.getName(), rows));
            }
            if (texts.errors() > 0) {
                notes.warn(
                        "cell_errors",
                        file.name(),
                        null,
                        texts.errors() + " cells hold an error such as #REF!, and count as empty.");
            }
        }
        return tables;
    }

    /** The sheet with most sentences. */
    private SheetTable richest(List<SheetTable> sheets) {
        return sheets.stream()
                .filter(sheet -> !sheet.rows().isEmpty())
                .max(Comparator.comparingLong(SheetTable::sentences)
                        .thenComparingInt(sheet -> sheet.rows().size())
                        .thenComparing(Comparator.comparingInt(sheets::indexOf).reversed()))
                .orElseThrow(() -> file.error(
                        "No sheet of the workbook holds a table with rows.",
                        "A sheet with talkturns has a row with the names of its columns, and a row a talkturn."));
    }

    private SheetTable named(List<SheetTable> sheets, String name) {
        SheetTable found = sheets.stream()
                .filter(sheet -> sheet.sheet().equals(name))
                .findFirst()
                .orElseThrow(() -> file.error(
                        "The workbook has no sheet “" + name + "”.",
                        "It has "
                                + String.join(
                                        ", ",
                                        sheets.stream().map(SheetTable::sheet).toList())
                                + "."));
        if (found.rows().isEmpty()) {
            throw file.error("The sheet “" + name + "” holds no table with rows.", "Choose another sheet.");
        }
        return found;
    }

    private RawTable table(List<SheetTable> sheets) {
        SheetTable best = asked == null ? richest(sheets) : named(sheets, asked);
        List<SheetTable> read = asked != null
                ? List.of(best)
                : sheets.stream()
                        .filter(sheet -> !sheet.rows().isEmpty() && sheet.fits(best))
                        .toList();
        sheets.forEach(sheet -> tell(sheet, read.contains(sheet)));
        List<String> columns = new ArrayList<>();
        boolean several = read.size() > 1;
        if (several) {
            columns.add(best.names().contains(SHEET) ? SHEET + " name" : SHEET);
        }
        columns.addAll(best.names());
        List<RawTable.Row> rows = new ArrayList<>();
        for (SheetTable sheet : read) {
            sheet.tell(file, notes);
            int[] places = best.names().stream().mapToInt(sheet::place).toArray();
            for (SheetRow row : sheet.rows()) {
                rows.add(row(sheet, row, places, several));
            }
        }
        return new RawTable(file, columns, rows);
    }

    private static RawTable.Row row(SheetTable sheet, SheetRow row, int[] places, boolean several) {
        List<String> cells = new ArrayList<>(places.length + 1);
        if (several) {
            cells.add(sheet.sheet());
        }
        for (int place : places) {
            cells.add(row.cell(place));
        }
        String where = several ? "Row " + row.number() + " of sheet “" + sheet.sheet() + "”" : "Row " + row.number();
        return new RawTable.Row(row.number(), where, cells, Set.of());
    }

    private void tell(SheetTable sheet, boolean isRead) {
        String rows = sheet.rows().size() + " rows, " + sheet.sentences() + " with sentences";
        if (isRead) {
            notes.taken(new Taken(Part.SHEET, sheet.sheet(), "table of talkturns", rows));
        } else if (sheet.rows().isEmpty()) {
            notes.taken(Taken.leftOut(Part.SHEET, sheet.sheet(), "it holds no table"));
        } else if (asked != null) {
            notes.taken(Taken.leftOut(Part.SHEET, sheet.sheet(), rows + "; another sheet was asked for"));
        } else {
            notes.taken(Taken.leftOut(
                    Part.SHEET, sheet.sheet(), rows + "; its columns are others: " + String.join(", ", sheet.names())));
        }
    }
}
