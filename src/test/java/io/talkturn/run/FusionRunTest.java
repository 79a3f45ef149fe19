package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.WeakLabels;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.WeakLabelFiles;
import io.talkturn.evaluation.MultiLabelMetrics;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.SafeTensors;
import io.talkturn.foundation.UserError;
import io.talkturn.model.fusion.FusionModel;
import io.talkturn.model.fusion.FusionModels;
import io.talkturn.run.use.Ablation;
import io.talkturn.run.use.Predictor;
import io.talkturn.run.use.WeakLabeller;
import io.talkturn.training.BatchSettings;
import io.talkturn.training.Hardware;
import io.talkturn.training.OptimizerSettings;
import io.talkturn.training.Stopping;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FurtherTask;
import io.talkturn.training.fusion.FurtherTask.Source;
import io.talkturn.training.fusion.FusionSettings;
import io.talkturn.training.fusion.NetworkChoice;
import io.talkturn.training.fusion.SampleSettings;
import io.talkturn.worker.Worker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs of fusion networks go through the same worker, folder and requests as those of HAN networks. */
class FusionRunTest {
    private static final FurtherTask SENTIMENT = new FurtherTask("sentiment", Source.STRONG, 0.5, false);

    @TempDir
    private Path root;

    private TinyTrio trio;

    @BeforeEach
    void makeProject() {
        trio = TinyTrio.in(root);
    }

    @Test
    void leavesMetricsPredictionsBranchesAndWeights() {
        RunFolder run = trained("talks", TinyTrio.lstm("emotion", SENTIMENT), 15);
        RunResults results = new RunResults(run);

        assertThat(results.problems()).isEmpty();
        assertThat(results.metrics().partitions()).containsExactly(Partition.TRAIN, Partition.DEV, Partition.TEST);
        assertThat(results.metrics().tasks()).containsExactly("pri");
        assertThat(results.metrics().classes("pri")).isEqualTo(TinyTrio.EMOTIONS);
        assertThat(results.metrics().value(Partition.TEST, "pri", MultiLabelMetrics.MEAN_WEIGHTED_ACCURACY))
                .hasValueCloseTo(0.9, offset(0.1));
        assertThat(results.predictions().rows()).hasSize(119);
        assertThat(results.branches()).containsOnlyKeys("ef", "text", "audio", "vision");
        FusionTargetsPart targets = results.targets(FusionTargetsPart.class).part();
        assertThat(targets.tasks()).extracting(FusionTargetsPart.Task::id).containsExactly("pri", "sentiment");
        // row 3 has a sentiment alone, row 4 an emotion alone: both teach
        assertThat(targets.train()).isEqualTo(72);
        assertThat(targets.tasks()).extracting(task -> task.labels().count()).containsExactly(71L, 71L);
        assertThat(run.events())
                .filteredOn(RunEvent.Started.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(((RunEvent.Started) event).weights())
                        .isEqualTo(Map.of("pri", 1.0, "sentiment", 0.5)));
    }

    @Test
    void metricsAreThoseOfThePredictions() {
        RunFolder run = trained("talks", TinyTrio.lstm("emotion"), 4);
        RunResults results = new RunResults(run);
        List<PredictionTable.Row> test = results.predictions().rows().stream()
                .filter(row -> row.partition() == Partition.TEST)
                .toList();
        double sum = 0;
        for (String emotion : TinyTrio.EMOTIONS) {
            double right = test.stream()
                    .filter(row -> row.says(emotion, row.truth()) == row.says(emotion, row.prediction()))
                    .count();
            assertThat(results.metrics().value(Partition.TEST, "pri", emotion, "accuracy"))
                    .hasValueCloseTo(right / test.size(), offset(1e-12));
            sum += right / test.size();
        }
        assertThat(results.metrics().value(Partition.TEST, "pri", "mean_accuracy"))
                .hasValueCloseTo(sum / TinyTrio.EMOTIONS.size(), offset(1e-12));
    }

    @Test
    void aPausedRunGoesOnAsIfItHadNeverBeenLeft() {
        FusionSettings settings = TinyTrio.lstm("emotion", SENTIMENT);
        RunFolder whole = trained("talks", settings, 16);
        RunFolder paused = trio.run("talks", settings, TinyTrio.training(16));
        int[] polls = {0};
        assertThat(new Worker(paused, () -> ++polls[0] == 63).run()).isEqualTo(RunState.PAUSED);
        train(paused);

        assertThat(paused.weights()).hasSameBinaryContentAs(whole.weights());
        assertThat(paused.predictions()).hasSameBinaryContentAs(whole.predictions());
        assertThat(paused.metrics()).hasSameBinaryContentAs(whole.metrics());
        assertThat(log(whole)).anyMatch(line -> line.contains("learning rate is"));
    }

    @Test
    void aCorpusWithoutDevGivesAShareOfTrain() {
        RunFolder run = trained("jokes", TinyTrio.lstm("sarcasm"), 3);
        RunResults results = new RunResults(run);
        FusionTargetsPart targets = results.targets(FusionTargetsPart.class).part();

        assertThat(targets.carved()).isTrue();
        // a fifth of 48
        assertThat(targets.dev()).isEqualTo(10);
        assertThat(targets.train()).isEqualTo(38);
        assertThat(results.predictions().rows())
                .filteredOn(row -> row.partition() == Partition.DEV)
                .hasSize(10);
        assertThat(results.metrics().value(Partition.DEV, "pri", "accuracy")).isPresent();
        assertThat(log(run)).anyMatch(line -> line.contains("no dev partition"));
    }

    @Test
    void predictsTheSameAgain() {
        RunFolder run = trained("talks", standardised(), 3);
        Corpus corpus = CorpusFolder.read(trio.corpus("talks"));
        PredictionTable again = new Predictor(run).predict(corpus, EnumSet.of(Partition.TEST));
        List<PredictionTable.Row> first = new RunResults(run)
                .predictions().rows().stream()
                        .filter(row -> row.partition() == Partition.TEST)
                        .toList();
        for (int i = 0; i < first.size(); i++) {
            assertThat(again.rows().get(i).prediction()).isEqualTo(first.get(i).prediction());
            assertThat(again.rows().get(i).probabilities())
                    .containsExactly(first.get(i).probabilities(), offset(1e-6));
        }
    }

    @Test
    void labelsAnotherCorpusAndLearnsFromIt() {
        RunFolder labeller = trained("jokes", TinyTrio.lstm("sarcasm"), 15);
        Corpus talks = CorpusFolder.read(trio.corpus("talks"));
        String hash = CorpusFolder.hash(trio.corpus("talks"));
        WeakLabels weak = new WeakLabeller(labeller).label(talks, Set.of(Partition.TRAIN), false, Progress.NONE);
        WeakLabelFiles.write(trio.corpus("talks"), talks, weak);

        assertThat(weak.task()).isEqualTo("sarcasm");
        assertThat(weak.count()).isEqualTo(72);
        assertThat(weak.isPresent(0)).as("a sample of test").isFalse();
        assertThat(weak.confidence())
                .isEqualTo(new RunResults(labeller)
                        .metrics()
                        .value(Partition.DEV, "pri", "accuracy")
                        .orElseThrow());
        assertThat(weak.run()).isEqualTo(labeller.name());
        assertThat(CorpusFolder.hash(trio.corpus("talks"))).as("strong data").isEqualTo(hash);

        FurtherTask sarcasm = new FurtherTask("sarcasm", Source.WEAK, null, true);
        RunResults results = new RunResults(trained("talks", TinyTrio.lstm("emotion", SENTIMENT, sarcasm), 3));
        FusionTargetsPart.Task task =
                results.targets(FusionTargetsPart.class).part().tasks().getLast();
        assertThat(task.id()).isEqualTo("sarcasm_weak");
        assertThat(task.lambda()).isEqualTo(weak.confidence());
        assertThat(task.labels().count()).isEqualTo(72);
    }

    @Test
    void weakLabelsThatChangedAfterARunWasMadeAreNoticed() {
        RunFolder labeller = trained("jokes", TinyTrio.lstm("sarcasm"), 2);
        Path folder = trio.corpus("talks");
        Corpus talks = CorpusFolder.read(folder);
        label(labeller, talks, Set.of(Partition.TRAIN));
        FurtherTask sarcasm = new FurtherTask("sarcasm", Source.WEAK, 0.3, false);
        RunFolder run = trio.run("talks", TinyTrio.lstm("emotion", sarcasm), TinyTrio.training(1));
        label(labeller, talks, Set.of(Partition.TRAIN, Partition.DEV));

        assertThat(new Worker(run, () -> false).run()).isEqualTo(RunState.FAILED);
        assertThat(run.status().message()).contains("weak labels of “sarcasm” have changed");
    }

    private void label(RunFolder labeller, Corpus corpus, Set<Partition> partitions) {
        Path folder = trio.corpus(corpus.info().name());
        WeakLabels weak = new WeakLabeller(labeller).label(corpus, partitions, false, Progress.NONE);
        WeakLabelFiles.write(folder, corpus, weak);
    }

    @Test
    void doesNotLabelTheCorpusItWasTaught() {
        RunFolder run = trained("jokes", TinyTrio.lstm("sarcasm"), 1);
        Corpus jokes = CorpusFolder.read(trio.corpus("jokes"));
        assertThatThrownBy(() -> label(run, jokes, Set.of(Partition.TRAIN)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("this very corpus");
    }

    @Test
    void knowsWhatItWasTaughtAlsoUnderAnotherPartition() {
        RunFolder run = trained("jokes", TinyTrio.lstm("sarcasm"), 1);
        Corpus jokes = CorpusFolder.read(trio.corpus("jokes"));
        Corpus moved = jokes.withPartitions(
                jokes.conversations().stream().collect(Collectors.toMap(Conversation::id, _ -> Partition.TRAIN)));
        WeakLabeller labeller = new WeakLabeller(run);
        assertThat(labeller.compare(moved)).extracting(Finding::code).containsExactly("labeller_taught_here");
        assertThatThrownBy(() -> labeller.label(moved, Set.of(Partition.TRAIN), true, Progress.NONE))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("this very corpus");
    }

    @Test
    void featuresOfAnotherOriginMustBeAccepted() {
        RunFolder run = trained("jokes", TinyTrio.lstm("sarcasm"), 1);
        Corpus talks = CorpusFolder.read(trio.corpus("talks"));
        Corpus other = talks.withSequences(talks.sequences().stream()
                .map(each -> new Sequences(
                        each.modality(), each.names(), new Provenance("another", "1", "x"), 0, each.data()))
                .toList());
        WeakLabeller labeller = new WeakLabeller(run);
        assertThatThrownBy(() -> labeller.label(other, Set.of(Partition.TRAIN), false, Progress.NONE))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("another");
        WeakLabels weak = labeller.label(other, Set.of(Partition.TRAIN), true, Progress.NONE);
        assertThat(weak.labeller().accepted()).hasSize(3);

        Corpus deaf = talks.withSequences(talks.sequences().subList(0, 1));
        assertThatThrownBy(() -> labeller.label(deaf, Set.of(Partition.TRAIN), true, Progress.NONE))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no audio");
    }

    @Test
    void isWorthLessWithoutWhatItReadsAndWithNoise() {
        RunFolder run = trained("talks", TinyTrio.lstm("sentiment"), 12);
        List<Ablation.Result> results =
                new Ablation(run).evaluate(Partition.TEST, true, List.of(0.0, 5.0), 1, Progress.NONE);
        assertThat(results)
                .extracting(Ablation.Result::condition)
                .containsExactly(
                        "all modalities", "without text", "without audio", "without vision", "noise 0.0", "noise 5.0");
        List<Double> accuracies = results.stream()
                .map(result -> result.scores().byName().get("accuracy"))
                .toList();
        assertThat(accuracies.getFirst())
                .isEqualTo(new RunResults(run)
                        .metrics()
                        .value(Partition.TEST, "pri", "accuracy")
                        .orElseThrow());
        assertThat(accuracies.get(4)).isEqualTo(accuracies.getFirst());
        assertThat(accuracies.getLast()).isLessThan(accuracies.getFirst());
        assertThat(new Ablation(run)
                        .evaluate(Partition.TEST, true, List.of(5.0), 1, Progress.NONE)
                        .getLast()
                        .scores()
                        .outputs())
                .as("the same seed gives the same noise")
                .isDeepEqualTo(results.getLast().scores().outputs());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelTrainsWithSeveralTasks(String model) {
        FusionSettings settings =
                TinyTrio.model(model, "sentiment", new FurtherTask("emotion", Source.STRONG, 0.5, false));
        RunResults results = new RunResults(trained("talks", settings, 1));
        assertThat(results.metrics().value(Partition.TEST, "pri", "accuracy")).isPresent();
        assertThat(results.problems()).isEmpty();
    }

    static Stream<String> models() {
        return FusionModels.all().stream().map(FusionModel::id);
    }

    @Test
    void classVectorsComeFromAFileOfWordVectors() throws Exception {
        Path file = root.resolve("vectors.txt");
        String width = "0.5 ".repeat(299);
        Files.writeString(file, "negative 1 " + width + "\npositive -1 " + width + "\n");
        FusionSettings s = TinyTrio.model("emo-emb", "sentiment");
        FusionSettings withFile = new FusionSettings(
                s.network(),
                s.modalities(),
                s.primary(),
                s.with(),
                new SampleSettings(true, false, s.samples().devShare()),
                file.toString(),
                s.plateau());
        RunFolder run = trained("talks", withFile, 1);
        float[] table =
                SafeTensors.read(run.weights()).get("textEmoEmbs.weight").floats();
        assertThat(table).hasSize(600);
        assertThat(table[0]).isEqualTo(1);
        assertThat(table[1]).isEqualTo(0.5f);
        assertThat(table[300]).isEqualTo(-1);
    }

    @Test
    void withoutADevPartitionAllEpochsAreTrained() {
        FusionSettings s = TinyTrio.lstm("sarcasm");
        FusionSettings noDev = new FusionSettings(
                s.network(),
                s.modalities(),
                s.primary(),
                s.with(),
                new SampleSettings(true, false, 0),
                null,
                s.plateau());
        TrainingSettings impatient = new TrainingSettings(
                new OptimizerSettings(OptimizerSettings.Kind.ADAM, 0.01, 1e-5, 1),
                new BatchSettings(16, 1),
                new Stopping(4, 2, "auto"),
                3,
                new Hardware(1, "cpu"));
        RunFolder run = trio.run("jokes", noDev, impatient);
        train(run);
        assertThat(run.status().epochs().done()).isEqualTo(4);
        assertThat(new RunResults(run).metrics().partitions()).containsExactly(Partition.TRAIN, Partition.TEST);
        assertThatThrownBy(() -> new WeakLabeller(run))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("without a dev partition");
    }

    @Test
    void aLossThatIsNoNumberEndsTheRunInASentence() {
        TrainingSettings wild = new TrainingSettings(
                new OptimizerSettings(OptimizerSettings.Kind.SGD, 1000, 10, 0),
                new BatchSettings(16, 1),
                new Stopping(5, 0, "auto"),
                3,
                new Hardware(1, "cpu"));
        RunFolder run = trio.run("talks", TinyTrio.lstm("emotion"), wild);
        assertThat(new Worker(run, () -> false).run()).isEqualTo(RunState.FAILED);
        assertThat(run.status().message()).contains("lower learning rate").doesNotContain("Exception");
    }

    private static FusionSettings standardised() {
        FusionSettings s = TinyTrio.lstm("emotion");
        return new FusionSettings(
                NetworkChoice.of("lf-avg", s.network().preset()),
                s.modalities(),
                s.primary(),
                s.with(),
                new SampleSettings(true, true, s.samples().devShare()),
                null,
                s.plateau());
    }

    private RunFolder trained(String corpus, FusionSettings settings, int epochs) {
        RunFolder run = trio.run(corpus, settings, TinyTrio.training(epochs));
        train(run);
        return run;
    }

    private static void train(RunFolder run) {
        RunState state = new Worker(run, () -> false).run();
        assertThat(state).as(run.status().message()).isEqualTo(RunState.FINISHED);
    }

    private static List<String> log(RunFolder run) {
        return run.events().stream()
                .filter(RunEvent.Log.class::isInstance)
                .map(event -> ((RunEvent.Log) event).message())
                .toList();
    }
}
