package io.talkturn.study.claim;

import io.talkturn.run.RunFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Whether somebody works on a trial. What another computer does is told by a counter alone, which is looked at over this
 * process's own clock: clocks of computers differ. A process that has just begun to look takes a counter for alive.
 */
public final class ClaimWatch {
    /** A counter that stood still for so long is that of a dead process. */
    static final long DEAD_NANOS = 60_000_000_000L;

    /** More trials than anybody watches; beyond it all are looked at anew. */
    private static final int MOST = 200_000;

    /** Nothing on a shared disk is looked at faster. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private static final ClaimWatch SHARED = new ClaimWatch(System::nanoTime, DEAD_NANOS, LOOK);

    private record Seen(int attempt, String beat, long since, boolean beaten) {}

    private final LongSupplier clock;
    private final long dead;
    private final Duration look;
    private final Map<Path, Seen> seen = new ConcurrentHashMap<>();

    /**
     * @param clock monotonic, in nanoseconds
     * @param dead after how many nanoseconds without a beat nobody is there
     * @param look how long it waits between two looks
     */
    public ClaimWatch(LongSupplier clock, long dead, Duration look) {
        this.clock = clock;
        this.dead = dead;
        this.look = look;
    }

    /** What this process has seen; what is kept is no state of the program, only how long it has looked. */
    public static ClaimWatch shared() {
        return SHARED;
    }

    /** Whether a trial was ever claimed, so that its worker may be on another computer. */
    public static boolean isClaimed(RunFolder trial) {
        return Attempts.of(trial).last().isPresent();
    }

    /** Who works on it, as far as can be told; empty where nobody does. */
    public Optional<Attempt> working(RunFolder trial) {
        Attempts attempts = Attempts.of(trial);
        OptionalInt last = attempts.last();
        if (last.isEmpty() || attempts.isDone(last.getAsInt())) {
            return Optional.empty();
        }
        Optional<Attempt> who = attempts.who(last.getAsInt());
        return who.filter(attempt -> attempt.isHere()
                ? attempt.process().isAlive()
                : beats(trial.path(), last.getAsInt(), attempts.beat(last.getAsInt())));
    }

    /**
     * Looks until it is sure whether somebody works on a trial: until a counter goes up or has stood still for as long as a dead
     * one's, or a process of this computer has ended; half as long again at the most. A process that has just begun knows
     * neither, and would leave a dead one's trial alone for ever.
     *
     * @param gone the attempts that need not be looked at, as of a job that the scheduler says is over
     * @param isWanted asked at every look: without it nothing need be known any more
     */
    public void makeSure(RunFolder trial, Predicate<Attempt> gone, BooleanSupplier isWanted) {
        makeSure(List.of(trial), gone, isWanted);
    }

    /** The same of several, all of which are looked at meanwhile: it takes as long as for one. */
    public void makeSure(List<RunFolder> trials, Predicate<Attempt> gone, BooleanSupplier isWanted) {
        long begun = clock.getAsLong();
        while (isWanted.getAsBoolean() && isAnyUnsure(trials, gone) && clock.getAsLong() - begun <= dead + dead / 2) {
            try {
                Thread.sleep(look);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Looks at each, also where the first one is unsure. */
    private boolean isAnyUnsure(List<RunFolder> trials, Predicate<Attempt> gone) {
        return !trials.stream()
                .filter(trial -> working(trial).filter(gone.negate()).isPresent() && !hasBeaten(trial))
                .toList()
                .isEmpty();
    }

    /** Whether its counter, or who counts, was seen to change: then somebody lives there. */
    public boolean hasBeaten(RunFolder trial) {
        Seen now = seen.get(trial.path());
        return now != null && now.beaten();
    }

    private boolean beats(Path trial, int attempt, String beat) {
        long now = clock.getAsLong();
        Seen before = seen.get(trial);
        if (before == null || before.attempt() != attempt || !before.beat().equals(beat)) {
            if (seen.size() >= MOST) {
                seen.clear();
            }
            seen.put(trial, new Seen(attempt, beat, now, before != null));
            return true;
        }
        return now - before.since() < dead;
    }
}
