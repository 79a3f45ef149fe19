package io.talkturn.benchmark;

import io.talkturn.corpus.Modality;
import io.talkturn.foundation.Progress;
import io.talkturn.model.HanShape;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.OptimizerSettings;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FusionEvaluator;
import io.talkturn.training.fusion.FusionLearner;
import io.talkturn.training.han.Batch;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** HAN-ROCK and EF-LF LSTM beside their textbook forms in Python's PyTorch, on the same batches or batches of the same sizes. */
public final class PythonTextbooks {
    private PythonTextbooks() {}

    /**
     * HAN-ROCK: trains on the same batches, predicts windows of the same talk. Takes minutes.
     *
     * @throws io.talkturn.foundation.UserError where Python does not do its part
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    public static PythonReport han(BenchmarkSettings settings, String python, Progress progress) {
        try (BenchmarkBed bed = new BenchmarkBed(settings)) {
            Iterator<Batch> batches = bed.trainingBatches().iterator();
            List<Batch> first = Stream.generate(batches::next).limit(3).toList();
            List<Batch> whole = bed.conversations();
            int lanes = bed.sharing().lanes().most();
            Map<String, Object> header = header(bed.sharing().shape());
            steps(header, TrainingSettings.defaults().optimizer(), 0, 0);
            header.put("train", first.stream().map(PythonTextbooks::batch).toList());
            header.put(
                    "evaluate",
                    bed.plainBatches().stream()
                            .limit(1)
                            .map(PythonTextbooks::batch)
                            .toList());
            return new PythonBenchmark(python, settings.repetitions(), progress)
                    .run(
                            header,
                            new PythonBenchmark.Ours(
                                    bed.sharing().device().threads(),
                                    number -> rate(bed, first.get(number % first.size())),
                                    number -> SpeedBenchmark.rate(
                                            SpeedBenchmark.round(whole, number, lanes), bed.sharing())));
        }
    }

    /**
     * EF-LF LSTM: batches of the same sizes and lengths.
     *
     * @throws io.talkturn.foundation.UserError where Python does not do its part
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    public static PythonReport fusion(FusionMeasure measure, String python, Progress progress) {
        TrainingSettings training = measure.training();
        ComputeDevice device = FusionLearner.device(training);
        SimulatedSequences simulated = new SimulatedSequences(measure.seed());
        try (FusionBed bed = new FusionBed(simulated, training, false, device)) {
            int[] all = IntStream.range(0, 8 * measure.batch())
                    .map(row -> row % SimulatedSequences.SAMPLES)
                    .toArray();
            Map<String, Object> header = new LinkedHashMap<>();
            header.put("kind", "fusion");
            header.put(
                    "columns",
                    Stream.of(Modality.values())
                            .map(SimulatedSequences::columns)
                            .toList());
            header.put("units", BareFusion.units());
            header.put("classes", SimulatedSequences.CLASSES.size());
            header.put("steps", SimulatedSequences.STEPS);
            steps(
                    header,
                    training.optimizer(),
                    training.optimizer().l2(),
                    training.optimizer().clipNorm());
            Map<String, Object> lengths = Map.of(
                    "lengths",
                    Arrays.stream(bed.next())
                            .map(bed.material().input()::length)
                            .toArray());
            header.put("train", List.of(lengths));
            header.put("evaluate", List.of(lengths));
            FusionEvaluator evaluator = new FusionEvaluator(bed.learner());
            return new PythonBenchmark(python, measure.repetitions(), progress)
                    .run(header, new PythonBenchmark.Ours(device.threads(), _ -> rate(bed), _ -> {
                        long start = System.nanoTime();
                        int count = evaluator.probabilities(bed.material().input(), all).length;
                        return count * 1e9 / (System.nanoTime() - start);
                    }));
        }
    }

    private static double rate(BenchmarkBed bed, Batch batch) {
        long start = System.nanoTime();
        bed.train(bed.sharing(), batch);
        return batch.input().size() * 1e9 / (System.nanoTime() - start);
    }

    private static double rate(FusionBed bed) {
        int[] rows = bed.next();
        long start = System.nanoTime();
        bed.train(rows);
        return rows.length * 1e9 / (System.nanoTime() - start);
    }

    private static Map<String, Object> header(HanShape shape) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("kind", "han");
        header.put("vocabulary", shape.vocabulary());
        header.put("embedding", shape.embedding());
        header.put("wordGru", shape.sizes().wordGru());
        header.put("wordAttention", shape.sizes().wordAttention());
        header.put("primaryGru", shape.sizes().primaryGru());
        header.put("auxiliaryGru", shape.sizes().auxiliaryGru());
        header.put("turnAttention", shape.sizes().turnAttention());
        header.put("outputs", shape.tasks().stream().map(shape::outputs).toList());
        return header;
    }

    private static void steps(Map<String, Object> header, OptimizerSettings optimizer, double decay, double clip) {
        header.put("rate", optimizer.learningRate());
        header.put("decay", decay);
        header.put("clip", clip);
    }

    private static Map<String, Object> batch(Batch batch) {
        return Map.of(
                "talkturns", batch.input().talkturns(), "windows", batch.input().windows());
    }
}
