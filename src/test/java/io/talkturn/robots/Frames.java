package io.talkturn.robots;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;

/** The time between the frames that the window draws, while it is asked to draw as many as it can. */
final class Frames {
    private static final double NANOS = 1e6;

    private final List<Long> lengths = new ArrayList<>();
    private final AnimationTimer timer = new AnimationTimer() {
        private long last;

        @Override
        public void handle(long now) {
            if (last > 0) {
                lengths.add(now - last);
            }
            last = now;
        }
    };

    void start() {
        Fx.run(timer::start);
    }

    void stop() {
        Fx.run(timer::stop);
    }

    /** Forgets what was so far. */
    void begin() {
        Fx.run(lengths::clear);
    }

    /** Milliseconds of the longest one. */
    double longest() {
        return share(1);
    }

    /** Milliseconds that so large a share of them does not exceed. */
    double share(double share) {
        return Fx.see(() -> {
            List<Long> sorted = lengths.stream().sorted().toList();
            return sorted.isEmpty() ? 0.0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1) / NANOS;
        });
    }
}
