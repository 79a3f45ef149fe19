package io.talkturn.study;

import java.util.Locale;

/** Where a trial stands (studies 2). */
public enum TrialState {
    /** Nobody has worked on it. */
    NOT_STARTED(false),
    /** A worker is at work on it. */
    RUNNING(false),
    /** It waits for earlier trials, without which the rule cannot decide. */
    WAITING(false),
    /** It was left, and goes on when a worker is free. */
    PAUSED(false),
    /** Its worker was killed; it goes on when a worker is free. */
    KILLED(false),
    /** It came to its own end. */
    FINISHED(true),
    /** The rule ended it: its best epoch so far counts. */
    STOPPED(true),
    /** Its loss was no number any more: trained again, it would be so again. */
    DIVERGED(true),
    /** It was taken out for good. */
    EXCLUDED(true),
    /** It broke off for the machine's sake; to be run again, or excluded. */
    FAILED(false),
    /** A person ended it; to be run again, or excluded. */
    ENDED_BY_HAND(false),
    /** Its folder is not as its worker left it; to be run again, or excluded. */
    DAMAGED(false);

    private final boolean settled;

    TrialState(boolean settled) {
        this.settled = settled;
    }

    /** Whether nothing about it changes any more, so that decisions may rest on it. */
    public boolean isSettled() {
        return settled;
    }

    /** Whether it has results that count. */
    public boolean hasResults() {
        return this == FINISHED || this == STOPPED;
    }

    /** Whether a free worker may take it up. */
    boolean canGoOn() {
        return this == PAUSED || this == KILLED;
    }

    /** Whether a person has to decide: again, or without it. */
    public boolean needsAPerson() {
        return this == FAILED || this == ENDED_BY_HAND || this == DAMAGED;
    }

    /** The word in JSON and on the command line: {@code not-started}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
