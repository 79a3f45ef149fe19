package io.talkturn.corpus.io;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.CorpusSchema.LabelEntry;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** {@code labels.csv}: one row a talkturn in the order of {@code turns.jsonl}, an empty cell where a label is missing. */
final class LabelsFile {
    static final String FILE = "labels.csv";
    private static final String KEY = "talkturn";

    private LabelsFile() {}

    static void write(Path folder, Corpus corpus) {
        Csv.write(
                folder.resolve(FILE),
                header(corpus.labels().stream().map(Label::name).toList()),
                sink -> {
                    for (int row = 0; row < corpus.talkturns().size(); row++) {
                        List<String> cells = new ArrayList<>();
                        cells.add(corpus.talkturns().get(row).id());
                        for (Label label : corpus.labels()) {
                            cells.add(cell(label, row));
                        }
                        sink.row(cells);
                    }
                });
    }

    private static List<String> header(List<String> labels) {
        List<String> header = new ArrayList<>(List.of(KEY));
        header.addAll(labels);
        return header;
    }

    private static String cell(Label label, int row) {
        return switch (label) {
            case ClassLabel l -> l.isPresent(row) ? l.classes().get(l.at(row)) : "";
            case NumberLabel l -> Csv.number(l.at(row));
            case MultiLabel l -> l.written(row);
        };
    }

    static List<Label> read(Path folder, List<LabelEntry> entries, List<Talkturn> talkturns) {
        Path file = folder.resolve(FILE);
        Csv.Table table = Csv.read(file);
        List<String> wanted = header(entries.stream().map(LabelEntry::name).toList());
        if (!table.header().equals(wanted)) {
            throw damaged(file, 1, "the columns are " + table.header() + " where corpus.json says " + wanted);
        }
        checkTalkturns(file, table, talkturns);
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            labels.add(column(file, table, entries.get(i), i + 1));
        }
        return labels;
    }

    private static void checkTalkturns(Path file, Csv.Table table, List<Talkturn> talkturns) {
        for (int row = 0; row < Math.min(talkturns.size(), table.rows().size()); row++) {
            String found = table.rows().get(row).at(0);
            String wanted = talkturns.get(row).id();
            if (!found.equals(wanted)) {
                throw damaged(
                        file,
                        table.rows().get(row).line(),
                        "it holds talkturn “" + found + "” where turns.jsonl has “" + wanted + "”");
            }
        }
        if (table.rows().size() != talkturns.size()) {
            throw damaged(
                    file,
                    table.rows().size() + 1,
                    "there are " + table.rows().size() + " rows for " + talkturns.size() + " talkturns");
        }
    }

    private static Label column(Path file, Csv.Table table, LabelEntry entry, int column) {
        if (entry.kind().equals("class")) {
            List<String> classes = Objects.requireNonNull(entry.classes());
            int[] values = table.rows().stream()
                    .mapToInt(row -> classNumber(file, row, column, entry.name(), classes))
                    .toArray();
            return new ClassLabel(entry.name(), classes, values);
        }
        if (entry.kind().equals("classes")) {
            List<String> classes = Objects.requireNonNull(entry.classes());
            long[] values = table.rows().stream()
                    .mapToLong(row -> classNumbers(file, row, column, entry.name(), classes))
                    .toArray();
            return new MultiLabel(entry.name(), classes, values);
        }
        double[] values = table.rows().stream()
                .mapToDouble(row -> number(file, row, column, entry.name()))
                .toArray();
        return new NumberLabel(
                entry.name(), Objects.requireNonNull(entry.lowest()), Objects.requireNonNull(entry.highest()), values);
    }

    private static int classNumber(Path file, Csv.Row row, int column, String label, List<String> classes) {
        String cell = row.at(column);
        if (cell.isEmpty()) {
            return ClassLabel.MISSING;
        }
        int number = classes.indexOf(cell);
        if (number < 0) {
            throw damaged(file, row.line(), "“" + cell + "” is not a class of " + label + " " + classes);
        }
        return number;
    }

    private static long classNumbers(Path file, Csv.Row row, int column, String label, List<String> classes) {
        try {
            return MultiLabel.parse(label, classes, row.at(column));
        } catch (UserError e) {
            throw damaged(file, row.line(), e.what().replaceFirst("\\.$", ""));
        }
    }

    private static double number(Path file, Csv.Row row, int column, String label) {
        String cell = row.at(column);
        try {
            return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw damaged(file, row.line(), "“" + cell + "” is not a number for " + label);
        }
    }

    private static UserError damaged(Path file, long line, String problem) {
        return new UserError(
                "Line " + line + " of the labels cannot be read: " + problem + ".",
                file,
                "Put the line right, or restore the file from a copy.");
    }
}
