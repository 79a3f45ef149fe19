package io.talkturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The random numbers are NumPy's. */
final class RandomStateGoldenTest {
    private final JsonNode golden = Given.golden("rng_golden.json");

    @Test
    void uniformNumbersAreNumPysToTheLastBit() {
        RandomState random = new RandomState(golden.required("seed").asLong());
        for (double expected : Given.numbers(golden.required("u53"))) {
            assertThat(random.uniform()).isEqualTo(expected);
        }
    }

    @Test
    void normalDrawsAreNumPys() {
        RandomState random = new RandomState(golden.required("seed").asLong());
        for (double expected : Given.numbers(golden.required("gauss"))) {
            assertThat(random.normal()).isCloseTo(expected, Offset.offset(1e-15));
        }
    }

    @Test
    void wholeNumbersStayBelowTheirBoundAndReachAll() {
        RandomState random = new RandomState(7);
        boolean[] seen = new boolean[5];
        for (int i = 0; i < 200; i++) {
            seen[random.below(5)] = true;
        }
        assertThat(seen).containsOnly(true);
        assertThat(random.below(1)).isZero();
    }

    @Test
    void seedsBeyondNumPysAreTakenToo() {
        assertThat(new RandomState(1L << 40).uniform()).isNotEqualTo(new RandomState(0).uniform());
        assertThat(new RandomState(-1).uniform()).isEqualTo(new RandomState(-1).uniform());
    }
}
