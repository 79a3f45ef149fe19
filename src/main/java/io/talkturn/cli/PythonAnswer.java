package io.talkturn.cli;

import io.talkturn.benchmark.PythonReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a benchmark beside Python's PyTorch found, for programs and for people. */
final class PythonAnswer {
    /** Below this many GFLOP/s a thread Python has no fast library for products of matrices. */
    private static final double SLOW = 10;

    private PythonAnswer() {}

    static Map<String, Object> values(PythonReport report) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("python_torch", report.version());
        values.put("python_gflops", report.gflops());
        values.put("python_training_ratio", report.training().ratio());
        values.put("python_evaluation_ratio", report.evaluation().ratio());
        values.put("python_training_per_second", report.training().python());
        values.put("python_evaluation_per_second", report.evaluation().python());
        values.put("training_per_second_beside_python", report.training().ours());
        values.put("evaluation_per_second_beside_python", report.evaluation().ours());
        return values;
    }

    /**
     * Lines of text.
     *
     * @param unit windows or samples
     */
    static List<String> lines(PythonReport report, String unit) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "Beside the textbook form in Python, PyTorch %s, which multiplies matrices at %.0f GFLOP/s a thread%s:",
                report.version(),
                report.gflops(),
                report.gflops() < SLOW ? " (slow: on Debian, libopenblas0 is missing)" : ""));
        side(lines, "Training", report.training(), unit);
        side(lines, "Evaluation", report.evaluation(), unit);
        return lines;
    }

    private static void side(List<String> lines, String what, PythonReport.Side side, String unit) {
        lines.add(String.format(
                Locale.ROOT,
                "%-10s %7.0f %s/s, %.1f times as fast as the best of Python (%s)",
                what,
                side.ours(),
                unit,
                side.ratio(),
                side.best()));
        side.python().forEach((way, rate) -> lines.add(String.format(Locale.ROOT, "%18.0f %s/s %s", rate, unit, way)));
    }
}
