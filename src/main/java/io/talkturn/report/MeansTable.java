package io.talkturn.report;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.PairedDifference;
import io.talkturn.evaluation.ScaleMetrics;
import io.talkturn.evaluation.Summary;
import io.talkturn.run.MetricRow;
import io.talkturn.task.AuxiliaryTask;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Means over seeds, one row a group of runs that differ in nothing else, each with its difference to the same network
 * without further tasks: Table 4 of the weak-label paper, with seeds, n and intervals.
 */
public final class MeansTable {
    /** What the interval of the difference rests on. */
    public static final String METHOD = "paired t by seed";

    /** The same over folds. */
    public static final String METHOD_OF_FOLDS = "corrected resampled t by fold";

    private static final String FOLDS_NOTE = "Folds: every fold is tested by a network that learned from the others; "
            + "n is that of one fold, pooled figures are of all folds’ test predictions together, where a seed has all"
            + " folds. Differences over folds have the interval of the corrected resampled t test (Nadeau and Bengio 2003),"
            + " since folds share what they learned from.";

    private static final String TASK = AuxiliaryTask.PRIMARY_ID;
    private static final List<String> SEVERAL = List.of("mean_weighted_accuracy", "mean_f1");
    private static final List<String> CLASSES = List.of("accuracy", "macro_f1", "weighted_f1");
    private static final List<String> NUMBERS = ScaleMetrics.allNames();

    /** Corpus and main task head the rows of their group. */
    private static final int GROUPING = 2;

    private final Partition partition;
    private final Sd sd;
    private final List<String> metrics;
    private final List<String> differences;
    private final List<SeedGroup> groups;
    private final SingleTasks singleTasks;

    /** Which standard deviation stands beside the means. */
    public enum Sd {
        /** Divides by n. */
        POPULATION("sd, population"),
        /** Divides by n - 1. */
        SAMPLE("sd, n − 1");

        private final String title;

        Sd(String title) {
            this.title = title;
        }

        /** One seed says nothing about others, so it has none of either kind. */
        double of(Summary summary) {
            return this == SAMPLE || summary.n() < 2 ? summary.sampleSd() : summary.populationSd();
        }
    }

    /**
     * Groups runs.
     *
     * @param partition whose metrics are averaged
     * @param sd which standard deviation
     * @param difference the metric whose difference is shown, by its name in {@code metrics.csv}; null: the first one of
     *     each task, WAcc for several classes at once, accuracy for classes, MAE for numbers
     */
    public MeansTable(List<MeasuredRun> runs, Partition partition, Sd sd, @Nullable String difference) {
        this.partition = partition;
        this.sd = sd;
        List<SeedGroup> everyGroup = SeedGroup.of(runs);
        singleTasks = new SingleTasks(everyGroup);
        groups = everyGroup.stream()
                .filter(group -> !metricsOf(group).isEmpty())
                .sorted(MeansOrder.ORDER)
                .toList();
        Set<String> measured = new HashSet<>();
        Set<String> compared = new HashSet<>();
        for (SeedGroup group : groups) {
            measured.addAll(metricsOf(group));
            compared.add(difference == null ? metricsOf(group).getFirst() : difference);
        }
        metrics = known().stream().filter(measured::contains).toList();
        differences = metrics.stream().filter(compared::contains).toList();
    }

    /** The metrics that a difference can be asked of. */
    public static List<String> known() {
        List<String> known = new ArrayList<>(SEVERAL);
        known.addAll(CLASSES);
        known.addAll(NUMBERS);
        return known;
    }

    /** What the metric is called in the table. */
    public static String title(String metric) {
        return RunsTable.title(metric);
    }

    /** The groups, one a row of {@link #table()}. */
    public List<SeedGroup> groups() {
        return groups;
    }

    /** One row a group. */
    public Table table() {
        List<Table.Column> columns = new ArrayList<>(List.of(
                Table.Column.text("corpus"),
                Table.Column.text("main task"),
                Table.Column.text("model"),
                Table.Column.text("further tasks"),
                Table.Column.count("seeds"),
                Table.Column.text("folds"),
                Table.Column.count("n")));
        metrics.forEach(metric -> columns.add(Table.Column.spread(title(metric), title(metric) + ": " + sd.title)));
        pooledMetrics().forEach(metric -> columns.add(Table.Column.metric(title(metric) + ", pooled")));
        differences.forEach(metric -> columns.add(Table.Column.interval("difference, " + title(metric))));
        columns.add(Table.Column.count("pairs"));
        columns.add(Table.Column.text("method"));
        GroupNames names = new GroupNames(groups);
        List<List<Cell>> rows =
                groups.stream().map(group -> cells(group, names)).toList();
        return new Table(
                        "means-" + partition.id(),
                        "Means over seeds, " + partition.id(),
                        columns,
                        rows,
                        notes(),
                        GROUPING)
                .withoutBlankColumns();
    }

    /** The metrics that are pooled: those of the groups of folds. */
    private List<String> pooledMetrics() {
        return metrics.stream()
                .filter(metric -> groups.stream()
                        .anyMatch(group ->
                                !group.whole().isEmpty() && metricsOf(group).contains(metric)))
                .toList();
    }

    /**
     * The seeds behind a row: metrics of each, and of the run without further tasks that it is paired with; of folds also
     * mean, spread and what their predictions say together.
     */
    public Table seeds(SeedGroup group) {
        List<String> own = metricsOf(group);
        return new RepeatsTable(
                        group,
                        partition,
                        own,
                        own.stream().filter(differences::contains).toList())
                .table(singleTasks.of(group).orElse(null), sd);
    }

    private List<Cell> cells(SeedGroup group, GroupNames names) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(names.corpus(group)),
                Cell.of(group.spec().primary()),
                Cell.of(names.model(group)),
                Cell.of(names.furtherTasks(group)),
                Cell.of(group.seeds()),
                folds(group),
                samples(group)));
        List<String> own = metricsOf(group);
        for (String metric : metrics) {
            Summary summary = Summary.of(values(group, metric));
            cells.add(own.contains(metric) ? new Cell.Spread(summary.mean(), sd.of(summary)) : Cell.blank());
        }
        PooledFolds pooled = PooledFolds.of(group, partition);
        pooledMetrics().forEach(metric -> cells.add(cell(pooled.metrics().get(metric))));
        Optional<SeedGroup> single = singleTasks.of(group);
        int pairs = 0;
        for (String metric : differences) {
            PairedDifference difference = single.filter(one -> own.contains(metric))
                    .map(one -> difference(group, differences(group, one, metric)))
                    .orElse(null);
            cells.add(
                    difference == null
                            ? Cell.blank()
                            : new Cell.Interval(difference.mean(), difference.low(), difference.high()));
            pairs = difference == null ? pairs : difference.pairs();
        }
        cells.add(pairs == 0 ? Cell.blank() : Cell.of(pairs));
        cells.add(pairs < 2 ? Cell.blank() : Cell.of(group.isOfFolds() ? METHOD_OF_FOLDS : METHOD));
        return cells;
    }

    private static Cell cell(@Nullable Double value) {
        return value == null ? Cell.blank() : Cell.of(value);
    }

    private static Cell folds(SeedGroup group) {
        if (!group.isOfFolds()) {
            return Cell.blank();
        }
        int wanted = group.foldsOfSet();
        boolean whole = group.whole().size() == group.seeds();
        return Cell.of(whole ? Integer.toString(wanted) : group.runs().size() + " runs of " + group.seeds() * wanted);
    }

    /** Folds share what they learned from, which the plain interval of independent samples leaves out. */
    private static PairedDifference difference(SeedGroup group, double... differences) {
        return group.foldsOfSet() > 1
                ? PairedDifference.ofFolds(1.0 / (group.foldsOfSet() - 1), differences)
                : PairedDifference.of(differences);
    }

    /** How many samples are judged; a dev partition that is drawn by the seed may differ in size. */
    private Cell samples(SeedGroup group) {
        int[] n = group.runs().stream()
                .flatMap(run -> run.metrics().rows().stream()
                        .filter(row -> isOf(row, metricsOf(group).getFirst()))
                        .map(MetricRow::n))
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        return n[0] == n[n.length - 1] ? Cell.of(n[0]) : Cell.of(n[0] + "–" + n[n.length - 1]);
    }

    private double[] values(SeedGroup group, String metric) {
        return group.runs().stream().mapToDouble(run -> value(run, metric)).toArray();
    }

    private double[] differences(SeedGroup group, SeedGroup single, String metric) {
        return group.byRepeat().entrySet().stream()
                .mapToDouble(
                        entry -> difference(entry.getValue(), single.byRepeat().get(entry.getKey()), metric))
                .toArray();
    }

    /** Not defined where a run has no pair. */
    private double difference(MeasuredRun run, @Nullable MeasuredRun pair, String metric) {
        return pair == null ? Double.NaN : value(run, metric) - value(pair, metric);
    }

    private double value(MeasuredRun run, String metric) {
        return run.metrics().value(partition, TASK, metric).orElse(Double.NaN);
    }

    private boolean isOf(MetricRow row, String metric) {
        return row.partition() == partition
                && row.task().equals(TASK)
                && row.label().isEmpty()
                && row.metric().equals(metric);
    }

    /** The metrics that fit the main task; none where the partition was not measured. */
    private List<String> metricsOf(SeedGroup group) {
        Set<String> names = new HashSet<>();
        group.runs()
                .forEach(run -> run.metrics().rows().stream()
                        .filter(row -> isOf(row, row.metric()))
                        .forEach(row -> names.add(row.metric())));
        return List.of(SEVERAL, NUMBERS, CLASSES).stream()
                .filter(set -> names.contains(set.getFirst()))
                .findFirst()
                .map(set -> set.equals(NUMBERS) ? ofScale(names) : set)
                .orElse(List.of());
    }

    /** Numbers have the metrics of their scale. */
    private static List<String> ofScale(Set<String> names) {
        return NUMBERS.stream().filter(names::contains).toList();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        boolean folds = groups.stream().anyMatch(SeedGroup::isOfFolds);
        notes.add("Mean ± standard deviation over seeds" + (folds ? " and folds" : "") + " ("
                + (sd == Sd.POPULATION ? "of the population: divided by n" : "of the sample: divided by n − 1")
                + "); n: samples with a label of the main task. Finished runs alone, one a seed"
                + (folds ? " and fold" : "") + ", each at the epoch it"
                + " kept. Runs whose corpus, weak labels, settings or program version differ are rows of their own.");
        if (groups.stream().anyMatch(group -> singleTasks.of(group).isPresent())) {
            notes.add("Difference: to the runs of the same network and settings without further tasks, mean over pairs"
                    + " of equal seed; 95% t interval over the pairs. It speaks of seeds, not of other samples or other corpora,"
                    + " and is not corrected for the number of rows.");
        }
        if (folds) {
            notes.add(FOLDS_NOTE);
        }
        long partly = IntStream.range(0, groups.size())
                .filter(row ->
                        metricsOf(groups.get(row)).stream().anyMatch(metric -> isPartly(groups.get(row), metric)))
                .count();
        if (partly > 0) {
            notes.add("In " + partly + (partly == 1 ? " row" : " rows")
                    + " a metric is not defined in some seeds; its mean is over the others.");
        }
        return notes;
    }

    private boolean isPartly(SeedGroup group, String metric) {
        double[] values = values(group, metric);
        long undefined = DoubleStream.of(values).filter(Double::isNaN).count();
        return undefined > 0 && undefined < values.length;
    }
}
