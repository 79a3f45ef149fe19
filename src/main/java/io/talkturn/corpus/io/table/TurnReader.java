package io.talkturn.corpus.io.table;

import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.source.Cells;
import io.talkturn.corpus.io.source.Clock;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.Times;
import io.talkturn.corpus.io.table.TableTurn.Origin;
import io.talkturn.corpus.io.table.TableTurn.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table as talkturns; what cannot be used is left out and noted with its line. */
final class TurnReader {
    private final RawTable table;
    private final SourceFile file;
    private final TableMapping mapping;
    private final ImportNotes notes;
    private final Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);
    private final List<Integer> conversation = new ArrayList<>();
    private boolean absolute;
    private final List<ValueColumn> labels;
    private final List<ValueColumn> features;

    TurnReader(
            RawTable table,
            TableMapping mapping,
            List<ColumnMapping> labels,
            List<ColumnMapping> features,
            ImportNotes notes) {
        this.table = table;
        this.file = table.file();
        this.mapping = mapping;
        this.notes = notes;
        for (ColumnRole role : ColumnRole.values()) {
            if (role.isSingle()) {
                mapping.column(role).ifPresent(name -> columns.put(role, table.column(name)));
            }
        }
        mapping.all(ColumnRole.CONVERSATION).forEach(column -> conversation.add(table.column(column.column())));
        this.labels = values(labels);
        this.features = values(features);
    }

    /** The first column that the mapping needs and the table lacks. */
    static Optional<String> lacking(RawTable table, TableMapping mapping) {
        return mapping.columns().stream()
                .filter(column -> column.role().isSingle() || column.role() == ColumnRole.CONVERSATION)
                .map(ColumnMapping::column)
                .filter(name -> table.column(name) < 0)
                .findFirst();
    }

    private List<ValueColumn> values(List<ColumnMapping> wanted) {
        List<ValueColumn> found = new ArrayList<>();
        for (ColumnMapping column : wanted) {
            if (table.column(column.column()) < 0) {
                notes.warn(
                        "no_column",
                        file.name(),
                        1,
                        "The file has no column “" + column.column() + "”; its values are missing for all rows.");
            }
            found.add(new ValueColumn(column, table.column(column.column()), mapping.missing(), file, notes));
        }
        return found;
    }

    List<TableTurn> read() {
        return table.rows().stream().map(this::turn).flatMap(Optional::stream).toList();
    }

    /** Whether times were dates or times of day, that count from no recording's start. */
    boolean hasAbsoluteTimes() {
        return absolute;
    }

    /** The cells of all columns that say the conversation; empty where one of them is. */
    private String conversation(RawTable.Row row) {
        List<String> cells =
                conversation.stream().map(row.cells()::get).map(String::strip).toList();
        return cells.stream().anyMatch(String::isEmpty) ? "" : String.join("_", cells);
    }

    private Optional<TableTurn> turn(RawTable.Row row) {
        String named = conversation(row);
        if (!conversation.isEmpty() && named.isEmpty()) {
            return leftOut(row, "no_conversation", "names no conversation");
        }
        if (isAbsent(row, ColumnRole.TEXT) && isAbsent(row, ColumnRole.NARRATIVE)) {
            return leftOut(
                    row,
                    "no_text_key",
                    "has no “" + mapping.column(ColumnRole.TEXT).orElse("text") + "”");
        }
        Times times = times(row);
        Place place = new Place(
                named.isEmpty() ? file.stem() : named, cell(row, ColumnRole.TALKTURN), cell(row, ColumnRole.PARTITION));
        String narrative = cell(row, ColumnRole.NARRATIVE);
        return Optional.of(new TableTurn(
                new Origin(file, row),
                place,
                speaker(row),
                times,
                text(row),
                narrative.isEmpty() ? null : narrative,
                labels.stream().mapToDouble(column -> column.read(row)).toArray(),
                features.stream().mapToDouble(column -> column.read(row)).toArray()));
    }

    private Optional<TableTurn> leftOut(RawTable.Row row, String code, String problem) {
        notes.leftOut(code, file.name(), row.line(), row.place() + " " + problem + "; it was left out.");
        return Optional.empty();
    }

    private String speaker(RawTable.Row row) {
        String speaker = ListedNames.plain(cell(row, ColumnRole.SPEAKER));
        if (!speaker.isEmpty()) {
            return speaker;
        }
        if (columns.containsKey(ColumnRole.SPEAKER)) {
            notes.info(
                    "no_speaker", file.name(), row.line(), row.place() + " names no speaker; it is called “unknown”.");
        }
        return Talkturn.UNKNOWN_SPEAKER;
    }

    private String text(RawTable.Row row) {
        String text = Cells.spoken(cell(row, ColumnRole.TEXT));
        if (text.isEmpty() && columns.containsKey(ColumnRole.TEXT)) {
            notes.info("empty_text", file.name(), row.line(), row.place() + " has no text; the talkturn was kept.");
        }
        return text;
    }

    private Times times(RawTable.Row row) {
        Double start = time(row, ColumnRole.START);
        Double end = columns.containsKey(ColumnRole.END) ? time(row, ColumnRole.END) : null;
        if (start != null && end == null && columns.containsKey(ColumnRole.DURATION)) {
            Double duration = time(row, ColumnRole.DURATION);
            end = duration == null ? null : Double.valueOf(start + duration);
        }
        Times times = new Times(start, end);
        if (times.isReversed()) {
            notes.warn(
                    "end_before_start",
                    file.name(),
                    row.line(),
                    row.place() + " ends before it starts; the talkturn was kept without times.");
            return Times.UNKNOWN;
        }
        return times;
    }

    private @Nullable Double time(RawTable.Row row, ColumnRole role) {
        String cell = cell(row, role);
        if (cell.isEmpty() || mapping.missing().contains(cell)) {
            return null;
        }
        OptionalDouble clock = Clock.seconds(cell, mapping.framesPerSecond());
        if (clock.isPresent()) {
            return clock.getAsDouble();
        }
        OptionalDouble moment = Clock.absolute(cell);
        if (moment.isPresent()) {
            absolute = true;
            return moment.getAsDouble();
        }
        OptionalDouble number = Cells.number(cell);
        if (number.isPresent() && Double.isFinite(number.getAsDouble()) && number.getAsDouble() >= 0) {
            return mapping.timeUnit().seconds(number.getAsDouble());
        }
        if (Clock.isFrames(cell)) {
            throw file.error(
                    "The times of “" + mapping.column(role).orElse("") + "” count frames (" + row.place() + ": " + cell
                            + "), and how many frames make a second is not to be seen.",
                    "Say it with “framesPerSecond” in the mapping, or with --fps.");
        }
        notes.warn(
                "bad_time",
                file.name(),
                row.line(),
                row.place() + ": “" + Quote.of(cell) + "” in "
                        + mapping.column(role).orElse("") + " is no time; the " + "talkturn was kept without it.");
        return null;
    }

    private String cell(RawTable.Row row, ColumnRole role) {
        Integer column = columns.get(role);
        return column == null ? "" : row.cells().get(column).strip();
    }

    private boolean isAbsent(RawTable.Row row, ColumnRole role) {
        return mapping.column(role).map(row.absent()::contains).orElse(true);
    }
}
