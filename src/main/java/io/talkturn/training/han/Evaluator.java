package io.talkturn.training.han;

import ai.djl.ndarray.NDManager;
import io.talkturn.corpus.Corpus;
import io.talkturn.foundation.Progress;
import io.talkturn.model.HanAttention;
import io.talkturn.model.HanOutput;
import io.talkturn.training.LossSums;
import io.talkturn.training.Losses;
import io.talkturn.training.Probabilities;
import io.talkturn.training.han.text.EncodedCorpus;
import io.talkturn.training.han.text.Windows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a network over talkturns without training it: predictions, losses and all attention, whole conversations at a time
 * (HAN-ROCK paper: attention, docs/decisions/0020-networks.md).
 */
public final class Evaluator {
    private static final int WINDOWS_AT_ONCE = 256;

    private final HanLearner learner;
    private final EncodedCorpus corpus;
    private final Windows windows;

    /** Evaluates a network on a corpus that was encoded with the network's vocabulary. */
    public Evaluator(HanLearner learner, EncodedCorpus corpus) {
        this.learner = learner;
        this.corpus = corpus;
        this.windows = new Windows(corpus.corpus(), learner.settings().input().contentSize());
    }

    /**
     * Predicts these rows.
     *
     * @param rows ascending
     * @param losses that are wanted, {@link Losses#NONE} for a corpus without labels
     */
    public Evaluation evaluate(int[] rows, Losses losses) {
        return run(rows, losses, null, Progress.NONE);
    }

    /**
     * The same without losses, told and cancelled a few hundred windows at a time.
     *
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    public Evaluation evaluate(int[] rows, Progress progress) {
        return run(rows, Losses.NONE, null, progress);
    }

    /**
     * The same without losses, handing over all attention as below, told and cancelled on the way.
     *
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    public Evaluation evaluate(int[] rows, Consumer<ConversationResult> sink, Progress progress) {
        return run(rows, Losses.NONE, sink, progress);
    }

    /**
     * Predicts these rows and hands over all attention, a conversation at a time, in order; what was handed over is not
     * kept.
     */
    public Evaluation evaluate(int[] rows, Losses losses, Consumer<ConversationResult> sink) {
        return run(rows, losses, sink, Progress.NONE);
    }

    /**
     * What a stretch of the rows gave.
     *
     * @param from its first place among the rows
     * @param loss null where none is wanted
     * @param attention null where none is wanted
     */
    private record Stretch(
            int from,
            Batch batch,
            double[][][] outputs,
            float @Nullable [] loss,
            int[] counts,
            @Nullable HanAttention attention) {}

    private Evaluation run(int[] rows, Losses losses, @Nullable Consumer<ConversationResult> sink, Progress progress) {
        LossSums sums = new LossSums(losses.weights());
        double[][][] outputs = new double[rows.length][][];
        ConversationAssembler assembler = sink == null
                ? null
                : new ConversationAssembler(corpus.corpus(), learner.shape().wordEncoders(), sink);
        int from = 0;
        while (from < rows.length) {
            progress.step("Predicting", from, rows.length);
            List<Supplier<Stretch>> work = new ArrayList<>();
            while (from < rows.length && work.size() < learner.lanes().most()) {
                int begin = from;
                int end = endOfPart(rows, from);
                work.add(() -> stretch(rows, begin, end, losses, sink != null));
                from = end;
            }
            for (Stretch stretch : learner.lanes().run(work)) {
                take(stretch, outputs, sums, assembler);
            }
        }
        progress.at("Predicting", rows.length, rows.length);
        if (assembler != null) {
            assembler.finish();
        }
        return new Evaluation(learner.shape().tasks(), rows.clone(), outputs, sums.byTask(), sums.total());
    }

    private static void take(
            Stretch stretch, double[][][] outputs, LossSums sums, @Nullable ConversationAssembler assembler) {
        System.arraycopy(stretch.outputs(), 0, outputs, stretch.from(), stretch.outputs().length);
        if (stretch.loss() != null) {
            sums.add(stretch.loss(), stretch.counts());
        }
        if (assembler != null) {
            assembler.add(stretch.batch(), stretch.outputs(), Objects.requireNonNull(stretch.attention()));
        }
    }

    private Stretch stretch(int[] rows, int from, int to, Losses losses, boolean attention) {
        Batch batch = Batch.of(corpus, windows, Arrays.copyOfRange(rows, from, to));
        try (NDManager scratch = learner.manager().newSubManager()) {
            HanOutput output =
                    learner.network().forward(learner.parameters().bind(scratch, false), batch.input(), null);
            Losses.@Nullable BatchLoss loss =
                    losses.tasks().isEmpty() ? null : losses.of(output.logits(), batch.rows(), scratch);
            return new Stretch(
                    from,
                    batch,
                    outputs(output, to - from),
                    loss == null ? null : loss.each().toFloatArray(),
                    loss == null ? new int[0] : loss.counts(),
                    attention ? output.attention() : null);
        }
    }

    /** Whole conversations up to so many windows; a conversation longer than that is cut, its windows are not. */
    private int endOfPart(int[] rows, int from) {
        Corpus all = corpus.corpus();
        int end = from;
        while (end < rows.length) {
            int next = end;
            int conversation = all.conversationOf(rows[end]);
            while (next < rows.length && all.conversationOf(rows[next]) == conversation) {
                next++;
            }
            if (next - from > WINDOWS_AT_ONCE) {
                return end > from ? end : Math.min(next, from + WINDOWS_AT_ONCE);
            }
            end = next;
        }
        return end;
    }

    /** Shape [N][tasks][classes or 1]; classes as probabilities. */
    private double[][][] outputs(HanOutput output, int count) {
        List<String> tasks = learner.shape().tasks();
        double[][][] result = new double[count][tasks.size()][];
        for (int b = 0; b < tasks.size(); b++) {
            float[] flat = Objects.requireNonNull(output.logits().get(tasks.get(b)), tasks.get(b))
                    .toFloatArray();
            int width = flat.length / count;
            for (int n = 0; n < count; n++) {
                result[n][b] = head(flat, n * width, width);
            }
        }
        return result;
    }

    private static double[] head(float[] flat, int from, int width) {
        double[] values = new double[width];
        for (int k = 0; k < width; k++) {
            values[k] = flat[from + k];
        }
        if (width > 1) {
            Probabilities.softmax(values);
        }
        return values;
    }
}
