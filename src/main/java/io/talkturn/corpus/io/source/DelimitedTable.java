package io.talkturn.corpus.io.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads CSV, TSV and their relatives: the delimiter is found, rows of a wrong width are left out and noted. */
final class DelimitedTable {
    private static final int STEP = 1000;
    private static final Pattern LINE = Pattern.compile("line (\\d+)");
    private static final Pattern EXCEL_HINT = Pattern.compile("^sep=(.)\\r?\\n");
    // no text that is read holds NUL (see SourceText), so this switches quoting off
    private static final char NO_QUOTE = '\0';

    private final SourceFile file;
    private final ImportNotes notes;
    private final Progress progress;

    DelimitedTable(SourceFile file, ImportNotes notes, Progress progress) {
        this.file = file;
        this.notes = notes;
        this.progress = progress;
    }

    RawTable read(String text) {
        Matcher hint = EXCEL_HINT.matcher(text);
        if (hint.find()) {
            // the line stays, empty, so that line numbers remain those of the file
            return read(text.substring(hint.end(1)), hint.group(1).charAt(0));
        }
        return read(text, Delimiters.detect(text));
    }

    private RawTable read(String text, char delimiter) {
        try {
            return parse(text, delimiter, '"');
        } catch (CsvParseException e) {
            if (delimiter != '\t') {
                throw openQuote(e);
            }
            notes.warn(
                    "quotes_plain",
                    file.name(),
                    null,
                    "The quotes do not pair up, so they were read as plain characters of the text.");
            return parse(text, delimiter, NO_QUOTE);
        }
    }

    private RawTable parse(String text, char delimiter, char quote) {
        Iterator<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(text)
                .iterator();
        if (!records.hasNext()) {
            throw file.error("The file is empty.", "Export the table again.");
        }
        ImportNotes rowNotes = new ImportNotes();
        HeadRow head = HeadRow.find(records, Delimiters.width(text));
        if (!head.titles().isEmpty()) {
            rowNotes.info(
                    "title_rows",
                    file.name(),
                    1,
                    "The head is in line " + head.line() + "; what stands above it was left out: “"
                            + String.join(" ", head.titles()) + "”.");
        }
        if (head.isMissing()) {
            rowNotes.warn(
                    "no_header",
                    file.name(),
                    head.line(),
                    "Line " + head.line()
                            + " holds values, not the names of columns; they were called column 1, column 2, …");
        }
        List<String> columns = columns(head);
        List<RawTable.Row> rows = rows(head.rows(), columns, rowNotes);
        notes.add(rowNotes);
        if (rows.isEmpty()) {
            throw file.error("The table has a header but no rows that can be read.", "Export the table again.");
        }
        return new RawTable(file, columns, rows);
    }

    private List<String> columns(HeadRow header) {
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : header.cells()) {
            String name = cell.isBlank() || header.isMissing() ? "column " + (columns.size() + 1) : cell.strip();
            if (!seen.add(name)) {
                throw file.error(
                        "The column “" + name + "” stands twice in the header (line " + header.line() + ").",
                        "Rename or remove one of the two.");
            }
            columns.add(name);
        }
        return columns;
    }

    private List<RawTable.Row> rows(Iterator<CsvRecord> records, List<String> columns, ImportNotes rowNotes) {
        List<RawTable.Row> rows = new ArrayList<>();
        for (int read = 0; records.hasNext(); read++) {
            CsvRecord found = records.next();
            if (read % STEP == 0) {
                progress.step("Reading " + file.name(), read, 0);
            }
            int line = Math.toIntExact(found.getStartingLineNumber());
            List<String> cells = withoutTail(found.getFields(), columns.size());
            if (cells.stream().allMatch(String::isBlank)) {
                rowNotes.info("empty_row", file.name(), line, "Line " + line + " is empty and was left out.");
            } else if (cells.size() != columns.size()) {
                rowNotes.read(1);
                rowNotes.leftOut("ragged_row", file.name(), line, ragged(line, cells.size(), columns.size()));
            } else {
                rows.add(new RawTable.Row(line, "Line " + line, cells, Set.of()));
            }
        }
        return rows;
    }

    private static String ragged(int line, int cells, int columns) {
        return "Line " + line + " has " + cells + " cells, the header " + columns + "; it was left out."
                + (cells > columns ? " Perhaps its text holds the sign that parts cells and stands in no quotes." : "");
    }

    /** Empty cells beyond the header come from a delimiter at the end of the line and mean nothing. */
    private static List<String> withoutTail(List<String> cells, int width) {
        int end = cells.size();
        while (end > width && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end);
    }

    private UserError openQuote(CsvParseException e) {
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        String where = line.find() ? "in line " + line.group(1) : "somewhere";
        if (Csv.isTooLong(e)) {
            return new UserError(
                    "A cell that begins " + where + " is longer than 16 million characters.",
                    file.path(),
                    "Put the line right: perhaps a quote that opens a cell is not closed.",
                    e);
        }
        return new UserError(
                "A quote opened " + where + " is not closed, or text follows the closing quote.",
                file.path(),
                "Put the line right: a quote inside a quoted cell is written twice.",
                e);
    }
}
