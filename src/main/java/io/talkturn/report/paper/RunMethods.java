package io.talkturn.report.paper;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.foundation.Version;
import io.talkturn.report.MetricNames;
import io.talkturn.report.TaskNames;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.run.MetricRow;
import io.talkturn.run.MetricTable;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunFold;
import io.talkturn.run.RunSpec;
import io.talkturn.run.RunStatus;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.EpochChoice;
import io.talkturn.training.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a paper has to say of a run: data, partition, model, settings, seed, statistics. */
final class RunMethods {
    private RunMethods() {}

    static String of(
            RunSpec spec, MetricTable metrics, PredictionTable predictions, RunStatus status, @Nullable Corpus corpus) {
        List<String> sentences = new ArrayList<>();
        sentences.add(data(spec, corpus));
        sentences.add(partition(spec, predictions, corpus));
        sentences.add(model(spec, predictions));
        sentences.add(training(spec, status, !predictions.classes().isEmpty()));
        sentences.add(statistics(metrics, predictions));
        sentences.add("Computed with Talkturn " + spec.header().version() + " on " + device(status) + "; report by "
                + Version.current() + ".");
        return sentences.stream().filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String data(RunSpec spec, @Nullable Corpus corpus) {
        if (corpus == null) {
            return "Data: the corpus " + spec.corpus() + ", which cannot be read any more.";
        }
        return "Data: " + StudyData.words(corpus) + ".";
    }

    private static String partition(RunSpec spec, PredictionTable predictions, @Nullable Corpus corpus) {
        RunFold fold = spec.fold();
        String how = fold == null
                ? "the division of the corpus"
                : "fold " + fold.name() + " (" + fold.number() + " of " + fold.of() + ") of the set " + fold.set();
        List<String> parts = new ArrayList<>();
        for (Partition partition : List.of(Partition.TRAIN, Partition.DEV, Partition.TEST)) {
            long talkturns = predictions.rows().stream()
                    .filter(row -> row.partition() == partition)
                    .count();
            long labelled = predictions.rows().stream()
                    .filter(row -> row.partition() == partition && !row.truth().isEmpty())
                    .count();
            if (talkturns > 0) {
                parts.add(partition.id() + " " + conversations(corpus, partition) + talkturns + " talkturns predicted, "
                        + labelled + " of them labelled");
            }
        }
        return "Partition: " + how + "; " + String.join("; ", parts) + ".";
    }

    private static String conversations(@Nullable Corpus corpus, Partition partition) {
        if (corpus == null) {
            return "";
        }
        long count = Stream.iterate(0, c -> c < corpus.conversations().size(), c -> c + 1)
                .filter(c -> corpus.partitionOf(c) == partition)
                .count();
        return count + (count == 1 ? " conversation, " : " conversations, ");
    }

    private static String model(RunSpec spec, PredictionTable predictions) {
        String target = predictions.classes().isEmpty()
                ? "a number"
                : predictions.classes().size() + " classes (" + String.join(", ", predictions.classes()) + ")";
        return "Model: " + spec.architecture() + family(spec) + ", predicting " + spec.primary() + ", " + target + ".";
    }

    private static String family(RunSpec spec) {
        return switch (spec.network()) {
            case HanSpec han -> {
                String tasks = han.inNetwork().isEmpty()
                        ? ""
                        : (han.tasks().auxiliarySupervision()
                                        ? ", with the auxiliary tasks "
                                        : ", without auxiliary supervision, in a network with room for the tasks ")
                                + han.inNetwork().stream()
                                        .map(AuxiliaryTask::id)
                                        .map(TaskNames::of)
                                        .collect(Collectors.joining(", "));
                yield ", reading the " + (han.text().equals(HanSpec.NARRATIVE) ? "narrative" : "words") + tasks;
            }
            case FusionSpec _ -> "";
        };
    }

    private static String training(RunSpec spec, RunStatus status, boolean isOfClasses) {
        TrainingSettings training = spec.training();
        int best = status.epochs().best();
        return "Training: " + optimizer(training) + ", learning rate "
                + training.optimizer().learningRate() + ", batches of "
                + training.batch().size() + " " + spec.network().counted() + ", at most "
                + training.stopping().epochs() + " epochs ("
                + status.epochs().done() + " done)"
                + (best > 0
                        ? "; epoch " + best + " was kept, the best on dev by "
                                + EpochChoice.of(training.stopping().selection(), isOfClasses)
                                        .metric()
                                        .replace('_', ' ')
                        : "")
                + "; one seed, " + training.seed() + ". All settings stand in the last table.";
    }

    private static String optimizer(TrainingSettings training) {
        return switch (training.optimizer().kind()) {
            case ADAM -> "Adam";
            case RMSPROP -> "RMSprop";
            case SGD -> "SGD";
        };
    }

    private static String statistics(MetricTable metrics, PredictionTable predictions) {
        int classes = predictions.classes().size();
        String test = metrics.rows().stream()
                .filter(row -> row.partition() == Partition.TEST
                        && row.task().equals(AuxiliaryTask.PRIMARY_ID)
                        && row.label().isEmpty()
                        && Double.isFinite(row.value()))
                .map((MetricRow row) -> MetricNames.ofTask(row.metric(), classes) + " "
                        + String.format(Locale.ROOT, "%.3f", row.value()) + " (n = " + row.n() + ")")
                .collect(Collectors.joining(", "));
        return (test.isEmpty() ? "Test: nothing was measured." : "Test: " + test + ".")
                + " One run has no spread over seeds: intervals and tests of differences come from a study, or from a comparison"
                + " of two runs over conversations.";
    }

    private static String device(RunStatus status) {
        return status.device().isEmpty() ? "an unknown device" : ComputeDevice.withoutReason(status.device());
    }
}
