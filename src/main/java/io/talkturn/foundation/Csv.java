package io.talkturn.foundation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * The one way in which Talkturn writes CSV and reads its own CSV back: RFC 4180, UTF-8, a header row, decimal point in
 * every locale, full precision. Foreign tables are read by {@code corpus.io}, which is more lenient.
 */
public final class Csv {
    private Csv() {}

    /**
     * One row below the header.
     *
     * @param line where it starts in the file, counted from 1
     * @param cells as many as the header has
     */
    public record Row(long line, List<String> cells) {
        /** The cell of a column. */
        public String at(int column) {
            return cells.get(column);
        }
    }

    /**
     * A whole table.
     *
     * @param header the column names
     */
    public record Table(List<String> header, List<Row> rows) {}

    /** Takes rows that are to be written. */
    @FunctionalInterface
    public interface Sink {
        void row(List<String> cells) throws IOException;
    }

    /**
     * The form of a file that people open with a spreadsheet.
     *
     * @param separator between cells
     * @param marked whether it begins with the mark of UTF-8, without which some spreadsheets take it for another encoding
     */
    public record Form(char separator, boolean marked) {
        /** What Talkturn writes and reads. */
        public static final Form USUAL = new Form(',', false);
    }

    /** Writes a table, atomically. */
    public static void write(Path file, List<String> header, AtomicFiles.Body<Sink> body) {
        write(file, header, Form.USUAL, body);
    }

    /** Writes a table in another form, atomically. */
    public static void write(Path file, List<String> header, Form form, AtomicFiles.Body<Sink> body) {
        AtomicFiles.writeText(file, out -> {
            if (form.marked()) {
                out.write('\uFEFF');
            }
            CsvWriter writer =
                    CsvWriter.builder().fieldSeparator(form.separator()).build(out);
            writer.writeRecord(header);
            body.writeTo(writer::writeRecord);
            writer.flush();
        });
    }

    /** Writes a table for people, atomically; the header too is written so that no spreadsheet runs it. */
    public static void write(Path file, List<String> header, SpreadsheetSafety safety, AtomicFiles.Body<Sink> body) {
        write(
                file,
                header.stream().map(safety::cell).toList(),
                sink -> body.writeTo(
                        cells -> sink.row(cells.stream().map(safety::cell).toList())));
    }

    /** A number as it stands in our files: full precision, decimal point, empty for NaN. */
    public static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    /**
     * Reads a table that Talkturn wrote.
     *
     * @throws UserError where the file is missing, not UTF-8, or a row has more or fewer cells than the header
     */
    public static Table read(Path file) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        FileTouch.read(file);
        try (var reader = new InputStreamReader(Files.newInputStream(file), decoder);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .skipEmptyLines(false)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(reader)) {
            return rows(file, csv.iterator());
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        } catch (UncheckedIOException e) {
            throw AtomicFiles.cannotRead(file, Objects.requireNonNull(e.getCause()));
        } catch (CsvParseException e) {
            throw new UserError(
                    isTooLong(e)
                            ? "A cell of the table is longer than 16 million characters; Talkturn wrote none like that."
                            : "The table is damaged: a quote is not closed or stands in a wrong place.",
                    file,
                    "Restore it from a copy, or make it again.",
                    e);
        }
    }

    /** Whether what the parser complains of is a cell without an end. */
    public static boolean isTooLong(CsvParseException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (String.valueOf(t.getMessage()).contains("max field size")) {
                return true;
            }
        }
        return false;
    }

    private static Table rows(Path file, Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            throw new UserError("The table is empty.", file, "Restore it from a copy, or make it again.");
        }
        List<String> header = records.next().getFields();
        List<Row> rows = new ArrayList<>();
        while (records.hasNext()) {
            CsvRecord found = records.next();
            if (found.getFieldCount() != header.size()) {
                throw new UserError(
                        "Line " + found.getStartingLineNumber() + " has " + found.getFieldCount()
                                + " cells, the header " + header.size() + ".",
                        file,
                        "Put the line right, or restore the file from a copy.");
            }
            rows.add(new Row(found.getStartingLineNumber(), found.getFields()));
        }
        return new Table(header, rows);
    }
}
