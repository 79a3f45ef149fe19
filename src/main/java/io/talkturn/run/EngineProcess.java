package io.talkturn.run;

import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command of the program that needs the engine in a process of its own, so that the window never loads the engine
 * and what the engine does to its process cannot end the window. The command is the one that can be typed.
 */
public final class EngineProcess {
    private static final String PROGRAM = "io.talkturn.cli.Talkturn";
    private static final String SAYS = "talkturn: ";
    private static final long GLANCE_MILLIS = 200;

    /** A cancel has to be over within a second, and nothing may be written after it. */
    private static final long PATIENCE_MILLIS = 400;

    private static final int KEPT_LINES = 200;

    private static final String ANSWER = "talkturn-answer-";
    private static final Pattern ANSWER_OF = Pattern.compile(ANSWER + "(\\d{1,18})-\\d+\\.txt");

    private final Deque<String> said = new ArrayDeque<>();
    private volatile @Nullable ProgressLine last;

    private EngineProcess() {}

    /**
     * Runs it and waits.
     *
     * @param what is being done, until the command says how far it is
     * @param command the words after {@code talkturn}
     * @param words what the progress says of how far the command is
     * @return what the command printed
     * @throws UserError with the sentence that the command refused with
     * @throws CancellationException where the user asked to stop; the command was then ended
     */
    public static String run(
            String what, List<String> command, Progress progress, Function<ProgressLine, String> words) {
        Path out = temporary();
        try {
            ProcessBuilder builder = new ProcessBuilder(
                    WorkerCommand.here().words(PROGRAM, command, WorkerLauncher.DEFAULT_HEAP_PERCENTAGE));
            builder.redirectOutput(out.toFile());
            WorkerLauncher.spinBriefly(builder.environment());
            ProgressLine.ask(builder.environment());
            EngineProcess process = new EngineProcess();
            int code = process.await(builder.start(), what, progress, words);
            if (code != 0) {
                throw new UserError(process.refusal(), wayOut(command));
            }
            return Files.readString(out, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UserError("The process that should do this could not be started.", null, wayOut(command), e);
        } finally {
            delete(out);
        }
    }

    private int await(Process process, String what, Progress progress, Function<ProgressLine, String> words) {
        Thread listener = Thread.ofVirtual().start(() -> listen(process));
        try {
            while (!process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                ProgressLine now = last;
                if (now == null) {
                    progress.step(what, 0, 0);
                } else {
                    progress.step(words.apply(now), now.done(), now.total());
                }
            }
            listener.join(Duration.ofSeconds(1));
            ProgressLine end = last;
            if (end != null) {
                progress.at(words.apply(end), end.done(), end.total());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            // a cancel interrupts the thread that waits
            throw new CancellationException("Cancelled: " + what);
        } finally {
            end(process);
        }
    }

    private void listen(Process process) {
        try (BufferedReader reader = process.errorReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(this::hear);
        } catch (IOException | UncheckedIOException e) {
            // the process is being ended and has no more to say
        }
    }

    private void hear(String line) {
        Optional<ProgressLine> told = ProgressLine.parse(line);
        if (told.isPresent()) {
            last = told.get();
            return;
        }
        synchronized (said) {
            said.add(line);
            if (said.size() > KEPT_LINES) {
                said.removeFirst();
            }
        }
    }

    /** Asked to end it stops its work and takes away what it began; what does not listen is ended all the same. */
    private static void end(Process process) {
        process.destroy();
        boolean interrupted = Thread.interrupted();
        try {
            if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last sentence that the command said; a defect has none and is told as such. */
    private String refusal() {
        synchronized (said) {
            return said.stream()
                    .filter(line -> line.startsWith(SAYS))
                    .reduce((first, second) -> second)
                    .map(line -> line.substring(SAYS.length()))
                    .orElse("The process that should do this ended without a word.");
        }
    }

    private static String wayOut(List<String> command) {
        return "Typed in a terminal it says more: talkturn " + String.join(" ", command);
    }

    /** The answer of the command; its name tells whose it is, so that one whose process was killed can be taken away. */
    private static Path temporary() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir", "."));
        deleteOfTheDead(folder);
        try {
            return Files.createTempFile(folder, ANSWER + ProcessHandle.current().pid() + "-", ".txt");
        } catch (IOException e) {
            throw new UserError("No temporary file can be written.", null, "Make room on the disk.", e);
        }
    }

    private static void deleteOfTheDead(Path folder) {
        try (DirectoryStream<Path> answers = Files.newDirectoryStream(folder, ANSWER + "*.txt")) {
            for (Path answer : answers) {
                Matcher name = ANSWER_OF.matcher(String.valueOf(answer.getFileName()));
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    delete(answer);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // what cannot be listed stays: the system clears its temporary files
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // the system clears its temporary files
        }
    }
}
