package io.talkturn.model;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Being written. */
record TextbookNetwork(HanShape shape, double gruDropout, double recurrentDropout) implements HanNetwork {
    @Override
    public HanOutput forward(BoundParameters parameters, WindowBatch batch, @Nullable RandomGenerator dropout) {
        throw new UnsupportedOperationException("being written");
    }
}
