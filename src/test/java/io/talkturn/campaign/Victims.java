package io.talkturn.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** Starts commands on copies of a stage and kills them. */
final class Victims {
    private final Program program;
    private final Stage template;
    private final Path work;
    private int number;

    /**
     * Victims.
     *
     * @param template is only copied
     * @param work takes the copies
     */
    Victims(Program program, Stage template, Path work) {
        this.program = program;
        this.template = template;
        this.work = work;
    }

    /**
     * A command that was killed, or came to its end before.
     *
     * @param how where or when it was killed
     */
    record Killed(Outcome outcome, String how) {
        /** The same after another kill. */
        Killed and(Killed next) {
            return new Killed(outcome.isKilled() ? outcome : next.outcome, how + ", " + next.how);
        }
    }

    Path work() {
        return work;
    }

    Program program() {
        return program;
    }

    Stage template() {
        return template;
    }

    /** A new copy. */
    Stage stage() {
        return template.copyTo(work.resolve("stage" + number++));
    }

    /** Kills a command at a system call. */
    Killed killAt(Act act, Stage stage, KillPoint point) {
        Path log = work.resolve("strace.log");
        Outcome outcome = start(Strace.killing(log, point), act, stage).end();
        return new Killed(outcome, "at " + point + ": " + Strace.last(log, stage.folder()));
    }

    /** Kills a command at a random moment of its usual time. */
    Killed killAfter(Act act, Stage stage, long usualMillis, Random random) {
        // the first third of a command is the start of Java, which changes nothing
        long millis = usualMillis / 3 + (long) (random.nextDouble() * usualMillis * 0.8);
        Program.Started started = start(List.of(), act, stage);
        Pause.of(Duration.ofMillis(millis));
        started.process().destroyForcibly();
        return new Killed(started.end(), "after " + millis + " of " + usualMillis + " ms");
    }

    /** Kills a command when something is so. */
    Killed killWhen(Act act, Stage stage, BooleanSupplier isSo) {
        Program.Started started = start(List.of(), act, stage);
        while (started.process().isAlive() && !isSo.getAsBoolean()) {
            Pause.of(Duration.ofMillis(5));
        }
        started.process().destroyForcibly();
        return new Killed(started.end(), "when it was so far");
    }

    private Program.Started start(List<String> under, Act act, Stage stage) {
        return program.start(under, stage, act.main(), act.words(stage));
    }

    /** Runs a command under another program. */
    Outcome outcome(List<String> under, Act act, Stage stage) {
        return start(under, act, stage).end();
    }

    /** The system calls by which a command changes files of the stage. */
    List<KillPoint> points(Act act) throws IOException {
        return points(act, Strace.CALLS);
    }

    /** The same of some calls. */
    List<KillPoint> points(Act act, String calls) throws IOException {
        Stage stage = stage();
        Path log = work.resolve("strace.log");
        must(start(Strace.watching(log, calls), act, stage).end(), act);
        List<KillPoint> points = Strace.points(log, stage.folder());
        stage.delete();
        return points;
    }

    /** Runs a command to its end. */
    Outcome undisturbed(Act act, Stage stage) {
        Outcome outcome = start(List.of(), act, stage).end();
        must(outcome, act);
        return outcome;
    }

    /** How long a command takes, in milliseconds. */
    long measure(Act act) {
        Stage stage = stage();
        long start = System.nanoTime();
        undisturbed(act, stage);
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        stage.awaitWorkers();
        stage.delete();
        return millis;
    }

    private static void must(Outcome outcome, Act act) {
        if (!outcome.isDone()) {
            throw new IllegalStateException(act + " does not work undisturbed: " + outcome.said());
        }
    }
}
