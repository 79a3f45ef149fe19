package io.talkturn.corpus.io.table;

import io.talkturn.corpus.io.source.Cells;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A label or feature column of one table; its values are numbers, class numbers for classes, NaN where missing. */
final class ValueColumn {
    private final ColumnMapping mapping;
    private final int column;
    private final List<String> missing;
    private final SourceFile file;
    private final ImportNotes notes;
    private boolean decimalCommaNoted;

    ValueColumn(ColumnMapping mapping, int column, List<String> missing, SourceFile file, ImportNotes notes) {
        this.mapping = mapping;
        this.column = column;
        this.missing = missing;
        this.file = file;
        this.notes = notes;
    }

    double read(RawTable.Row row) {
        String cell = column < 0 ? "" : row.cells().get(column).strip();
        if (cell.isEmpty() || missing.contains(cell)) {
            return Double.NaN;
        }
        return switch (mapping.role()) {
            case CLASS_LABEL -> classNumber(row, cell);
            case SEVERAL_CLASSES -> severalClasses(row, cell);
            default -> number(row, cell);
        };
    }

    /** The sum of 2^c over the classes that a cell names. */
    private double severalClasses(RawTable.Row row, String cell) {
        double sum = 0;
        for (String name : SeveralClasses.in(cell)) {
            double number = classNumber(row, name);
            if (!Double.isNaN(number)) {
                sum += Math.pow(2, number);
            }
        }
        return sum;
    }

    private double classNumber(RawTable.Row row, String cell) {
        @Nullable List<String> classes = mapping.classes();
        int number = classes == null ? -1 : classes.indexOf(cell);
        if (number >= 0) {
            return number;
        }
        notes.warn("unknown_label", file.name(), row.line(), told(row, cell, "is not one of its classes " + classes));
        return Double.NaN;
    }

    private double number(RawTable.Row row, String cell) {
        OptionalDouble number = Cells.number(cell);
        if (number.isEmpty()) {
            notes.warn("bad_number", file.name(), row.line(), told(row, cell, "is not a number"));
            return Double.NaN;
        }
        noteDecimalComma(row, cell);
        return mapping.role() == ColumnRole.NUMBER_LABEL
                ? onScale(row, cell, number.getAsDouble())
                : number.getAsDouble();
    }

    private double onScale(RawTable.Row row, String cell, double value) {
        double lowest = mapping.lowest() == null ? Double.NEGATIVE_INFINITY : mapping.lowest();
        double highest = mapping.highest() == null ? Double.POSITIVE_INFINITY : mapping.highest();
        if (value >= lowest && value <= highest) {
            return value;
        }
        notes.warn(
                "out_of_scale",
                file.name(),
                row.line(),
                told(row, cell, "lies outside its scale from " + lowest + " to " + highest));
        return Double.NaN;
    }

    private void noteDecimalComma(RawTable.Row row, String cell) {
        if (!decimalCommaNoted && Cells.isDecimalComma(cell)) {
            decimalCommaNoted = true;
            notes.warn(
                    "decimal_comma",
                    file.name(),
                    row.line(),
                    "Numbers of “" + mapping.column() + "” hold commas, first “" + Quote.of(cell) + "” in "
                            + row.place().toLowerCase(Locale.ROOT) + "; they were read as decimal commas.");
        }
    }

    private String told(RawTable.Row row, String cell, String problem) {
        return row.place() + ": “" + Quote.of(cell) + "” in " + mapping.column() + " " + problem
                + "; the talkturn was kept without it.";
    }
}
