package io.talkturn.corpus.io.timeline;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A delimited table of which a few columns of numbers are wanted, as a stream: memory does not grow with the file. Column
 * names are found without the blanks around them; the delimiter is the comma, semicolon or tab that the header has most
 * of, or blanks where it has none. Numbers have a decimal point, or a comma where the delimiter is another sign.
 */
public final class NumberTable {
    private final Path file;
    private final TableHeader header;

    private NumberTable(Path file, TableHeader header) {
        this.file = file;
        this.header = header;
    }

    /** Takes the rows, one after another. */
    @FunctionalInterface
    public interface Rows {
        /**
         * One row.
         *
         * @param line in the file, counted from 1
         * @param values of the wanted columns in the order in which they were wanted, NaN where a cell is empty; the
         *     array is used again for the next row
         */
        void row(long line, double[] values);
    }

    /**
     * Reads the header.
     *
     * @throws UserError where the file is missing or empty
     */
    public static NumberTable open(Path file) {
        if (Files.isDirectory(file)) {
            throw new UserError("This is a folder, not a table.", file, "Choose the file in it.");
        }
        return new NumberTable(file, TableHeader.read(file));
    }

    /** The file that is read. */
    public Path file() {
        return file;
    }

    /** The column names without blanks around them. */
    public List<String> header() {
        return header.names();
    }

    /** The sign between cells; a tab also where they stand apart by blanks. */
    public char separator() {
        return (char) header.delimiter();
    }

    /** Whether there is such a column. */
    public boolean has(String column) {
        return header.names().contains(column);
    }

    /**
     * The number of a column.
     *
     * @throws UserError where there is none, or more than one
     */
    public int column(String name) {
        int count = Collections.frequency(header.names(), name);
        if (count == 1) {
            return header.names().indexOf(name);
        }
        throw new UserError(
                count == 0
                        ? "The table has no column “" + name + "” (line 1)."
                        : "The column “" + name + "” appears " + count + " times (line 1).",
                file,
                count == 0 ? "Export it with that column." : "Give every column a name of its own.");
    }

    /**
     * What stands in the first rows.
     *
     * @return cells by row; a row may have more or fewer than the header
     */
    public List<List<String>> sample(int most) {
        List<List<String>> rows = new ArrayList<>();
        FileTouch.read(file);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)))) {
            for (int i = 0; i < header.lines(); i++) {
                reader.readLine();
            }
            for (String line = reader.readLine(); line != null && rows.size() < most; line = reader.readLine()) {
                if (!line.isBlank()) {
                    rows.add(
                            header.blanks()
                                    ? List.of(line.strip().split("\\s+"))
                                    : CellSplitter.split(line, (char) header.delimiter()));
                }
            }
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        }
        return rows;
    }

    /** The number in a cell, NaN where it is missing; nothing where it is something else. */
    public static OptionalDouble number(String cell) {
        return optional(Cell.parse(cell));
    }

    /** The seconds in a cell that may be hours, minutes and seconds; nothing where it is something else. */
    public static OptionalDouble time(String cell) {
        return optional(Cell.parseTime(cell));
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * Streams the wanted columns.
     *
     * @param columns their numbers, in any order, each once
     * @throws UserError for a row with more or fewer cells than the header, a cell that is no number, or no rows at all;
     *     it names the line
     * @throws java.util.concurrent.CancellationException where the user asked to stop
     */
    public void read(int[] columns, Progress progress, Rows rows) {
        read(columns, Set.of(), progress, rows);
    }

    /**
     * Streams the wanted columns, some of which hold times: as numbers, or as hours, minutes and seconds, which become
     * seconds.
     *
     * @param times which of them do
     * @throws UserError as for numbers alone
     */
    public void read(int[] columns, Set<Integer> times, Progress progress, Rows rows) {
        int[] order = IntStream.range(0, columns.length)
                .boxed()
                .sorted((a, b) -> Integer.compare(columns[a], columns[b]))
                .mapToInt(i -> i)
                .toArray();
        long count = 0;
        try (RowBlocks blocks = new RowBlocks(file, header.bytes())) {
            RowReader reader = new RowReader(file, header, columns, order, times);
            String what = "Reading " + file.getFileName();
            while (blocks.next()) {
                progress.step(what, blocks.position(), blocks.size());
                count += header.blanks()
                        ? reader.read(Blanks.asTabs(blocks.bytes(), blocks.to()), rows)
                        : reader.read(blocks.bytes(), blocks.to(), rows);
            }
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        }
        if (count == 0) {
            throw new UserError("The table has a header but no rows.", file, "Export it again.");
        }
    }
}
