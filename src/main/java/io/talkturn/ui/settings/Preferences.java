package io.talkturn.ui.settings;

import org.jspecify.annotations.Nullable;

/**
 * What a user chose. Whatever is absent in a file of an earlier version is as usual.
 *
 * @param reopen whether the project that was open last is opened at the start; absent is yes
 * @param last the folder of that project, absent where none was open
 * @param decimalComma whether tables are exported with decimal commas and semicolons; absent is no
 * @param threads of runs that name no number themselves; absent or 0: as the model does best
 * @param samples the folder for copies of the samples; absent is the usual place
 * @param welcomed whether the welcome of the first start was seen
 */
public record Preferences(
        @Nullable Boolean reopen,
        @Nullable String last,
        @Nullable Boolean decimalComma,
        @Nullable Integer threads,
        @Nullable String samples,
        @Nullable Boolean welcomed) {
    /** What a new user gets. */
    public static final Preferences USUAL = new Preferences(null, null, null, null, null, null);

    /** Whether the project that was open last is opened at the start. */
    public boolean reopens() {
        return !Boolean.FALSE.equals(reopen);
    }

    /** Whether tables are exported with decimal commas. */
    public boolean hasDecimalComma() {
        return Boolean.TRUE.equals(decimalComma);
    }

    /** Threads of runs that name no number, 0 where that is left to the model. */
    public int usualThreads() {
        return threads == null ? 0 : Math.max(0, threads);
    }

    /** Whether the welcome of the first start was seen. */
    public boolean wasWelcomed() {
        return Boolean.TRUE.equals(welcomed);
    }

    /** With or without opening the last project. */
    public Preferences withReopen(boolean on) {
        return new Preferences(on, last, decimalComma, threads, samples, welcomed);
    }

    /** With the project that is open, null where none is. */
    public Preferences withLast(@Nullable String folder) {
        return new Preferences(reopen, folder, decimalComma, threads, samples, welcomed);
    }

    /** With decimal commas or points. */
    public Preferences withDecimalComma(boolean on) {
        return new Preferences(reopen, last, on, threads, samples, welcomed);
    }

    /** With so many threads. */
    public Preferences withThreads(int number) {
        return new Preferences(reopen, last, decimalComma, number, samples, welcomed);
    }

    /** With another place for the samples, null for the usual one. */
    public Preferences withSamples(@Nullable String folder) {
        return new Preferences(reopen, last, decimalComma, threads, folder, welcomed);
    }

    /** With the welcome behind. */
    public Preferences greeted() {
        return new Preferences(reopen, last, decimalComma, threads, samples, true);
    }
}
