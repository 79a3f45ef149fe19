package io.talkturn.run;

import java.util.Optional;

/** What gives the queue of a project more runs to train when none waits by itself: the studies that are under way. */
public interface RunSupply {
    /** There is nothing but the queue. */
    RunSupply NONE = new RunSupply() {
        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public Optional<RunFolder> next() {
            return Optional.empty();
        }
    };

    /** Whether there may be anything at all. */
    boolean isThere();

    /**
     * The next run that can be started now, its folder made where it was not there; empty where there is none. Called under
     * the lock of the queue, which starts what it gets before it asks again.
     */
    Optional<RunFolder> next();
}
