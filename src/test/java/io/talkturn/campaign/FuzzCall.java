package io.talkturn.campaign;

import io.talkturn.cli.Talkturn;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine;

/** One command of the command line in this process, watched by a clock. */
final class FuzzCall {
    /** A slow command is judged by its own computing time, since the machine may be busy with other things. */
    private static final Duration COMPUTING = Duration.ofSeconds(5);

    private static final CommandLine.IExecutionExceptionHandler USUAL =
            Talkturn.commandLine().getExecutionExceptionHandler();
    private static final Duration AT_ALL = Duration.ofMinutes(10);
    private static final Duration GLANCE = Duration.ofMillis(500);

    private final AtomicReference<Throwable> thrown = new AtomicReference<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private volatile int exit = -1;

    /** Making one takes longer than most commands; one that a command has not come back from is not used again. */
    private static final Lines LINE = new Lines();

    private static final class Lines {
        private final Deque<CommandLine> free = new ConcurrentLinkedDeque<>();

        CommandLine take() {
            CommandLine line = free.poll();
            return line == null ? Talkturn.commandLine() : line;
        }

        void giveBack(CommandLine line) {
            free.add(line);
        }
    }

    private FuzzCall() {}

    /**
     * What came of it.
     *
     * @param exit the exit code, -1 where the command threw an error or did not end
     * @param thrown what the command threw, a UserError among them
     * @param slow where the command was when its time was over, empty where it ended
     */
    record Outcome(int exit, String out, String err, Throwable thrown, StackTraceElement[] slow) {
        boolean isSlow() {
            return slow.length > 0;
        }
    }

    static Outcome run(String... words) {
        return new FuzzCall().watched(COMPUTING, words);
    }

    /** The same for what makes the material: a training may take its time. */
    static Outcome make(String... words) {
        return new FuzzCall().watched(AT_ALL, words);
    }

    private Outcome watched(Duration computing, String... words) {
        Thread worker = Thread.ofPlatform().daemon().name("fuzz").start(() -> execute(words));
        StackTraceElement[] slow = {};
        try {
            if (!await(worker, computing)) {
                slow = worker.getStackTrace();
                worker.interrupt();
                worker.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Outcome(exit, out.toString(), err.toString(), thrown.get(), slow);
    }

    private static boolean await(Thread worker, Duration computing) throws InterruptedException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = System.nanoTime();
        while (!worker.join(GLANCE)) {
            boolean computed = threads.getThreadCpuTime(worker.threadId()) > computing.toNanos();
            if (computed || System.nanoTime() - began > AT_ALL.toNanos()) {
                return false;
            }
        }
        return true;
    }

    private void execute(String... words) {
        try {
            CommandLine line = LINE.take();
            line.setOut(new PrintWriter(out, true));
            line.setErr(new PrintWriter(err, true));
            line.setExecutionExceptionHandler((e, command, parsed) -> {
                thrown.set(e);
                return USUAL.handleExecutionException(e, command, parsed);
            });
            int code =
                    words[0].startsWith(FuzzEntries.SIGN) ? FuzzEntries.run(words, thrown::set) : line.execute(words);
            LINE.giveBack(line);
            exit = code;
        } catch (Throwable e) {
            // a full stack or heap is a find like any other
            thrown.set(e);
        }
    }
}
