package io.talkturn.benchmark;

import io.talkturn.foundation.Progress;
import io.talkturn.training.han.Batch;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** How the cost of HAN-ROCK grows with the talkturns of a corpus and with the content size. */
public final class GrowthBenchmark {
    private static final List<Integer> CONTENTS = List.of(6, 12, 18, 24, 30);
    private static final List<Integer> CONVERSATIONS = List.of(20, 100, 200, 1000);
    private static final int WARM_UP = 20;
    private static final int BATCHES = 40;

    private final BenchmarkSettings settings;

    public GrowthBenchmark(BenchmarkSettings settings) {
        this.settings = settings;
    }

    /**
     * What a size costs.
     *
     * @param talkturns of the corpus
     * @param prepareSeconds from the text to the first batch
     * @param trainMilliseconds a window, median of batches
     * @param evaluateSeconds of all its windows, with all attention
     * @param evaluateMilliseconds a window
     */
    public record Size(
            int talkturns,
            int contentSize,
            double prepareSeconds,
            double trainMilliseconds,
            double evaluateSeconds,
            double evaluateMilliseconds) {}

    /**
     * Measures every content size on a small corpus, then larger corpora, the largest with the largest content size too. Takes
     * ten minutes.
     *
     * @throws java.util.concurrent.CancellationException where the progress says so, within a batch
     */
    public List<Size> run(Progress progress) {
        List<Size> sizes = new ArrayList<>();
        // the first is measured twice: what the compiler does meanwhile is not the size's
        Size _ = size(CONTENTS.getFirst(), CONVERSATIONS.getFirst(), progress);
        for (int content : CONTENTS) {
            sizes.add(size(content, CONVERSATIONS.getFirst(), progress));
        }
        for (int conversations : CONVERSATIONS.subList(1, CONVERSATIONS.size())) {
            sizes.add(size(settings.contentSize(), conversations, progress));
        }
        sizes.add(size(CONTENTS.getLast(), CONVERSATIONS.getLast(), progress));
        return sizes;
    }

    private Size size(int content, int conversations, Progress progress) {
        int talkturns = conversations * settings.talkturns();
        String what = talkturns + " talkturns, content size " + content;
        progress.step(what, 0, 0);
        long start = System.nanoTime();
        try (BenchmarkBed bed = new BenchmarkBed(of(content, conversations))) {
            Iterator<Batch> batches = bed.trainingBatches().iterator();
            Batch first = batches.next();
            double prepared = (System.nanoTime() - start) / 1e9;
            double _ = train(bed, first);
            List<Double> milliseconds = new ArrayList<>();
            for (int i = 0; i < WARM_UP + BATCHES; i++) {
                progress.step(what + ", training", i, WARM_UP + BATCHES);
                double each = train(bed, batches.next());
                if (i >= WARM_UP) {
                    milliseconds.add(each);
                }
            }
            double seconds = evaluate(bed, what, progress);
            return new Size(talkturns, content, prepared, Median.of(milliseconds), seconds, seconds * 1e3 / talkturns);
        }
    }

    private static double train(BenchmarkBed bed, Batch batch) {
        long start = System.nanoTime();
        bed.train(bed.sharing(), batch);
        return (System.nanoTime() - start) / 1e6 / batch.input().size();
    }

    private static double evaluate(BenchmarkBed bed, String what, Progress progress) {
        bed.startAgain();
        List<Batch> whole = bed.conversations();
        int lanes = bed.sharing().lanes().most();
        double seconds = 0;
        for (int from = 0; from < whole.size(); from += lanes) {
            progress.step(what + ", evaluation", from, whole.size());
            List<Batch> some = whole.subList(from, Math.min(whole.size(), from + lanes));
            int windows = some.stream().mapToInt(b -> b.input().size()).sum();
            seconds += windows / SpeedBenchmark.rate(some, bed.sharing());
        }
        return seconds;
    }

    private BenchmarkSettings of(int content, int conversations) {
        return new BenchmarkSettings(
                content,
                settings.batch(),
                settings.blockLength(),
                conversations,
                settings.talkturns(),
                settings.repetitions(),
                settings.threads(),
                settings.seed());
    }
}
