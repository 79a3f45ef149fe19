package io.talkturn.corpus.io.workbook;

import io.talkturn.corpus.io.nested.Scalars;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sheet as a table.
 *
 * @param sheet its name
 * @param header the row of the header, 0 where there is none
 * @param titles what stands above the header
 * @param columns the names of the columns and where they stand
 * @param rows below the header
 */
record SheetTable(String sheet, int header, List<SheetRow> titles, List<Column> columns, List<SheetRow> rows) {
    private static final int SHOWN = 60;

    /**
     * A column.
     *
     * @param place from 0
     */
    record Column(String name, int place) {}

    static SheetTable of(String sheet, List<SheetRow> rows) {
        int header = HeaderRow.find(rows);
        List<SheetRow> body = List.copyOf(rows.subList(header + 1, rows.size()));
        SheetRow names = header == HeaderRow.NONE ? new SheetRow(0, List.of(), true) : rows.get(header);
        List<SheetRow> titles = header == HeaderRow.NONE ? List.of() : List.copyOf(rows.subList(0, header));
        return new SheetTable(sheet, names.number(), titles, columns(names, body), body);
    }

    private static List<Column> columns(SheetRow names, List<SheetRow> body) {
        int width = Math.max(
                names.cells().size(),
                body.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        Set<String> taken = new HashSet<>();
        names.cells().forEach(cell -> taken.add(HeaderRow.name(cell)));
        List<Column> columns = new ArrayList<>();
        for (int place = 0; place < width; place++) {
            int here = place;
            String name = HeaderRow.name(names.cell(place));
            boolean isUsed = !name.isEmpty()
                    || body.stream().anyMatch(row -> !row.cell(here).isBlank());
            if (isUsed) {
                columns.add(new Column(name.isEmpty() ? unnamed(place, taken) : name, place));
            }
        }
        return columns;
    }

    private static String unnamed(int place, Set<String> taken) {
        String name = "column " + (place + 1);
        while (!taken.add(name)) {
            name += "'";
        }
        return name;
    }

    /** How many rows hold a sentence. */
    long sentences() {
        return rows.stream()
                .filter(row -> row.cells().stream().anyMatch(Scalars::isSentence))
                .count();
    }

    private String twice() {
        Set<String> seen = new HashSet<>();
        return names().stream().filter(name -> !seen.add(name)).findFirst().orElse("");
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** Whether both have the same columns, in whatever order. */
    boolean fits(SheetTable other) {
        return Set.copyOf(names()).equals(Set.copyOf(other.names()));
    }

    /** Where a column stands. */
    int place(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow()
                .place();
    }

    /**
     * Says which row the header is and what was left out above it.
     *
     * @throws io.talkturn.foundation.UserError where two columns have one name
     */
    void tell(SourceFile file, ImportNotes notes) {
        String twice = twice();
        if (!twice.isEmpty()) {
            throw file.error(
                    "The column “" + twice + "” stands twice in the header of the sheet “" + sheet + "” (row " + header
                            + ").",
                    "Rename or remove one of the two.");
        }
        if (header == 0) {
            notes.warn(
                    "no_header",
                    file.name(),
                    null,
                    "Sheet “" + sheet + "” has no row with the names of its columns; they were numbered.");
        } else if (!titles.isEmpty()) {
            String above = titles.stream()
                    .map(row -> String.join(" ", row.cells()).strip())
                    .collect(Collectors.joining(" / "));
            notes.info(
                    "title_rows",
                    file.name(),
                    header,
                    "Sheet “" + sheet + "”: the names of the columns stand in row " + header + "; what is above was "
                            + "left out: “" + (above.length() > SHOWN ? above.substring(0, SHOWN) + "…" : above)
                            + "”.");
        }
    }
}
