package io.talkturn.run.faith;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.model.HanShape;
import io.talkturn.run.HanNetworkPart;
import io.talkturn.run.HanSpec;
import io.talkturn.run.HanTargetsPart;
import io.talkturn.run.PredictionSet;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunChecks;
import io.talkturn.run.RunCorpus;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunSpec;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.training.Devices;
import io.talkturn.training.Losses;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.han.ConversationResult;
import io.talkturn.training.han.ConversationResult.WindowResult;
import io.talkturn.training.han.Evaluator;
import io.talkturn.training.han.FreeWindows;
import io.talkturn.training.han.HanLearner;
import io.talkturn.training.han.text.EncodedCorpus;
import io.talkturn.training.han.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tests the attention of a finished run on its own corpus. Nothing is trained; the engine is loaded. */
public final class FaithWork {
    private final RunFolder folder;
    private final RunSpec run;
    private final HanSpec spec;
    private final RunResults results;

    /**
     * A test of a run.
     *
     * @throws UserError where its network attends to no words, or it has no results
     */
    public FaithWork(RunFolder folder) {
        PredictionSet.requireRun(folder);
        this.folder = folder;
        this.run = folder.spec();
        this.spec = HanSpec.require(run);
        this.results = new RunResults(folder);
    }

    /** The partition that is tested where nobody names one: test, or dev where nothing of test was predicted. */
    public Partition usual() {
        Set<Partition> predicted = results.predictions().rows().stream()
                .filter(row -> !row.truth().isEmpty())
                .map(PredictionTable.Row::partition)
                .collect(Collectors.toSet());
        return predicted.contains(Partition.TEST) || !predicted.contains(Partition.DEV)
                ? Partition.TEST
                : Partition.DEV;
    }

    /**
     * Tests the predictions of a partition that have a truth, as the run's metrics do.
     *
     * @param progress told how many talkturns are done
     * @throws UserError where the corpus is gone or has changed, or nothing of the partition was predicted
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    public Faithfulness measure(Partition partition, FaithSettings settings, Progress progress) {
        return measure(partition, settings, progress, _ -> {});
    }

    /**
     * The same, with every prediction.
     *
     * @param each told what became of each prediction, a line a point, in the order of the corpus
     * @throws UserError as the other
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    public Faithfulness measure(
            Partition partition, FaithSettings settings, Progress progress, Consumer<TestedTalkturn> each) {
        RunChecks.requireSettings(run, folder.specFile());
        Corpus corpus = RunCorpus.unchanged(folder.corpus(run), run);
        int[] rows = rows(corpus, partition);
        HanNetworkPart network = results.network(HanNetworkPart.class).part();
        Vocabulary vocabulary = Vocabulary.read(results.vocabularyFile());
        EncodedCorpus encoded =
                EncodedCorpus.of(corpus, HanSpec.source(network.text()), vocabulary, network.maxTokens());
        try (HanLearner learner = learner(vocabulary)) {
            List<ReadWindow> windows = new ArrayList<>();
            new Evaluator(learner, encoded)
                    .evaluate(rows, Losses.NONE, result -> windows.addAll(read(learner.shape(), encoded, result)));
            Trials trials = new Trials(new FreeWindows(learner)::predict, settings);
            ReadPlaces readable = new ReadPlaces(encoded);
            List<TalkturnEffects> effects = new ArrayList<>();
            for (ReadWindow window : windows) {
                progress.step("Testing the attention", effects.size(), windows.size());
                TalkturnEffects found = trials.of(window);
                readable.lines(found, window.turns().length).forEach(each);
                effects.add(found);
            }
            progress.at("Testing the attention", windows.size(), windows.size());
            return Faithfulness.of(partition, targets().classes() != null, effects, settings);
        }
    }

    private HanTargetsPart targets() {
        return results.targets(HanTargetsPart.class).part();
    }

    private HanLearner learner(Vocabulary vocabulary) {
        TrainingSettings training = run.training();
        List<String> classes = targets().classes();
        int outputs = classes == null ? 1 : classes.size();
        return HanLearner.trained(
                spec.model(),
                HanShape.of(spec.model(), vocabulary.size(), outputs, spec.inNetwork()),
                results.weights(),
                Devices.choose(training.hardware().device(), training.hardware().threads()));
    }

    private static List<ReadWindow> read(HanShape shape, EncodedCorpus encoded, ConversationResult result) {
        int primary = shape.turnEncoders().indexOf(AuxiliaryTask.PRIMARY_ID);
        return result.windows().stream()
                .map(window -> read(window, window.tasks()[primary], encoded, result))
                .toList();
    }

    private static ReadWindow read(
            WindowResult window, double kappa, EncodedCorpus encoded, ConversationResult result) {
        int[][] talkturns = IntStream.rangeClosed(window.firstRow(), window.row())
                .mapToObj(encoded::ids)
                .toArray(int[][]::new);
        double[][] words = IntStream.rangeClosed(window.firstRow(), window.row())
                .mapToObj(row -> Objects.requireNonNull(result.words().get(row - result.firstRow())))
                .map(weights -> Combined.words(kappa, weights.byEncoder()))
                .toArray(double[][]::new);
        return new ReadWindow(
                window.row(), result.conversation(), talkturns, words, Combined.turns(window.tasks(), window.turns()));
    }

    private int[] rows(Corpus corpus, Partition partition) {
        Set<String> wanted = results.predictions().rows().stream()
                .filter(row -> row.partition() == partition && !row.truth().isEmpty())
                .map(PredictionTable.Row::talkturn)
                .collect(Collectors.toSet());
        int[] rows = IntStream.range(0, corpus.talkturns().size())
                .filter(row -> wanted.contains(corpus.talkturns().get(row).id()))
                .toArray();
        if (rows.length == 0) {
            throw new UserError(
                    "The run predicted no labelled talkturn of the partition " + partition.id() + ".",
                    folder.path(),
                    "Choose another partition.");
        }
        return rows;
    }
}
