package io.talkturn.campaign;

import io.talkturn.TestData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small project to be spoiled: the two that 0.1.0 left, in one, with files of the user's own beside the corpora.
 *
 * @param folder holds {@code project/} and {@code out/}, to which commands export; absolute
 */
record Stage(Path folder) {
    static final List<String> OWN =
            List.of("corpora/scenes/my notes.txt", "corpora/scenes/interviews/first.txt", "corpora/moods/paper.md");

    Path project() {
        return folder.resolve("project");
    }

    Path out() {
        return folder.resolve("out");
    }

    Path corpus(String name) {
        return project().resolve("corpora").resolve(name);
    }

    /** Makes the first one, of which the others are copies. */
    static Stage make(Path folder) throws IOException {
        Path old = TestData.fixtures("..").resolve("projects-0.1.0").normalize();
        Stage stage = new Stage(folder.toAbsolutePath());
        copy(old.resolve("conversations"), stage.project());
        copy(old.resolve("features/corpora"), stage.project().resolve("corpora"));
        copy(old.resolve("features/runs"), stage.project().resolve("runs"));
        Files.createDirectories(stage.out());
        Files.writeString(stage.out().resolve("table.csv"), "what was exported before\n");
        shorten(stage, Acts.HAN_PAUSED, Acts.HAN_SHORT);
        shorten(stage, Acts.FUSION_PAUSED, Acts.FUSION_SHORT);
        for (String name : OWN) {
            Path file = stage.project().resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "Written by a person: " + name + "\n");
        }
        return stage;
    }

    /** A run of the same settings that has not been started and has few epochs. */
    private static void shorten(Stage stage, String run, String name) throws IOException {
        Path folder = Files.createDirectories(stage.project().resolve("runs").resolve(name));
        String spec = Files.readString(stage.run(run).resolve("run.json"));
        Files.writeString(folder.resolve("run.json"), spec.replace("\"epochs\" : 60", "\"epochs\" : 5"));
    }

    /** The folder of a run, named by how it begins. */
    Path run(String start) {
        try (Stream<Path> runs = Files.list(project().resolve("runs"))) {
            return runs.filter(path -> path.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy for one trial. */
    Stage copyTo(Path target) {
        try {
            copy(folder, target);
            return new Stage(target.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /** Waits until no process that works in this stage is left. */
    void awaitWorkers() {
        ProcessHandle.allProcesses()
                .filter(this::worksHere)
                .forEach(p -> p.onExit().join());
    }

    /** Kills every process that works in this stage; each was started by a command of the campaign. */
    void killWorkers() {
        ProcessHandle.allProcesses().filter(this::worksHere).forEach(p -> {
            p.destroyForcibly();
            p.onExit().join();
        });
    }

    private boolean worksHere(ProcessHandle process) {
        return process.pid() != ProcessHandle.current().pid()
                && process.info().arguments().stream()
                        .flatMap(Stream::of)
                        .anyMatch(word -> word.contains(folder + "/"));
    }

    void delete() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
