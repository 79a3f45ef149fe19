package io.talkturn.report;

import io.talkturn.corpus.CorpusSummary;
import io.talkturn.corpus.CorpusSummary.ClassCounts;
import io.talkturn.corpus.CorpusSummary.NumberRanges;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.NoteGroup;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Partitions;
import io.talkturn.corpus.Range;
import io.talkturn.corpus.SequenceSummary;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The figures of a corpus as tables: partitions, classes, ranges, findings, notes of the import. */
public final class CorpusTables {
    private CorpusTables() {}

    /** How much each partition holds; empty ones are left out. */
    public static Table partitions(Map<Partition, Partitions.Size> sizes) {
        List<Table.Column> columns = List.of(
                Table.Column.text("partition"),
                Table.Column.count("conversations"),
                Table.Column.count("talkturns"),
                Table.Column.count("speakers"),
                Table.Column.metric("share"));
        List<List<Cell>> rows = sizes.values().stream()
                .filter(size -> size.conversations() > 0)
                .map(size -> List.of(
                        Cell.of(size.partition().id()),
                        Cell.of(size.conversations()),
                        Cell.of(size.talkturns()),
                        Cell.of(size.speakers()),
                        Cell.of(size.share())))
                .toList();
        return new Table("partitions", "Partitions", columns, rows, List.of("share: part of all talkturns"));
    }

    /** How often each class stands in each partition, and talkturns without the label. */
    public static Table classes(ClassCounts label) {
        List<Partition> partitions = label.counts().entrySet().stream()
                .filter(entry -> label.missing().getOrDefault(entry.getKey(), 0) > 0
                        || entry.getValue().stream().anyMatch(n -> n > 0))
                .map(Map.Entry::getKey)
                .toList();
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text(label.name())));
        partitions.forEach(partition -> columns.add(Table.Column.count(partition.id())));
        columns.add(Table.Column.count("all"));
        List<List<Cell>> rows = new ArrayList<>();
        for (int c = 0; c < label.classes().size(); c++) {
            int number = c;
            rows.add(row(
                    label.classes().get(c),
                    partitions.stream()
                            .map(p -> label.counts().getOrDefault(p, List.of()).get(number))
                            .toList()));
        }
        List<Integer> missing =
                partitions.stream().map(p -> label.missing().getOrDefault(p, 0)).toList();
        if (missing.stream().anyMatch(n -> n > 0)) {
            rows.add(row("(missing)", missing));
        }
        List<String> notes = label.several() ? List.of("Several classes can hold for one talkturn.") : List.of();
        return new Table("classes-" + label.name(), "Classes of " + label.name(), columns, rows, notes);
    }

    private static List<Cell> row(String name, List<Integer> counts) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(name)));
        counts.forEach(n -> row.add(Cell.of(n)));
        row.add(Cell.of(counts.stream().mapToInt(Integer::intValue).sum()));
        return row;
    }

    /** What is known of the sequences of each modality. */
    public static Table sequences(List<Sequences> sequences) {
        List<Table.Column> columns = List.of(
                Table.Column.text("modality"),
                Table.Column.count("steps"),
                Table.Column.count("columns"),
                Table.Column.text("extractor"),
                Table.Column.text("version"),
                Table.Column.text("source"),
                Table.Column.count("not_finite"));
        List<List<Cell>> rows = sequences.stream()
                .map(s -> List.<Cell>of(
                        Cell.of(s.modality().id()),
                        Cell.of(s.steps()),
                        Cell.of(s.columns()),
                        Cell.of(s.provenance().extractorTold(s.columns())),
                        Cell.of(s.provenance().version()),
                        Cell.of(s.provenance().source()),
                        Cell.of((double) s.nonFinite())))
                .toList();
        List<String> notes = List.of("not_finite: cells that were -inf, inf or NaN in the source and are 0 here");
        return new Table("sequences", "Sequences", columns, rows, notes);
    }

    /** How long the sequences of each modality are. */
    public static Table lengths(List<SequenceSummary> summaries) {
        List<Table.Column> columns = List.of(
                Table.Column.text("modality"),
                Table.Column.count("steps"),
                Table.Column.count("shortest"),
                Table.Column.metric("median"),
                Table.Column.count("longest"),
                Table.Column.count("without"),
                Table.Column.count("not finite"));
        List<List<Cell>> rows = summaries.stream()
                .map(s -> List.<Cell>of(
                        Cell.of(s.modality().id()),
                        Cell.of(s.steps()),
                        Cell.of(s.shortest()),
                        Cell.of(s.median()),
                        Cell.of(s.longest()),
                        Cell.of(s.empty()),
                        Cell.of((double) s.notFinite())))
                .toList();
        List<String> notes = List.of(
                "shortest, median, longest: steps of the talkturns that have any, without padding on the left",
                "not finite: values in the folder that are -inf, inf or NaN; no network takes them");
        return new Table("lengths", "Lengths", columns, rows, notes);
    }

    /** What values each column of a modality takes. */
    public static Table columns(SequenceSummary summary) {
        List<Table.Column> columns = List.of(
                Table.Column.text(summary.modality().id()),
                Table.Column.metric("lowest"),
                Table.Column.metric("highest"),
                Table.Column.metric("mean"),
                Table.Column.metric("sd"),
                Table.Column.metric("zeros"));
        List<List<Cell>> rows = summary.columns().stream()
                .map(c -> List.of(
                        Cell.of(c.name()),
                        number(c.lowest()),
                        number(c.highest()),
                        number(c.mean()),
                        number(c.deviation()),
                        number(c.zeros())))
                .toList();
        return new Table(
                "columns-" + summary.modality().id(), "Columns", columns, rows, List.of("zeros: share of the steps"));
    }

    /** What values the number labels and the features take. */
    public static Table ranges(CorpusSummary summary) {
        List<Table.Column> columns = List.of(
                Table.Column.text("name"),
                Table.Column.text("kind"),
                Table.Column.count("values"),
                Table.Column.count("missing"),
                Table.Column.count("infinite"),
                Table.Column.metric("lowest"),
                Table.Column.metric("highest"),
                Table.Column.metric("mean"),
                Table.Column.metric("sd"));
        List<List<Cell>> rows = new ArrayList<>();
        for (NumberRanges label : summary.numberLabels()) {
            rows.add(range(
                    label.name(), "label, " + shown(label.lowest()) + " to " + shown(label.highest()), label.all()));
        }
        summary.features()
                .forEach(feature -> rows.add(range(
                        feature.name(),
                        feature.unit().isEmpty() ? "feature" : "feature, " + feature.unit(),
                        feature.range())));
        return new Table(
                "ranges",
                "Labels on a scale and features",
                columns,
                rows,
                List.of("lowest, highest, mean and sd (N - 1) are those of the finite values"));
    }

    private static String shown(double end) {
        return end == Math.rint(end) ? String.format(Locale.ROOT, "%.0f", end) : String.valueOf(end);
    }

    private static List<Cell> range(String name, String kind, Range range) {
        return List.of(
                Cell.of(name),
                Cell.of(kind),
                Cell.of(range.present()),
                Cell.of(range.missing()),
                Cell.of(range.infinite()),
                Cell.of(range.lowest()),
                Cell.of(range.highest()),
                Cell.of(range.mean()),
                Cell.of(range.deviation()));
    }

    /** What the user should know before training. */
    public static Table findings(List<Finding> findings) {
        List<Table.Column> columns =
                List.of(Table.Column.text("severity"), Table.Column.text("finding"), Table.Column.text("fix"));
        return new Table(
                "findings",
                "Findings",
                columns,
                findings.stream()
                        .map(f -> List.of(
                                Cell.of(f.severity().name().toLowerCase(Locale.ROOT)),
                                Cell.of(f.sentence()),
                                Cell.of(f.fix())))
                        .toList(),
                List.of());
    }

    /** Every note of an import, one a row. */
    public static Table notes(List<ImportNote> notes) {
        List<Table.Column> columns = List.of(
                Table.Column.text("severity"),
                Table.Column.text("code"),
                Table.Column.text("file"),
                Table.Column.count("line"),
                Table.Column.text("reason"));
        return new Table(
                "import-notes",
                "What the import skipped or changed",
                columns,
                notes.stream().map(CorpusTables::cells).toList(),
                List.of());
    }

    private static List<Cell> cells(ImportNote note) {
        return List.of(
                Cell.of(note.severity().name().toLowerCase(Locale.ROOT)),
                Cell.of(note.code()),
                Cell.of(note.file()),
                note.line() == null ? Cell.blank() : Cell.of(note.line()),
                Cell.of(note.reason()));
    }

    /** What every column, tier, key and array of a source was taken for. */
    public static Table taken(List<Taken> taken) {
        List<Table.Column> columns = List.of(
                Table.Column.text("in the source"),
                Table.Column.text("name"),
                Table.Column.text("taken as"),
                Table.Column.text("because"));
        return new Table(
                "accounted-for",
                "What everything in the source was taken for",
                columns,
                taken.stream()
                        .map(part -> List.<Cell>of(
                                Cell.of(part.part().word()),
                                Cell.of(part.name()),
                                Cell.of(part.as()),
                                Cell.of(part.why())))
                        .toList(),
                List.of());
    }

    /** The notes of an import by kind, each with its number and the first of them. */
    public static Table noteGroups(List<ImportNote> notes) {
        List<Table.Column> columns = List.of(
                Table.Column.text("severity"),
                Table.Column.text("code"),
                Table.Column.count("times"),
                Table.Column.text("first in"),
                Table.Column.text("which says"));
        List<NoteGroup> groups = NoteGroup.of(notes);
        return new Table(
                "import-report",
                "What the import skipped or changed, by kind",
                columns,
                IntStream.range(0, groups.size())
                        .mapToObj(i -> cells(groups.get(i)))
                        .toList(),
                List.of());
    }

    private static List<Cell> cells(NoteGroup group) {
        ImportNote first = group.example();
        return List.of(
                Cell.of(group.severity().name().toLowerCase(Locale.ROOT)),
                Cell.of(group.code()),
                Cell.of(group.times()),
                Cell.of(first.file() + (first.line() == null ? "" : ":" + first.line())),
                Cell.of(first.reason()));
    }

    private static Cell number(double value) {
        return Double.isNaN(value) ? new Cell.Blank() : Cell.of(value);
    }
}
