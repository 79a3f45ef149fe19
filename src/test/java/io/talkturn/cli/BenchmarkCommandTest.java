package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** The command measures both forms in one run; the ratios themselves are for a quiet machine, not for a test. */
final class BenchmarkCommandTest {
    private static final String[] SMALL = {
        "benchmark",
        "--json",
        "--content-size",
        "3",
        "--batch",
        "6",
        "--conversations",
        "2",
        "--talkturns",
        "8",
        "--repetitions",
        "1"
    };

    @Test
    void comparesTheTwoFormsAndSaysHowFarTheyDiffer() {
        JsonNode result = run(SMALL);
        assertThat(result.get("training_ratio").asDouble()).isPositive();
        assertThat(result.get("evaluation_ratio").asDouble()).isPositive();
        assertThat(result.get("max_output_difference").asDouble()).isLessThan(1e-5);
        assertThat(result.get("max_gradient_difference").asDouble()).isLessThan(1e-4);
        assertThat(result.get("content_size").asInt()).isEqualTo(3);
        assertThat(result.propertyNames())
                .containsExactly(
                        "training_ratio",
                        "evaluation_ratio",
                        "max_output_difference",
                        "max_gradient_difference",
                        "training_windows_per_second",
                        "training_windows_per_second_textbook",
                        "evaluation_windows_per_second",
                        "evaluation_windows_per_second_textbook",
                        "content_size",
                        "batch",
                        "block_length",
                        "repetitions",
                        "threads",
                        "device",
                        "engine",
                        "java",
                        "version");
    }

    @Test
    void showsThatNoArrayIsLeftBehind() {
        String[] memory = Arrays.copyOf(SMALL, SMALL.length + 2);
        memory[SMALL.length] = "--memory";
        memory[SMALL.length + 1] = "20";
        JsonNode arrays = run(memory).get("arrays");
        assertThat(arrays.get(arrays.size() - 1)).isEqualTo(arrays.get(0));
    }

    @Test
    void startsWhatItMeasuresToTheFirstBatchAndTheFirstWindow() {
        JsonNode result = run("benchmark", "--json", "--startup", "--repetitions", "1");
        assertThat(result.get("window_ratio").asDouble()).isPositive();
        assertThat(result.properties().stream().filter(p -> p.getKey().endsWith("_seconds")))
                .hasSize(5)
                .allSatisfy(times -> {
                    assertThat(times.getValue()).hasSize(1);
                    assertThat(times.getValue().get(0).asDouble()).isPositive();
                });
    }

    @Test
    void trainsAFusionModelAsTheBareEngineDoes() {
        JsonNode result = run("benchmark", "fusion", "--json", "--repetitions", "1", "--batch", "8");
        assertThat(result.get("ratio").asDouble()).isPositive();
        assertThat(result.get("ratio_masked").asDouble()).isPositive();
        assertThat(result.get("max_loss_difference").asDouble()).isLessThan(1e-4);
        assertThat(result.get("samples").asInt()).isEqualTo(2717);
        assertThat(result.propertyNames())
                .containsExactly(
                        "ratio",
                        "processor_ratio",
                        "ratio_to_textbook",
                        "ratio_masked",
                        "max_loss_difference",
                        "samples_per_second",
                        "samples_per_second_bare",
                        "samples_per_second_textbook",
                        "samples_per_second_masked",
                        "samples",
                        "mean_length",
                        "batch",
                        "repetitions",
                        "threads",
                        "device",
                        "engine",
                        "java",
                        "version");
    }

    private static JsonNode run(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = Talkturn.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(new StringWriter(), true));
        assertThat(line.execute(arguments)).isZero();
        return Json.tree(out.toString());
    }
}
