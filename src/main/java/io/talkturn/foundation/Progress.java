package io.talkturn.foundation;

import java.util.concurrent.CancellationException;

/** How a long piece of work tells how far it is and learns that it is no longer wanted. */
public interface Progress {
    /** Tells nobody and is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void at(String what, long done, long total) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Told now and then, from the working thread.
     *
     * @param what what is being done, for example "Reading dev_sent_emo.csv"
     * @param done how much of it is done, in any unit
     * @param total how much there is, or 0 where unknown
     */
    void at(String what, long done, long total);

    /** Whether the user asked to stop. */
    boolean isCancelled();

    /**
     * What working code calls at least every few thousand items.
     *
     * @throws CancellationException where the user asked to stop
     */
    default void step(String what, long done, long total) {
        if (isCancelled()) {
            throw new CancellationException("Cancelled: " + what);
        }
        at(what, done, total);
    }

    /**
     * Told once when the work has to wait for another program, from the working thread.
     *
     * @param sentence for whom
     */
    default void waiting(String sentence) {
        at(sentence, 0, 0);
    }

    /** Whether the user would rather wait for another program that is changing the same than be refused. */
    default boolean mayWait() {
        return true;
    }
}
