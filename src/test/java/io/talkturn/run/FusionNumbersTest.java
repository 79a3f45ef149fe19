package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.NumberScale;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.WeakLabels;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.WeakLabelFiles;
import io.talkturn.evaluation.ScaleMetrics;
import io.talkturn.foundation.Folders;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.model.fusion.FusionModel;
import io.talkturn.model.fusion.FusionModels;
import io.talkturn.model.fusion.FusionTask;
import io.talkturn.run.compare.JudgedPredictions;
import io.talkturn.run.use.Ablation;
import io.talkturn.run.use.Predictor;
import io.talkturn.run.use.WeakLabeller;
import io.talkturn.training.EpochChoice;
import io.talkturn.training.fusion.FurtherTask;
import io.talkturn.training.fusion.FurtherTask.Source;
import io.talkturn.training.fusion.FusionMaterial;
import io.talkturn.training.fusion.FusionSettings;
import io.talkturn.worker.Worker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fusion networks that learn numbers, from a corpus to the figures of the label's scale. */
final class FusionNumbersTest {
    private static final FurtherTask EMOTION = new FurtherTask("emotion", Source.STRONG, 0.5, false);
    private static final String SCORE = "score";

    @TempDir
    private Path root;

    private TinyTrio trio;

    static Stream<String> models() {
        return FusionModels.all().stream().map(FusionModel::id);
    }

    @BeforeEach
    void makeProject() {
        trio = TinyTrio.in(root);
        Corpus talks = TinyTrio.talks();
        write("talks", -3, 3, row -> Math.rint(18 * mood(talks, row)) / 3);
    }

    @Test
    void oneTrainingGivesEveryFigureOfTheScaleOfThePredictionsItLeaves() {
        RunFolder run = trained(TinyTrio.lstm(SCORE, EMOTION), 15);
        RunResults results = new RunResults(run);
        PredictionTable predictions = results.predictions();

        assertThat(predictions.classes()).isEmpty();
        assertThat(predictions.scale()).isEqualTo(new NumberScale(-3, 3));
        List<PredictionTable.Row> test = predictions.rows().stream()
                .filter(row -> row.partition() == Partition.TEST)
                .toList();
        List<ScaleMetrics.Figure> figures = ScaleMetrics.of(
                -3,
                3,
                test.stream().mapToDouble(r -> Double.parseDouble(r.truth())).toArray(),
                test.stream()
                        .mapToDouble(r -> Double.parseDouble(r.prediction()))
                        .toArray());
        assertThat(figures).hasSizeGreaterThan(8);
        for (ScaleMetrics.Figure figure : figures) {
            assertThat(results.metrics().rows())
                    .filteredOn(row ->
                            row.partition() == Partition.TEST && row.metric().equals(figure.name()))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.value()).as(figure.name()).isEqualTo(figure.value(), offset(1e-12));
                        assertThat(row.n()).as(figure.name()).isEqualTo(figure.n());
                    });
        }
        assertThat(results.metrics().value(Partition.TEST, "pri", "mae").orElseThrow())
                .isLessThan(results.metrics()
                        .value(Partition.TEST, "pri", MetricRow.MEDIAN)
                        .orElseThrow());
        assertThat(JudgedPredictions.of(predictions, Partition.TEST).measures())
                .extracting(measure -> measure.metric())
                .containsExactlyElementsOf(
                        figures.stream().map(ScaleMetrics.Figure::name).toList());
    }

    @Test
    void aPausedRunGoesOnAsIfItHadNeverBeenLeft() {
        FusionSettings settings = TinyTrio.lstm(SCORE, EMOTION);
        RunFolder whole = trained(settings, 12);
        RunFolder paused = trio.run("talks", settings, TinyTrio.training(12));
        int[] polls = {0};
        assertThat(new Worker(paused, () -> ++polls[0] == 40).run()).isEqualTo(RunState.PAUSED);
        assertThat(new Worker(paused, () -> false).run()).isEqualTo(RunState.FINISHED);

        assertThat(paused.weights()).hasSameBinaryContentAs(whole.weights());
        assertThat(paused.predictions()).hasSameBinaryContentAs(whole.predictions());
        assertThat(paused.metrics()).hasSameBinaryContentAs(whole.metrics());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelLearnsANumberBesideClassesAndClassesBesideANumber(String model) {
        RunFolder number = trained(TinyTrio.model(model, SCORE, EMOTION), 1);
        RunFolder classes =
                trained(TinyTrio.model(model, "emotion", new FurtherTask(SCORE, Source.STRONG, 0.5, false)), 1);
        assertThat(new RunResults(number).metrics().value(Partition.DEV, "pri", "mae"))
                .isPresent();
        assertThat(new RunResults(classes).metrics().classes("pri")).isEqualTo(TinyTrio.EMOTIONS);
    }

    @Test
    void theKeptEpochIsTheOneWithTheLowestError() {
        RunFolder run = trained(TinyTrio.lstm(SCORE), 10);
        double[] errors = new RunResults(run).curve().values("mae");
        double kept =
                new RunResults(run).metrics().value(Partition.DEV, "pri", "mae").orElseThrow();
        assertThat(kept).isEqualTo(Arrays.stream(errors).min().orElseThrow(), offset(1e-9));
    }

    @Test
    void labelsAnotherCorpusWithNumbersAndItsConfidenceIsWhatItSavesOfTheMediansError() {
        RunFolder labeller = trained(TinyTrio.lstm(SCORE), 15);
        Corpus jokes = CorpusFolder.read(trio.corpus("jokes"));
        WeakLabels labels = new WeakLabeller(labeller).label(jokes, Set.of(Partition.TRAIN), true, Progress.NONE);
        WeakLabelFiles.write(trio.corpus("jokes"), jokes, labels);

        MetricTable metrics = new RunResults(labeller).metrics();
        double mae = metrics.value(Partition.DEV, "pri", "mae").orElseThrow();
        double median = metrics.value(Partition.DEV, "pri", MetricRow.MEDIAN).orElseThrow();
        assertThat(labels.confidence())
                .isEqualTo(1 - mae / median, offset(1e-12))
                .isBetween(0.3, 1.0);
        WeakLabels read =
                CorpusFolder.read(trio.corpus("jokes")).weakLabels(SCORE).orElseThrow();
        assertThat(read.scale()).isEqualTo(new NumberScale(-3, 3));
        assertThat(read.count()).isEqualTo(labels.count()).isPositive();
        PredictionTable predicted = new Predictor(labeller).predict(jokes, Set.of(Partition.TRAIN));
        assertThat(IntStream.range(0, read.size()).filter(read::isPresent).mapToObj(row -> read.number(row)))
                .containsExactlyElementsOf(predicted.rows().stream()
                        .map(row -> Double.parseDouble(row.prediction()))
                        .toList());

        FusionSettings learns = TinyTrio.lstm("sarcasm", new FurtherTask(SCORE, Source.WEAK, null, false));
        RunFolder taught = trio.trained("jokes", learns, TinyTrio.training(3));
        FusionTargetsPart.Task weak = new RunResults(taught)
                .targets(FusionTargetsPart.class)
                .part()
                .tasks()
                .getLast();
        assertThat(weak.lambda()).isEqualTo(labels.confidence());
        assertThat(weak.labels().positives()).isEmpty();
    }

    @Test
    void isWorthLessWithoutWhatItReads() {
        List<Ablation.Result> results = new Ablation(trained(TinyTrio.lstm(SCORE), 15))
                .evaluate(Partition.TEST, true, List.of(3.0), 1, Progress.NONE);
        List<Double> errors =
                results.stream().map(one -> one.scores().byName().get("mae")).toList();
        assertThat(errors.getLast()).isGreaterThan(errors.getFirst());
    }

    @Test
    void aLabelOfOneNumberIsRefused() {
        write("talks", -3, 3, row -> 0.5);
        assertThatThrownBy(() -> material("talks"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("all are 0.5")
                .hasMessageContaining("nothing to tell apart");
    }

    @Test
    void aNumberBeyondItsScaleIsRefused() {
        write("talks", -3, 3, row -> row == 7 ? 4.5 : row % 3);
        assertThatThrownBy(() -> material("talks"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("4.5")
                .hasMessageContaining("talks7_1")
                .hasMessageContaining("-3 to 3");
    }

    @Test
    void aMetricOfAnotherScaleDoesNotChooseTheEpoch() {
        write("talks", 1, 5, row -> 1 + row % 5);
        FusionTask task = FusionTask.number("pri", new NumberScale(1, 5));
        assertThatThrownBy(() -> EpochChoice.ofFusion("acc7", task))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("1 to 5");
        assertThat(EpochChoice.ofFusion("auto", task)).isEqualTo(new EpochChoice("mae", false));
        RunFolder run = trained(TinyTrio.lstm(SCORE), 2);
        assertThat(new RunResults(run).metrics().rows())
                .extracting(MetricRow::metric)
                .contains("ccc", "rmse")
                .doesNotContain("acc7");
    }

    @Test
    void numbersOfAnotherScaleAreNoTruth() {
        RunFolder run = trained(TinyTrio.lstm(SCORE), 2);
        write("jokes", -1, 1, row -> 0.1 * (row % 9));
        PredictionTable table =
                new Predictor(run).predict(CorpusFolder.read(trio.corpus("jokes")), Set.of(Partition.TEST));
        assertThat(table.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.truth()).isEmpty());
    }

    private FusionMaterial material(String corpus) {
        return FusionMaterial.of(CorpusFolder.read(trio.corpus(corpus)), TinyTrio.lstm(SCORE), 1);
    }

    private RunFolder trained(FusionSettings settings, int epochs) {
        return trio.trained("talks", settings, TinyTrio.training(epochs));
    }

    /** The corpus with a label of numbers as well. */
    private void write(String name, double lowest, double highest, IntToDoubleFunction number) {
        Corpus corpus = name.equals("talks") ? TinyTrio.talks() : TinyTrio.jokes();
        List<Label> labels = new ArrayList<>(corpus.labels());
        double[] values = new double[corpus.talkturns().size()];
        Arrays.setAll(values, number);
        values[9] = Double.NaN;
        labels.add(new NumberLabel(SCORE, lowest, highest, values));
        try {
            Folders.delete(root.resolve("corpora").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CorpusFolder.write(corpus.withLabels(labels), root.resolve("corpora").resolve(name));
    }

    /** What shows in the first column of the text, with noise on it. */
    private static double mood(Corpus corpus, int row) {
        var text = corpus.sequences().getFirst();
        int columns = TinyTrio.COLUMNS.get(text.modality());
        float[] all = new float[TinyTrio.STEPS * columns];
        text.read(row, all, 0);
        return Math.clamp(all[all.length - columns], -1, 1) / 2;
    }
}
