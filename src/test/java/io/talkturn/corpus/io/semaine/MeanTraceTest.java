package io.talkturn.corpus.io.semaine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MeanTraceTest {
    private static final double NAN = Double.NaN;
    private static final double[] TIMES = {0, 0.02, 0.04};

    @Test
    void theSpreadOfATalkturnIsTheMeanOverItsSamplesOfTheDeviationOfRaters() {
        MeanTrace trace = MeanTrace.of(List.of(
                new Trace(TIMES, new double[] {0, 0.1, 0.6}),
                new Trace(TIMES, new double[] {0.2, 0.1, NAN}),
                new Trace(TIMES, new double[] {0.4, 0.4, NAN})));

        double first = 0.2;
        double second = Math.sqrt((0.1 * 0.1 + 0.1 * 0.1 + 0.2 * 0.2) / 2);
        assertThat(trace.spreadBetween(0, 0)).isCloseTo(first, within(1e-12));
        assertThat(trace.spreadBetween(0, 1))
                .as("one rater alone has no spread")
                .isCloseTo((first + second) / 2, within(1e-12));
        assertThat(trace.spreadBetween(0.04, 1)).isNaN();
        assertThat(trace.between(0.04, 1)).isEqualTo(0.6);
    }
}
