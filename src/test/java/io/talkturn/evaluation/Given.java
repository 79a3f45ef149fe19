package io.talkturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.foundation.Json;
import java.util.List;
import org.assertj.core.data.Offset;
import tools.jackson.databind.JsonNode;

/** Reads what golden and fixture files hold: numbers with null for a missing one, arrays, cases, the tolerance. */
final class Given {
    private Given() {}

    static JsonNode golden(String file) {
        return Json.tree(TestData.golden("statistics").resolve(file));
    }

    static JsonNode fixture(String file) {
        return Json.tree(TestData.fixtures("stats").resolve(file));
    }

    /** The cases of a file; a file without any would let a test pass that tested nothing. */
    static List<JsonNode> cases(JsonNode file) {
        return list(file, "cases");
    }

    static List<JsonNode> list(JsonNode node, String key) {
        List<JsonNode> items = List.copyOf(node.required(key).values());
        assertThat(items).as(key).isNotEmpty();
        return items;
    }

    static double number(JsonNode node) {
        return node.isNull() ? Double.NaN : node.asDouble();
    }

    static double[] numbers(JsonNode node) {
        return node.valueStream().mapToDouble(Given::number).toArray();
    }

    static double[][] rows(JsonNode node) {
        return node.valueStream().map(Given::numbers).toArray(double[][]::new);
    }

    static int[] integers(JsonNode node) {
        return node.valueStream().mapToInt(JsonNode::asInt).toArray();
    }

    static double[] column(double[][] rows, int column) {
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = rows[i][column];
        }
        return values;
    }

    static Offset<Double> tolerance(JsonNode file) {
        return Offset.offset(file.path("tolerance").asDouble(1e-12));
    }

    /** Compares numbers; null in the file stands for NaN here. */
    static void assertClose(String what, double actual, JsonNode expected, Offset<Double> tolerance) {
        if (expected.isNull()) {
            assertThat(actual).as(what).isNaN();
        } else {
            assertThat(actual).as(what).isCloseTo(expected.asDouble(), tolerance);
        }
    }

    static void assertClose(String what, double[] actual, JsonNode expected, Offset<Double> tolerance) {
        assertThat(actual).as(what).hasSize(expected.size());
        for (int i = 0; i < actual.length; i++) {
            assertClose(what + "[" + i + "]", actual[i], expected.get(i), tolerance);
        }
    }
}
