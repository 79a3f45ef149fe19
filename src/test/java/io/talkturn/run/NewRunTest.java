package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.TemporaryFiles;
import io.talkturn.model.Architecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a run is there whole or not at all. */
final class NewRunTest {
    @TempDir
    private Path root;

    private RunSpec spec;
    private Path runs;

    @BeforeEach
    void makeProject() {
        spec = TinyProject.in(root).spec("same name", 1, "mood", Architecture.HAN);
        runs = root.resolve("runs");
    }

    @Test
    void runsOfOneNameThatAreMadeAtOnceAllHaveTheirFolder() throws Exception {
        List<Callable<RunFolder>> made = IntStream.range(0, 40)
                .mapToObj(i -> (Callable<RunFolder>) () -> RunFolder.create(runs, spec))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(made);
        }
        assertThat(RunCatalog.ofProject(root).list()).hasSize(40).allSatisfy(run -> {
            assertThat(run.problem()).isNull();
            assertThat(run.state()).isEqualTo(RunState.NEW);
        });
        assertThat(names()).hasSize(40).noneMatch(name -> name.startsWith("."));
    }

    @Test
    void whatAKilledProgramHasBegunIsNotListedAndGoes() throws IOException {
        String gone = TemporaryFiles.mark().replaceAll("-\\d+$", "-999999999");
        Path left = Files.createDirectories(runs.resolve(".talkturn-run-" + gone + "-0-0"));
        Files.copy(RunFolder.create(root.resolve("elsewhere"), spec).specFile(), left.resolve("run.json"));
        Path atWork = Files.createDirectories(runs.resolve(".talkturn-run-" + TemporaryFiles.mark() + "-0-0"));
        assertThat(RunCatalog.ofProject(root).list()).isEmpty();
        RunFolder run = RunFolder.create(runs, spec);
        assertThat(left).doesNotExist();
        assertThat(atWork).as("of a program that is still there").exists();
        assertThat(RunCatalog.ofProject(root).list())
                .singleElement()
                .satisfies(entry -> assertThat(entry.folder().path()).isEqualTo(run.path()));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> children = Files.list(runs)) {
            return children.map(path -> path.getFileName().toString()).toList();
        }
    }
}
