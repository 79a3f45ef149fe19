package io.talkturn.worker;

import io.talkturn.corpus.Partition;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Json;
import io.talkturn.run.HanNetworkPart;
import io.talkturn.run.NetworkFile;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.Predictions;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.TargetsSummary;
import io.talkturn.run.use.AttentionWriter;
import io.talkturn.task.ClassTarget;
import io.talkturn.task.Target;
import io.talkturn.task.Targets;
import io.talkturn.training.Losses;
import io.talkturn.training.han.ConversationResult;
import io.talkturn.training.han.Evaluator;
import io.talkturn.training.han.HanLearner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what a run leaves (docs/run-folder.md), each file whole or not at all, and the list of them last. */
public final class HanResultsWriter {
    private final RunFolder folder;
    private final HanMaterial run;
    private final HanLearner learner;

    HanResultsWriter(RunFolder folder, HanMaterial run, HanLearner learner) {
        this.folder = folder;
        this.run = run;
        this.learner = learner;
    }

    /** @param attention whether attention weights are kept, which are the largest part by far */
    void write(boolean attention) {
        learner.save(folder.weights());
        run.encoded().vocabulary().write(folder.vocabulary());
        Json.write(folder.network(), NetworkFile.of(HanNetworkPart.of(run.spec(), run.shape(), run.encoded())));
        Json.write(folder.targets(), TargetsSummary.of(run.targetsPart()));
        evaluate(attention);
        RunResults.writeManifest(folder, files(folder));
    }

    /** Adds the attention weights to the results that are there, and to the list of them. */
    void writeAttention() {
        try (AttentionWriter kept = attentionWriter()) {
            new Evaluator(learner, run.encoded())
                    .evaluate(predicted(run.targets()), Losses.NONE, result -> addAttention(kept, result));
            kept.finish();
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(folder.attention(), e);
        }
        RunResults.writeManifest(folder, files(folder));
    }

    /** The files that a HAN run leaves. */
    public static List<Path> files(RunFolder folder) {
        List<Path> files = new ArrayList<>(List.of(
                folder.weights(),
                folder.vocabulary(),
                folder.network(),
                folder.targets(),
                folder.curve(),
                folder.metrics(),
                folder.predictions()));
        if (!Files.isDirectory(folder.attention())) {
            return files;
        }
        try (Stream<Path> attention = Files.list(folder.attention())) {
            attention.sorted().forEach(files::add);
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(folder.path(), e);
        }
        return files;
    }

    private void evaluate(boolean attention) {
        Targets targets = run.targets();
        MetricsCollector metrics = new MetricsCollector(targets, run.shape().tasks());
        Predictions predictions = predictions(targets);
        List<PredictionTable.Row> rows = new ArrayList<>();
        try (AttentionWriter kept = attention ? attentionWriter() : null) {
            new Evaluator(learner, run.encoded()).evaluate(predicted(targets), Losses.NONE, result -> {
                addAttention(kept, result);
                for (ConversationResult.WindowResult window : result.windows()) {
                    metrics.add(window);
                    rows.add(predictions.row(window.row(), window.output()));
                }
            });
            if (kept != null) {
                kept.finish();
            }
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(folder.attention(), e);
        }
        metrics.table().write(folder.metrics());
        new PredictionTable(classes(targets.primary()), rows).write(folder.predictions());
    }

    private AttentionWriter attentionWriter() throws IOException {
        return new AttentionWriter(
                folder.attention(),
                run.encoded(),
                run.shape().turnEncoders(),
                run.shape().wordEncoders());
    }

    private Predictions predictions(Targets targets) {
        return new Predictions(
                targets.corpus(),
                Targets.label(targets.corpus(), run.spec().tasks().primary()),
                classes(targets.primary()));
    }

    /** Every labelled talkturn of the three partitions, in the order of the corpus. */
    private static int[] predicted(Targets targets) {
        return Stream.of(Partition.TRAIN, Partition.DEV, Partition.TEST)
                .flatMapToInt(partition -> IntStream.of(targets.rows(partition)))
                .sorted()
                .toArray();
    }

    private static List<String> classes(Target primary) {
        return primary instanceof ClassTarget target ? target.classes() : List.of();
    }

    private void addAttention(@Nullable AttentionWriter attention, ConversationResult result) {
        try {
            if (attention != null) {
                attention.add(result);
            }
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(folder.attention(), e);
        }
    }
}
