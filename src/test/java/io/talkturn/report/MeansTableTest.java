package io.talkturn.report;

import static io.talkturn.report.Columns.column;
import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Partition;
import io.talkturn.model.Architecture;
import io.talkturn.model.HanSettings;
import io.talkturn.model.fusion.Preset;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.run.MetricRow;
import io.talkturn.run.MetricTable;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunHeader;
import io.talkturn.run.RunSpec;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskSettings;
import io.talkturn.task.WeightRule;
import io.talkturn.training.BatchSettings;
import io.talkturn.training.Hardware;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FurtherTask;
import io.talkturn.training.fusion.FusionSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Means over seeds, Table 4 of the weak-label paper. */
final class MeansTableTest {
    private static final FurtherTask SENTIMENT = weak("sentiment");
    private static final FurtherTask SARCASM = weak("sarcasm");

    @TempDir
    Path folder;

    private final List<MeasuredRun> runs = new ArrayList<>();

    @Test
    void oneRowAGroupOfRunsThatDifferInTheSeedAlone() {
        several(0, List.of(), 0.6, 0.4);
        several(1, List.of(), 0.7, 0.5);
        several(2, List.of(), 0.8, 0.6);

        Table table = table();

        assertThat(table.header())
                .containsExactly(
                        "corpus", "main task", "model", "further tasks", "seeds", "n", "WAcc, mean", "F1, mean");
        assertThat(shown(table, 0))
                .containsExactly(
                        "iemocap", "emotion", "EF-LF LSTM", "none", "3", "938", "0.700 ± 0.082", "0.500 ± 0.082");
        assertThat(table.rows()).hasSize(1);
    }

    /** sqrt(0.02 / 3) and sqrt(0.02 / 2). */
    @Test
    void whichStandardDeviationIsSaid() throws Exception {
        several(0, List.of(), 0.6, 0.4);
        several(1, List.of(), 0.7, 0.5);
        several(2, List.of(), 0.8, 0.6);

        Table population = table();
        Table sample = new MeansTable(runs, Partition.TEST, MeansTable.Sd.SAMPLE, null).table();

        assertThat(population.notes().getFirst()).contains("of the population: divided by n");
        assertThat(sample.notes().getFirst()).contains("of the sample: divided by n − 1");
        assertThat(shown(sample, 0)).contains("0.700 ± 0.100");
        List<String> csv = csv(sample);
        assertThat(csv.getFirst()).contains("\"WAcc, mean\",\"WAcc, mean: sd, n − 1\",\"F1, mean\",");
        assertThat(Double.parseDouble(csv.get(1).split(",", -1)[7])).isBetween(0.09999999, 0.10000001);
    }

    /** Differences 0.1, 0.05 and 0: mean 0.05, sd 0.05, t(2) = 4.302653. */
    @Test
    void theDifferenceToASingleTaskIsPairedBySeed() throws Exception {
        several(2, List.of(), 0.8, 0.6);
        several(0, List.of(), 0.6, 0.4);
        several(1, List.of(), 0.7, 0.5);
        several(9, List.of(), 0.1, 0.1);
        several(0, List.of(SENTIMENT, SARCASM), 0.7, 0.5);
        several(1, List.of(SENTIMENT, SARCASM), 0.75, 0.5);
        several(2, List.of(SENTIMENT, SARCASM), 0.8, 0.5);

        Table table = table();

        assertThat(column(table, "further tasks")).containsExactly("none", "+ weak sentiment, sarcasm");
        assertThat(column(table, "difference, WAcc, mean")).containsExactly("", "+0.050 [−0.074, +0.174]");
        assertThat(column(table, "pairs")).containsExactly("", "3");
        assertThat(column(table, "seeds")).containsExactly("4", "3");
        assertThat(table.notes()).anyMatch(note -> note.contains("95% t interval over the pairs"));
        List<String> csv = csv(table);
        assertThat(csv.getFirst()).endsWith("\"difference, WAcc, mean\",95% low,95% high,pairs,method");
        assertThat(csv.get(1)).endsWith(",,,,,");
        assertThat(csv.get(2)).endsWith(",3," + MeansTable.METHOD);
    }

    @Test
    void anotherMetricCanBeCompared() {
        several(0, List.of(), 0.6, 0.4);
        several(0, List.of(SARCASM), 0.7, 0.45);

        Table table = new MeansTable(runs, Partition.TEST, MeansTable.Sd.POPULATION, "mean_f1").table();

        assertThat(column(table, "difference, F1, mean")).containsExactly("", "+0.050");
        assertThat(table.header()).doesNotContain("difference, WAcc, mean", "method");
    }

    @Test
    void otherSettingsOrAnotherStateOfTheCorpusAreRowsOfTheirOwn() {
        several(0, List.of(), 0.6, 0.4);
        add(fusion("run", "aa", 1, 32, List.of()), 0.6, 0.4);
        add(fusion("run", "bb", 2, 128, List.of()), 0.6, 0.4);

        Table table = table();

        assertThat(column(table, "corpus")).containsExactly("iemocap (aa)", "iemocap (aa)", "iemocap (bb)");
        assertThat(column(table, "model"))
                .containsExactly("EF-LF LSTM (batch 128)", "EF-LF LSTM (batch 32)", "EF-LF LSTM");
        assertThat(column(table, "seeds")).containsExactly("1", "1", "1");
    }

    @Test
    void otherWeakLabelsAreARowOfTheirOwnThatNamesThem() {
        several(0, List.of(), 0.5, 0.5);
        several(0, List.of(SARCASM), 0.6, 0.4);
        RunSpec other = fusion("run", "aa", 0, 128, List.of(SARCASM));
        add(
                new RunSpec(
                        other.header(),
                        new FusionSpec(Map.of("sarcasm", "fedcba9876"), settings(other)),
                        other.training()),
                0.7,
                0.4);

        assertThat(column(table(), "further tasks"))
                .containsExactlyInAnyOrder(
                        "none", "+ weak sarcasm (sarcasm labels 0123456)", "+ weak sarcasm (sarcasm labels fedcba9)");
        assertThat(column(table(), "difference, WAcc, mean")).contains("+0.100", "+0.200");
    }

    @Test
    void aSeedThatWasRunAgainCountsOnce() {
        RunSpec old = fusion("old", "aa", 0, 128, List.of());
        add(old, 0.1, 0.1);
        add(
                new RunSpec(
                        new RunHeader(1, "new", old.corpus(), "aa", "2026-02-02T00:00:00Z", ""),
                        old.network(),
                        old.training()),
                0.9,
                0.9);

        assertThat(column(table(), "WAcc, mean")).containsExactly("0.900");
    }

    @Test
    void aMetricThatIsNotDefinedInASeedIsLeftOutAndSaid() {
        several(0, List.of(), Double.NaN, 0.4);
        several(1, List.of(), 0.7, 0.5);

        assertThat(column(table(), "WAcc, mean")).containsExactly("0.700");
        assertThat(table().notes()).anyMatch(note -> note.startsWith("In 1 row a metric is not defined"));
    }

    @Test
    void aHanWithAuxiliaryTasksIsSetAgainstTheSameNetworkWithoutTheirSupervision() {
        for (int seed = 0; seed < 2; seed++) {
            add(WrittenRun.spec("mtl", seed, true), Map.of("accuracy", 0.7 + 0.1 * seed, "macro_f1", 0.5), 50);
            add(WrittenRun.spec("stl", seed, false), Map.of("accuracy", 0.6 + 0.1 * seed, "macro_f1", 0.5), 50);
        }

        Table table = table();

        assertThat(column(table, "further tasks")).containsExactly("au05 + past1, weight 0", "au05 + past1");
        assertThat(column(table, "accuracy, MA")).containsExactly("0.650 ± 0.050", "0.750 ± 0.050");
        assertThat(column(table, "difference, accuracy, MA")).containsExactly("", "+0.100 [+0.100, +0.100]");
    }

    /** A comparison of architectures is another question. */
    @Test
    void aHanRockIsNeverSetAgainstAPlainHan() {
        add(han(Architecture.ROCK, List.of(AuxiliaryTask.PAST1), false, true), Map.of("accuracy", 0.7), 50);
        add(han(Architecture.HAN, List.of(), false, true), Map.of("accuracy", 0.6), 50);
        add(han(Architecture.HAN, List.of(AuxiliaryTask.PAST1), false, true), Map.of("accuracy", 0.6), 50);
        add(han(Architecture.ROCK, List.of(), false, true), Map.of("accuracy", 0.6), 50);

        assertThat(table().header())
                .as("without tasks of its own HAN-ROCK loses half of its encoders")
                .doesNotContain("difference, accuracy, MA");
    }

    @Test
    void aWholeNetworkIsSetAgainstItselfWithoutWeightsWhicheverTasksWereChosen() {
        add(han(Architecture.ROCK, List.of(AuxiliaryTask.PAST1), true, true), Map.of("accuracy", 0.7), 50);
        add(han(Architecture.ROCK, List.of(), true, true), Map.of("accuracy", 0.6), 50);
        add(han(Architecture.FLAT, List.of(AuxiliaryTask.PAST1), true, true), Map.of("accuracy", 0.9), 50);

        assertThat(column(table(), "difference, accuracy, MA")).containsExactly("", "", "+0.100");
        assertThat(column(table(), "model")).last().isEqualTo("HAN-ROCK");
    }

    @Test
    void aFlatNetworkKeepsItsEncodersWithoutTasks() {
        add(han(Architecture.FLAT, List.of(AuxiliaryTask.PAST1), false, true), Map.of("accuracy", 0.7), 50);
        add(han(Architecture.FLAT, List.of(), false, true), Map.of("accuracy", 0.6), 50);
        assertThat(column(table(), "difference, accuracy, MA")).containsExactly("", "+0.100");

        add(han(Architecture.FLAT, List.of(AuxiliaryTask.PAST1), false, false), Map.of("accuracy", 0.5), 50);
        assertThat(column(table(), "difference, accuracy, MA"))
                .as("the same network without supervision is nearer")
                .contains("+0.200");
    }

    @Test
    void numbersHaveTheirOwnMetrics() {
        RunSpec spec = WrittenRun.spec("valence", 0, true);
        add(spec, Map.of("mae", 0.25, "rmse", 0.5, "pearson", 0.75, "ccc", 0.5), 10);

        assertThat(table().header()).endsWith("n", "MAE", "RMSE", "Pearson r", "CCC");
    }

    @Test
    void devOfAnotherSizeInEverySeedIsARange() {
        add(WrittenRun.spec("a", 0, true), Map.of("accuracy", 0.5), 50);
        add(WrittenRun.spec("a", 1, true), Map.of("accuracy", 0.5), 52);

        assertThat(column(table(), "n")).containsExactly("50–52");
    }

    @Test
    void theSeedsBehindARow() {
        several(0, List.of(), 0.6, 0.4);
        several(0, List.of(SARCASM), 0.7, 0.5);
        several(1, List.of(SARCASM), 0.8, 0.5);
        MeansTable means = new MeansTable(runs, Partition.TEST, MeansTable.Sd.POPULATION, null);

        Table seeds = means.seeds(means.groups().get(1));

        assertThat(column(seeds, "seed")).containsExactly("0", "1");
        assertThat(column(seeds, "WAcc, mean")).containsExactly("0.700", "0.800");
        assertThat(column(seeds, "difference, WAcc, mean")).containsExactly("+0.100", "");
    }

    /** As in the paper: the corpus heads its rows. */
    @Test
    void latexHasAHeadingACorpus() {
        several(0, List.of(), 0.6, 0.4);
        several(1, List.of(), 0.7, 0.5);
        several(0, List.of(SARCASM), 0.7, 0.5);
        add(WrittenRun.spec("a", 0, true), Map.of("accuracy", 0.5), 50);

        String latex = LatexExport.text(table());

        assertThat(latex.lines().map(String::strip))
                .containsSubsequence(
                        "\\begin{tabular}{llrrrrrrrrr}",
                        "\\multicolumn{11}{l}{\\emph{iemocap, emotion}} \\\\",
                        "\\midrule",
                        "\\multicolumn{11}{l}{\\emph{small, emotion}} \\\\",
                        "\\bottomrule");
        assertThat(latex)
                .contains("EF-LF LSTM & none & 2 & 938 & 0.650 $\\pm$ 0.050 &")
                .contains("t interval");
    }

    private Table table() {
        return new MeansTable(runs, Partition.TEST, MeansTable.Sd.POPULATION, null).table();
    }

    private List<String> csv(Table table) throws Exception {
        Path file = folder.resolve("means.csv");
        CsvExport.write(table, file);
        return Files.readAllLines(file);
    }

    private void several(long seed, List<FurtherTask> with, double weightedAccuracy, double f1) {
        add(fusion("run " + seed, "aa", seed, 128, with), weightedAccuracy, f1);
    }

    private void add(RunSpec spec, double weightedAccuracy, double f1) {
        add(spec, Map.of("mean_weighted_accuracy", weightedAccuracy, "mean_f1", f1), 938);
    }

    private void add(RunSpec spec, Map<String, Double> metrics, int n) {
        List<MetricRow> rows = new ArrayList<>();
        new TreeMap<>(metrics)
                .forEach((metric, value) -> rows.add(new MetricRow(Partition.TEST, "pri", "", metric, value, n)));
        runs.add(new MeasuredRun(
                new RunFolder(folder.resolve("run-" + runs.size())), spec.name(), spec, new MetricTable(rows)));
    }

    private static FurtherTask weak(String task) {
        return new FurtherTask(task, FurtherTask.Source.WEAK, null, false);
    }

    private static RunSpec fusion(String name, String hash, long seed, int batch, List<FurtherTask> with) {
        TrainingSettings usual = FusionSettings.training();
        TrainingSettings training = new TrainingSettings(
                usual.optimizer(),
                new BatchSettings(batch, usual.batch().blockLength()),
                usual.stopping(),
                seed,
                new Hardware(
                        (int) seed % 2, // another number of threads computes the same
                        usual.hardware().device()));
        Map<String, String> weakHashes = new TreeMap<>();
        with.forEach(task -> weakHashes.put(task.task(), "0123456789"));
        return new RunSpec(
                new RunHeader(1, name, "corpora/iemocap", hash, "2026-01-01T00:00:00Z", ""),
                new FusionSpec(
                        weakHashes,
                        FusionSettings.defaults("ef-lf-lstm", Preset.IEMOCAP, "emotion")
                                .with(with)),
                training);
    }

    private static RunSpec han(
            Architecture architecture, List<AuxiliaryTask> tasks, boolean whole, boolean supervised) {
        return new RunSpec(
                new RunHeader(1, "run", "corpora/small", "00", "2026-01-01T00:00:00Z", ""),
                new HanSpec(
                        "narrative",
                        new TaskSettings("emotion", tasks, WeightRule.SOFTMAX, 0.7, Map.of(), supervised, false, whole),
                        HanSettings.defaults(architecture)),
                TrainingSettings.defaults());
    }

    private static FusionSettings settings(RunSpec spec) {
        return ((FusionSpec) spec.network()).fusion();
    }

    private static List<String> shown(Table table, int row) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(column -> table.shown(row, column))
                .toList();
    }
}
