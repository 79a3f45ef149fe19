package io.talkturn.engine;

import io.talkturn.foundation.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;

/**
 * Tries the engine in a process of its own, which may hang or crash without harm to this one. The process prints its answer
 * as one line of JSON with a mark before it; libraries print what they like.
 */
public final class ProbeProcess {
    /** Before the answer. */
    public static final String MARK = "talkturn-engine ";

    private static final String SAYS = "talkturn: ";
    private static final int KEPT = 40;

    private final Deque<String> said = new ArrayDeque<>();

    private ProbeProcess() {}

    /**
     * Runs it and waits.
     *
     * @param words of the process
     * @param environment variables that it has besides those of this process
     * @param limit after which it is ended
     */
    public static Probed run(List<String> words, Map<String, String> environment, Duration limit) {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return new ProbeProcess().await(builder.start(), limit);
        } catch (IOException e) {
            return new Probed(
                    Probed.End.CRASHED,
                    null,
                    "The process that tries the engine cannot be started: " + e.getMessage() + ".");
        }
    }

    private Probed await(Process process, Duration limit) {
        Thread listener = Thread.ofVirtual().start(() -> listen(process));
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Probed(
                        Probed.End.HUNG,
                        null,
                        "The engine did not answer within " + limit.toSeconds() + " seconds; the attempt was ended.");
            }
            listener.join(Duration.ofSeconds(2));
            return outcome(process.exitValue());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Cancelled while the engine was tried");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private void listen(Process process) {
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(this::hear);
        } catch (IOException | UncheckedIOException e) {
            // the process was ended and has no more to say
        }
    }

    private synchronized void hear(String line) {
        said.add(line);
        if (said.size() > KEPT) {
            said.removeFirst();
        }
    }

    private synchronized Probed outcome(int code) {
        for (String line : said) {
            if (line.startsWith(MARK)) {
                try {
                    return new Probed(
                            Probed.End.ANSWERED,
                            Json.parseWhole(line.substring(MARK.length()), Probed.Answer.class),
                            "");
                } catch (JacksonException e) {
                    // cut short: it died while it spoke
                }
            }
        }
        return said.stream()
                .filter(line -> line.startsWith(SAYS))
                .reduce((first, second) -> second)
                .map(line -> new Probed(Probed.End.REFUSED, null, line.substring(SAYS.length())))
                .orElseGet(() -> new Probed(
                        Probed.End.CRASHED, null, "The process that loaded the engine died (" + death(code) + ")."));
    }

    /** Above 128 it is a signal: of such a death the libraries are the cause, most often. */
    private static String death(int code) {
        return switch (code) {
            case 134 -> "it aborted";
            case 137 -> "it was killed, most often for want of memory";
            case 139 -> "a segmentation fault";
            default -> "exit code " + code;
        };
    }
}
