package io.talkturn.model.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** How near numbers must be: the tolerances of {@code golden/fusion/manifest.json}. */
public final class Close {
    private Close() {}

    /** For logits and values on the way: 1e-5 + 1e-4 |b|. */
    public static void values(String what, float[] actual, float[] expected) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) actual[i])
                    .as("%s[%d]", what, i)
                    .isCloseTo(expected[i], within(1e-5 + 1e-4 * Math.abs(expected[i])));
        }
    }

    /** For gradients: 1e-6 + 1e-4 of the tensor's largest. */
    public static void gradients(String what, float[] actual, float[] expected) {
        double largest = 0;
        for (float value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) actual[i]).as("%s[%d]", what, i).isCloseTo(expected[i], within(1e-6 + 1e-4 * largest));
        }
    }
}
