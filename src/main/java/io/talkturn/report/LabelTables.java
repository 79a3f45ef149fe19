package io.talkturn.report;

import io.talkturn.corpus.LabelAgreement;
import io.talkturn.corpus.Missingness;
import io.talkturn.corpus.Partition;
import java.util.ArrayList;
import java.util.List;

/** How far the labels of a corpus can be relied on, as tables: what is missing, and how far annotators agreed. */
public final class LabelTables {
    private LabelTables() {}

    /** Of which labels and features something is missing, how many and which share in each partition. */
    public static Table missing(Missingness missingness) {
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text("missing from")));
        missingness.partitions().forEach(partition -> {
            columns.add(Table.Column.count(partition.id()));
            columns.add(Table.Column.metric("share of " + partition.id()));
        });
        columns.add(Table.Column.count("all"));
        columns.add(Table.Column.metric("share of all"));
        List<List<Cell>> rows = missingness.incomplete().stream()
                .map(column -> missing(column, missingness.partitions()))
                .toList();
        return new Table("missing", "Missing values", columns, rows, List.of("share: part of the talkturns"));
    }

    private static List<Cell> missing(Missingness.Column column, List<Partition> partitions) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(column.name())));
        partitions.forEach(partition -> {
            Missingness.Part part = column.byPartition().getOrDefault(partition, new Missingness.Part(0, 0));
            row.add(Cell.of(part.missing()));
            row.add(Cell.of(part.share()));
        });
        row.add(Cell.of(column.all().missing()));
        row.add(Cell.of(column.all().share()));
        return row;
    }

    /** How far those who labelled agreed, by class or by part of the scale. */
    public static Table agreement(LabelAgreement agreement) {
        return switch (agreement) {
            case LabelAgreement.OfClasses classes -> votes(classes);
            case LabelAgreement.OfNumbers numbers -> spreads(numbers);
        };
    }

    private static Table votes(LabelAgreement.OfClasses agreement) {
        List<Table.Column> columns = List.of(
                Table.Column.text("agreement on " + agreement.label()),
                Table.Column.count("all agree"),
                Table.Column.count("majority"),
                Table.Column.count("no majority"),
                Table.Column.count("unknown"),
                Table.Column.metric("mean share"));
        List<List<Cell>> rows = new ArrayList<>();
        agreement.classes().forEach(votes -> rows.add(votes(votes.name(), votes)));
        rows.add(votes("(all)", agreement.all()));
        return new Table(
                "agreement-" + agreement.label(),
                "Agreement on " + agreement.label(),
                columns,
                rows,
                List.of("mean share: of the annotators who named the most named class"));
    }

    private static List<Cell> votes(String name, LabelAgreement.Votes votes) {
        return List.of(
                Cell.of(name),
                Cell.of(votes.unanimous()),
                Cell.of(votes.majority()),
                Cell.of(votes.split()),
                Cell.of(votes.unknown()),
                Cell.of(votes.mean()));
    }

    private static Table spreads(LabelAgreement.OfNumbers agreement) {
        List<Table.Column> columns = List.of(
                Table.Column.text("raters of " + agreement.label()),
                Table.Column.count("values"),
                Table.Column.count("unknown"),
                Table.Column.metric("lowest sd"),
                Table.Column.metric("mean sd"),
                Table.Column.metric("highest sd"));
        List<List<Cell>> rows = new ArrayList<>();
        agreement.parts().forEach(part -> rows.add(spread(part)));
        rows.add(spread(agreement.all()));
        return new Table(
                "agreement-" + agreement.label(),
                "Agreement on " + agreement.label(),
                columns,
                rows,
                List.of("sd: standard deviation of the raters, mean over the samples of a talkturn"));
    }

    private static List<Cell> spread(LabelAgreement.Spread part) {
        return List.of(
                Cell.of(part.title()),
                Cell.of(part.spread().present()),
                Cell.of(part.spread().missing()),
                Cell.of(part.spread().lowest()),
                Cell.of(part.spread().mean()),
                Cell.of(part.spread().highest()));
    }
}
