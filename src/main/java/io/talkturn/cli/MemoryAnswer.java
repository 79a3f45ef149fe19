package io.talkturn.cli;

import io.talkturn.benchmark.MemoryReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The memory of a training, for programs and for people. */
final class MemoryAnswer {
    private MemoryAnswer() {}

    static void print(MemoryReport report, Answer answer) {
        if (answer.isJson()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("batches", report.batches());
            values.put("resident_mib", report.resident());
            values.put("arrays", report.arrays());
            values.put("growth_mib", report.growth());
            answer.out().json(values);
            return;
        }
        answer.out()
                .println("Most resident memory in MiB after any batch, in every tenth of " + report.batches()
                        + " batches: "
                        + rounded(report.resident()));
        answer.out().println("Arrays of the engine alive after every tenth: " + report.arrays());
    }

    private static String rounded(List<Double> values) {
        return values.stream().map(v -> String.valueOf(Math.round(v))).collect(Collectors.joining(", "));
    }
}
