package io.talkturn.monah;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The tables of the authors' program, in which what is missing is 0. */
final class CompatExpectation {
    private CompatExpectation() {}

    static void check(JsonNode expected, Measures measures) {
        String no = "talkturn " + expected.get("no").asInt();
        Scored delay = measures.delay();
        assertThat(measures.rate().value()).as(no + " wpm").isCloseTo(number(expected, "wpm"), within(1e-9));
        checkScore(no, expected, "wpm_z", measures.rate());
        assertThat(delay == null ? 0 : delay.value())
                .as(no + " delay_ms")
                .isCloseTo(number(expected, "delay_ms"), within(1e-9));
        checkScore(no, expected, "delay_z", delay);
        MonahFixtureTest.TONES.forEach((tone, column) ->
                checkScore(no, expected, column + "_z", measures.tones().get(tone)));
        MonahFixtureTest.FLAGS.forEach(
                (column, action) -> assertThat(measures.face().actions().containsKey(action))
                        .as(no + " " + column)
                        .isEqualTo(number(expected, column) == 1));
    }

    private static void checkScore(String no, JsonNode expected, String column, @Nullable Scored scored) {
        double z = number(expected, column);
        assertThat(scored == null ? 0 : scored.z())
                .as(no + " " + column)
                .isCloseTo(z, within(1e-9 * Math.max(1, Math.abs(z))));
    }

    private static double number(JsonNode row, String column) {
        return row.get(column).asDouble();
    }
}
