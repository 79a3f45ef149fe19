package io.talkturn.study.claim;

import io.talkturn.foundation.Console;
import io.talkturn.foundation.Fence;
import io.talkturn.foundation.UserError;
import io.talkturn.run.RunFolder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A trial as this process's own, where other computers may want it too. It beats while it lives, and before every file of the
 * trial looks whether it is still the last attempt: a process that slept while its trial was taken over publishes nothing.
 */
public final class TrialClaim implements AutoCloseable {
    /** The folder of attempts in that of a trial. */
    public static final String FOLDER = "attempts";

    /** Nothing on a shared disk is touched faster. */
    private static final long BEAT_SECONDS = 10;

    private final RunFolder trial;
    private final Attempts attempts;
    private final int number;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "talkturn-beat");
        thread.setDaemon(true);
        return thread;
    });
    private long count;

    private TrialClaim(RunFolder trial, Attempts attempts, int number) {
        this.trial = trial;
        this.attempts = attempts;
        this.number = number;
    }

    /**
     * Takes a trial, where nobody works on it.
     *
     * @param watch that has looked at it for as long as a dead counter takes, where it may be another computer's
     * @param gone whether the scheduler no longer knows the job of an attempt, or it is one's own job again
     * @throws UserError where somebody else has it
     */
    public static TrialClaim take(RunFolder trial, ClaimWatch watch, Predicate<Attempt> gone) {
        Attempts attempts = Attempts.of(trial);
        OptionalInt last = attempts.last();
        Optional<Attempt> working = watch.working(trial).filter(gone.negate());
        if (working.isPresent()) {
            throw taken(trial, working.get().words());
        }
        int next = last.orElse(0) + 1;
        if (!attempts.make(next, Attempt.here())) {
            throw taken(trial, attempts.who(next).map(Attempt::words).orElse("another process"));
        }
        TrialClaim claim = new TrialClaim(trial, attempts, next);
        claim.begin();
        return claim;
    }

    private static UserError taken(RunFolder trial, String who) {
        return new UserError(
                "Another one is at work on this trial: " + who + ".",
                trial.path(),
                "It goes on there. Where that computer is gone for good, this is seen within a minute or two.");
    }

    /** The processors that a trial was trained on. */
    public static List<String> processors(RunFolder trial) {
        return Attempts.of(trial).processors();
    }

    /** Who worked on a trial last; empty where nobody has. */
    public static Optional<Attempt> lastAttempt(RunFolder trial) {
        Attempts attempts = Attempts.of(trial);
        OptionalInt last = attempts.last();
        return last.isEmpty() ? Optional.empty() : attempts.who(last.getAsInt());
    }

    private void begin() {
        beat();
        // what it does is told by itself, and it ends with the claim
        ScheduledFuture<?> _ = beats.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        Fence.around(trial.path(), this::requireMine);
    }

    private void beat() {
        try {
            attempts.beat(number, ++count);
        } catch (UserError e) {
            // a full or vanished disk: what cannot beat is taken over, and the next write of the trial tells
            Console.say("talkturn: " + e.line());
            if (attempts.last().orElse(0) != number) {
                beats.shutdown();
            }
        }
    }

    private void requireMine() {
        int last = attempts.last().orElse(0);
        if (last != number) {
            throw new UserError(
                    "This trial was taken over by "
                            + attempts.who(last).map(Attempt::words).orElse("another process")
                            + " while this process did not answer; nothing more is written here.",
                    trial.path(),
                    "Nothing need be done: the trial goes on there.");
        }
    }

    /** Gives it back: whoever comes next need not wait for a counter to stand still. */
    @Override
    public void close() {
        beats.shutdownNow();
        try {
            if (attempts.last().orElse(0) == number) {
                attempts.done(number);
            }
        } finally {
            Fence.down();
        }
    }
}
