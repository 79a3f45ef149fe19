package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command in a process of its own tells how far it is, what refused it, and is gone when it is cancelled. */
final class EngineProcessTest {
    @TempDir
    private Path root;

    private TinyTrio trio;
    private final List<String> told = new CopyOnWriteArrayList<>();

    @BeforeEach
    void makeProject() {
        trio = TinyTrio.in(root);
    }

    @Test
    void aLineOfProgressIsReadBackAndNothingElseIs() {
        ProgressLine line = new ProgressLine("without text", 1, 4);
        assertThat(ProgressLine.parse(line.line())).contains(line);
        assertThat(ProgressLine.parse("talkturn: The run is not finished.")).isEmpty();
    }

    @Test
    void labellingTellsHowManySamplesAreDone() {
        RunFolder run = labeller();
        EngineProcess.run("loading", labelling(run), Progress.NONE, this::tell);
        assertThat(told)
                .isNotEmpty()
                .allMatch(line -> line.matches("Labelling: \\d+ of 72|Checking weak/sarcasm.csv: 0 of 0"));
        assertThat(trio.corpus("talks").resolve("weak/sarcasm.csv")).exists();
    }

    @Test
    void everyStepOfACommandIsALine() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(WorkerCommand.here()
                .words("io.talkturn.cli.Talkturn", labelling(labeller()), WorkerLauncher.DEFAULT_HEAP_PERCENTAGE));
        ProgressLine.ask(builder.environment());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try (BufferedReader said = builder.start().errorReader(StandardCharsets.UTF_8)) {
            assertThat(said.lines().flatMap(line -> ProgressLine.parse(line).stream()))
                    .contains(new ProgressLine("Labelling", 72, 72));
        }
    }

    @Test
    void whatIsCancelledIsGoneAndHasWrittenNothing() throws Exception {
        RunFolder run = labeller();
        CompletableFuture<Thread> waiting = new CompletableFuture<>();
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Progress progress = new Heard(() -> waiting.complete(Thread.currentThread()));
        Thread.ofPlatform().start(() -> {
            try {
                EngineProcess.run("loading", labelling(run), progress, this::tell);
                end.complete(new AssertionError("it was not cancelled"));
            } catch (Throwable e) {
                end.complete(e);
            }
        });
        waiting.get().interrupt();
        assertThat(end.get()).isInstanceOf(CancellationException.class);
        assertThat(ProcessHandle.current().children().filter(EngineProcessTest::isTalkturn))
                .isEmpty();
        assertThat(weakFiles()).isEmpty();
    }

    @Test
    void aRefusalIsTheCommandsOwnSentence() {
        assertThatThrownBy(() -> EngineProcess.run(
                        "loading",
                        List.of("weaklabel", "--project", root.toString(), "--run", "nobody", "--corpus", "talks"),
                        Progress.NONE,
                        this::tell))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("nobody");
    }

    private List<Path> weakFiles() throws IOException {
        Path weak = trio.corpus("talks").resolve("weak");
        if (!Files.exists(weak)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(weak)) {
            return new ArrayList<>(files.toList());
        }
    }

    private RunFolder labeller() {
        return trio.trained("jokes", TinyTrio.lstm("sarcasm"), TinyTrio.training(2));
    }

    private List<String> labelling(RunFolder run) {
        return List.of(
                "weaklabel",
                "--project",
                root.toString(),
                "--run",
                run.path().toString(),
                "--corpus",
                trio.corpus("talks").toString());
    }

    private String tell(ProgressLine line) {
        String text = line.what() + ": " + line.done() + " of " + line.total();
        told.add(text);
        return text;
    }

    private static boolean isTalkturn(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("weaklabel");
    }

    private record Heard(Runnable first) implements Progress {
        @Override
        public void at(String what, long done, long total) {
            first.run();
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
