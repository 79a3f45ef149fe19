package io.talkturn.corpus.io.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.TestData;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Every file of arrays holds what expected.json says, cell by cell or by its sums. */
final class TensorFileFixtureTest {
    private static final Set<String> KINDS =
            Set.of("dict", "array", "list", "tuple", "strings", "scalar", "value", "h5", "csd", "mat", "npz");

    private static final long LARGEST_EXACT = 1L << 53;

    @TestFactory
    Stream<DynamicTest> everyFileHoldsWhatIsExpected() {
        JsonNode files = Json.tree(TestData.fixtures("tensors/expected.json")).path("files");
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : files.properties()) {
            JsonNode expected = entry.getValue();
            if (!KINDS.contains(expected.path("content").path("kind").asString(""))) {
                continue;
            }
            List<String> names = new ArrayList<>();
            expected.path("files").forEach(name -> names.add(name.asString()));
            for (String name : names.isEmpty() ? List.of(entry.getKey()) : names) {
                tests.add(DynamicTest.dynamicTest(name, () -> check(TestData.fixtures("tensors/" + name), expected)));
            }
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private static void check(Path path, JsonNode expected) {
        TensorFile file = TensorFile.read(path);
        JsonNode content = expected.path("content");
        switch (content.path("kind").asString()) {
            case "h5" -> parts(dict(file.root()), content.path("datasets"), "");
            case "npz" -> parts(dict(file.root()), content.path("arrays"), "");
            case "mat" -> parts(dict(file.root()), content.path("variables"), "");
            case "csd" -> csd(dict(file.root()), content);
            default -> node(file.root(), content, "");
        }
        for (String fact : List.of("pickle_protocol", "numpy_dialect")) {
            if (expected.has(fact)) {
                assertThat(String.valueOf(file.facts().get(fact)))
                        .isEqualTo(expected.path(fact).asString(""));
            }
        }
    }

    private static void csd(TensorNode.Dict file, JsonNode content) {
        TensorNode.Dict root = dict(file.get(content.path("root").asString()));
        TensorNode.Dict videos = dict(root.get("data"));
        assertThat(videos.items().keySet())
                .containsExactlyInAnyOrderElementsOf(content.path("videos").propertyNames());
        for (Map.Entry<String, JsonNode> video : content.path("videos").properties()) {
            parts(dict(videos.get(video.getKey())), video.getValue(), video.getKey());
        }
    }

    private static void parts(TensorNode.Dict found, JsonNode expected, String where) {
        for (Map.Entry<String, JsonNode> part : expected.properties()) {
            node(found.get(part.getKey()), part.getValue(), where + "/" + part.getKey());
        }
    }

    private static void node(@Nullable TensorNode found, JsonNode expected, String where) {
        assertThat(found).as(where).isNotNull();
        if (!expected.isObject()) {
            assertThat(plain(found)).as(where).isEqualTo(plain(expected));
            return;
        }
        switch (expected.path("kind").asString()) {
            case "dict" -> {
                assertThat(dict(found).items().keySet())
                        .as(where)
                        .containsExactlyElementsOf(strings(expected.path("keys")));
                parts(dict(found), expected.path("items"), where);
            }
            case "array" -> array(((TensorNode.Numbers) found).array(), expected, where);
            case "strings", "cell of char" -> {
                TensorNode.Texts texts = (TensorNode.Texts) found;
                assertThat(texts.shape()).as(where).containsExactly(longs(expected.path("shape")));
                assertThat(texts.values()).as(where).isEqualTo(strings(expected.path("values")));
                if (expected.has("dtype")) {
                    assertThat(texts.type())
                            .as(where)
                            .isEqualTo(expected.path("dtype").asString());
                }
            }
            case "list", "tuple" -> {
                TensorNode.Items items = (TensorNode.Items) found;
                assertThat(items.tuple())
                        .as(where)
                        .isEqualTo(expected.path("kind").asString().equals("tuple"));
                assertThat(items.values())
                        .as(where)
                        .hasSize(expected.path("length").asInt());
                for (int i = 0; i < items.values().size(); i++) {
                    node(items.values().get(i), expected.path("values").path(i), where + "[" + i + "]");
                }
            }
            case "scalar" -> {
                TensorNode.Scalar scalar = (TensorNode.Scalar) found;
                assertThat(scalar.type())
                        .as(where)
                        .isEqualTo(expected.path("dtype").asString());
                assertThat(scalar.value())
                        .as(where)
                        .isEqualTo(expected.path("value").asDouble());
            }
            case "value" -> assertThat(plain(found)).as(where).isEqualTo(plain(expected.path("value")));
            default -> throw new AssertionError("unknown kind " + expected.path("kind") + " at " + where);
        }
    }

    private static void array(NumberArray array, JsonNode expected, String where) {
        assertThat(array.shape()).as(where).containsExactly(longs(expected.path("shape")));
        assertThat(array.type()).as(where).isEqualTo(expected.path("dtype").asString());
        ArrayStatistics found = ArrayStatistics.of(array, Progress.NONE);
        assertThat(found.n()).as(where).isEqualTo(expected.path("n").asLong());
        assertThat(found.nonFinite().negativeInfinite())
                .as(where)
                .isEqualTo(expected.path("neginf").asLong());
        assertThat(found.nonFinite().positiveInfinite())
                .as(where)
                .isEqualTo(expected.path("posinf").asLong());
        assertThat(found.nonFinite().nan())
                .as(where)
                .isEqualTo(expected.path("nan").asLong());
        close(found.finite().sum(), expected.path("sum"), where + " sum");
        close(found.finite().sumsq(), expected.path("sumsq"), where + " sumsq");
        close(found.finite().min(), expected.path("min"), where + " min");
        close(found.finite().max(), expected.path("max"), where + " max");
        close(found.first(), expected.path("first"), where + " first");
        close(found.last(), expected.path("last"), where + " last");
        if (expected.has("values")) {
            double[] cells = array.all();
            assertThat(cells).as(where).hasSize(expected.path("values").size());
            for (int i = 0; i < cells.length; i++) {
                close(cells[i], expected.path("values").path(i), where + " cell " + i);
            }
        }
        if (expected.has("nonzero_steps")) {
            List<Integer> steps = new ArrayList<>();
            expected.path("nonzero_steps").forEach(step -> steps.add(step.asInt()));
            assertThat(found.steps().nonzero()).as(where).isEqualTo(steps);
            assertThat(found.steps().padding())
                    .as(where)
                    .isEqualTo(expected.path("padding").asString());
        }
    }

    /** Sums of thirds depend on their order; all other values are multiples of 1/1024, so that a wrong one is seen. */
    private static void close(double found, JsonNode expected, String where) {
        if (expected.isNull()) {
            assertThat(found).as(where).isNaN();
        } else if (expected.isString()) {
            assertThat(found)
                    .as(where)
                    .isEqualTo(
                            expected.asString().equals("-inf")
                                    ? Double.NEGATIVE_INFINITY
                                    : expected.asString().equals("inf") ? Double.POSITIVE_INFINITY : Double.NaN);
        } else {
            double wanted = expected.asDouble();
            assertThat(found).as(where).isCloseTo(wanted, within(Math.max(1, Math.abs(wanted)) * 1e-9));
        }
    }

    private static TensorNode.Dict dict(@Nullable TensorNode node) {
        assertThat(node).isInstanceOf(TensorNode.Dict.class);
        return (TensorNode.Dict) node;
    }

    /** Whole numbers that a double cannot hold are texts in expected.json. */
    private static @Nullable Object plain(TensorNode node) {
        Object value = ((TensorNode.Value) node).value();
        boolean isLarge =
                value instanceof BigInteger || (value instanceof Long number && Math.abs(number) > LARGEST_EXACT);
        return isLarge ? value.toString() : value;
    }

    /** JSON has one kind of number; Python's whole ones are longs here. */
    private static @Nullable Object plain(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        return value.isString()
                ? value.asString()
                : value.isIntegralNumber() ? (Object) value.asLong() : value.asDouble();
    }

    private static long[] longs(JsonNode array) {
        LongStream.Builder values = LongStream.builder();
        array.forEach(value -> values.add(value.asLong()));
        return values.build().toArray();
    }

    private static List<String> strings(JsonNode array) {
        List<String> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asString()));
        return values;
    }
}
