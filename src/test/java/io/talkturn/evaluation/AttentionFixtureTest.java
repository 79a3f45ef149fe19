package io.talkturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Attention over words and talkturns, standardised and put into buckets. */
final class AttentionFixtureTest {
    private static final JsonNode FILE = Given.fixture("attention.json");

    static Stream<JsonNode> cases() {
        return Given.cases(FILE).stream();
    }

    static Stream<JsonNode> zCases() {
        return Given.list(FILE, "z_cases").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void wordsOfEveryRealTalkturn(JsonNode given) {
        double primaryWeight = given.required("task_weights").get(0).asDouble();
        int[] realWords = Given.integers(given.required("real_words"));
        double[][] primary = Given.rows(given.required("word_primary"));
        double[][] auxiliary = Given.rows(given.required("word_aux"));
        JsonNode expected = given.required("expected");
        int padded = given.required("padded_turns_in_front").asInt();
        DoubleStream.Builder pooled = DoubleStream.builder();
        for (int i = padded; i < realWords.length; i++) {
            double[] words = Attention.words(
                    primaryWeight, Arrays.copyOf(primary[i], realWords[i]), Arrays.copyOf(auxiliary[i], realWords[i]));
            double[] z = Attention.standardised(words);
            assertClose("word", words, expected.required("word").get(i - padded));
            assertClose("word z", z, expected.required("word_z").get(i - padded));
            assertBuckets(z, expected.required("word_bucket").get(i - padded));
            Arrays.stream(words).forEach(pooled::add);
        }
        double[] overWindow = Attention.standardised(pooled.build().toArray());
        assertClose("pooled", overWindow, expected.required("word_z_pooled_over_window"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void talkturnsOfTheWindow(JsonNode given) {
        int padded = given.required("padded_turns_in_front").asInt();
        double[][] real = Arrays.stream(Given.rows(given.required("turn_weights")))
                .map(weights -> Arrays.copyOfRange(weights, padded, weights.length))
                .toArray(double[][]::new);
        double[] combined = Attention.talkturns(Given.numbers(given.required("task_weights")), real);
        double[] z = Attention.standardised(combined);
        JsonNode expected = given.required("expected");
        assertClose("turn", combined, expected.required("turn"));
        assertClose("turn z", z, expected.required("turn_z"));
        assertBuckets(z, expected.required("turn_bucket"));
    }

    @ParameterizedTest
    @MethodSource("zCases")
    void bordersAreSoftened(JsonNode given) {
        double[] z = Attention.standardised(Given.numbers(given.required("values")));
        assertClose("z", z, given.required("z"));
        assertBuckets(z, given.required("bucket"));
    }

    private static void assertClose(String what, double[] actual, JsonNode expected) {
        Given.assertClose(what, actual, expected, Given.tolerance(FILE));
    }

    private static void assertBuckets(double[] z, JsonNode expected) {
        String[] names = expected.valueStream()
                .map(JsonNode::asString)
                .map(name -> name.toUpperCase(java.util.Locale.ROOT))
                .toArray(String[]::new);
        assertThat(Attention.buckets(z)).extracting(Bucket::name).containsExactly(names);
    }
}
