package io.talkturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.TestData;
import io.talkturn.foundation.SafeTensors;
import io.talkturn.foundation.SafeTensors.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** WAcc, F1 and WF1 of every class, multi-label and of two logits, against {@code golden/fusion}. */
final class FusionMetricsGoldenTest {
    private static final double CLOSE = 1e-9;

    @Test
    void measuresEveryClassOfMultiLabelLogits() {
        Map<String, Tensor> golden = unit("unit_metrics");
        float[] logits = tensor(golden, "in.logits").floats();
        float[] labels = tensor(golden, "in.label").floats();
        int classes = tensor(golden, "out.f1").size();
        List<ClassMetrics> all = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            boolean[] truth = new boolean[labels.length / classes];
            double[] probability = new double[truth.length];
            for (int n = 0; n < truth.length; n++) {
                truth[n] = labels[n * classes + c] == 1;
                probability[n] = 1 / (1 + Math.exp(-logits[n * classes + c]));
            }
            ClassMetrics metrics = BinaryThreshold.at("", truth, probability, BinaryThreshold.DEFAULT);
            compare(golden, c, metrics);
            all.add(metrics);
            double[] byThreshold = tensor(golden, "out.f1_by_threshold").doubles();
            int thresholds = byThreshold.length / classes;
            for (int t = 0; t < thresholds; t++) {
                // in equal steps between 0 and 1
                assertThat(BinaryThreshold.at("", truth, probability, (t + 1) / (thresholds + 1.0))
                                .f1())
                        .as("F1 of class %d at threshold %d", c, t)
                        .isCloseTo(byThreshold[t * classes + c], within(CLOSE));
            }
        }
        assertMean(golden, "out.avg_wacc", all, ClassMetrics::weightedAccuracy);
        assertMean(golden, "out.avg_acc", all, ClassMetrics::accuracy);
        assertMean(golden, "out.avg_f1", all, ClassMetrics::f1);
        assertMean(golden, "out.avg_wf1", all, ClassMetrics::weightedF1);
    }

    private static void assertMean(
            Map<String, Tensor> golden, String name, List<ClassMetrics> all, ToDoubleFunction<ClassMetrics> metric) {
        double mean = all.stream().mapToDouble(metric).average().orElseThrow();
        assertThat(mean).as(name).isCloseTo(tensor(golden, name).doubles()[0], within(CLOSE));
    }

    @Test
    void leavesOutWhatIsNotDefined() {
        Map<String, Tensor> golden = unit("unit_metrics_degenerate");
        long[] predicted = tensor(golden, "in.predicted").longs();
        long[] labels = tensor(golden, "in.label").longs();
        int classes = tensor(golden, "out.f1").size();
        for (int c = 0; c < classes; c++) {
            boolean[] truth = new boolean[labels.length / classes];
            double[] probability = new double[truth.length];
            for (int n = 0; n < truth.length; n++) {
                truth[n] = labels[n * classes + c] == 1;
                probability[n] = predicted[n * classes + c];
            }
            compare(golden, c, BinaryThreshold.at("", truth, probability, BinaryThreshold.DEFAULT));
        }
    }

    @Test
    void measuresTheSecondOfTwoLogits() {
        Map<String, Tensor> golden = unit("unit_metrics_two_class");
        float[] logits = tensor(golden, "in.logits").floats();
        long[] labels = tensor(golden, "in.label").longs();
        boolean[] truth = new boolean[labels.length];
        double[] probability = new double[labels.length];
        int right = 0;
        for (int n = 0; n < truth.length; n++) {
            truth[n] = labels[n] == 1;
            probability[n] = logits[2 * n + 1] > logits[2 * n] ? 1 : 0;
            right += truth[n] == (probability[n] == 1) ? 1 : 0;
        }
        compare(golden, 0, BinaryThreshold.at("", truth, probability, BinaryThreshold.DEFAULT));
        assertThat((double) right / truth.length)
                .isCloseTo(tensor(golden, "out.acc").doubles()[0], within(CLOSE));
    }

    private static void compare(Map<String, Tensor> golden, int c, ClassMetrics metrics) {
        long tp = tensor(golden, "out.tp").longs()[c];
        assertThat((long) metrics.counts().support())
                .isEqualTo(tp + tensor(golden, "out.fn").longs()[c]);
        assertThat((long) metrics.counts().predicted())
                .isEqualTo(tp + tensor(golden, "out.fp").longs()[c]);
        assertThat((long) metrics.counts().n())
                .isEqualTo(metrics.counts().support()
                        + tensor(golden, "out.fp").longs()[c]
                        + tensor(golden, "out.tn").longs()[c]);
        assertSame(
                "accuracy of class " + c,
                metrics.accuracy(),
                tensor(golden, "out.acc").doubles()[c]);
        assertSame(
                "WAcc of class " + c,
                metrics.weightedAccuracy(),
                tensor(golden, "out.wacc").doubles()[c]);
        assertSame(
                "WF1 of class " + c,
                metrics.weightedF1(),
                tensor(golden, "out.wf1").doubles()[c]);
        double f1 = tensor(golden, "out.f1").doubles()[c];
        // a class that neither occurs nor is predicted: 0 in scikit-learn, not applicable with us
        boolean absent = metrics.counts().support() == 0 && metrics.counts().predicted() == 0;
        assertSame("F1 of class " + c, metrics.f1(), absent ? Double.NaN : f1);
    }

    private static void assertSame(String what, double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).as(what).isNaN();
        } else {
            assertThat(actual).as(what).isCloseTo(expected, within(CLOSE));
        }
    }

    private static Map<String, Tensor> unit(String name) {
        return SafeTensors.read(TestData.golden("fusion").resolve(name + ".safetensors"));
    }

    private static Tensor tensor(Map<String, Tensor> golden, String name) {
        return Objects.requireNonNull(golden.get(name), name);
    }
}
