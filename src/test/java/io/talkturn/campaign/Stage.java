package io.talkturn.campaign;

import io.talkturn.TestData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small project to be spoiled: the two that 0.1.0 left, in one, with files of the user's own beside the corpora.
 *
 * @param folder holds {@code project/} and {@code out/}, to which commands export; absolute
 */
record Stage(Path folder) {
    private static final int QUIET_LOOKS = 3;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

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
        Outcome study = Here.run(Acts.newStudy(Acts.STUDY).words(stage));
        if (!study.isDone()) {
            throw new IllegalStateException("no study can be made: " + study.said());
        }
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

    /** The trials of the study, each with its results. */
    Map<String, Results> trials() {
        Path folder = trialsFolder();
        if (!Files.exists(folder)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(path -> path.endsWith("run.json"))
                    .map(Path::getParent)
                    .collect(Collectors.toMap(run -> folder.relativize(run).toString(), Results::of));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path trialsFolder() {
        return project().resolve("studies").resolve(Acts.STUDY).resolve("trials");
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

    /** Waits until no process that works in this stage is left, those too that are just being started. */
    void awaitWorkers() {
        for (int quiet = 0; quiet < QUIET_LOOKS; quiet++) {
            List<ProcessHandle> workers =
                    ProcessHandle.allProcesses().filter(this::worksHere).toList();
            workers.forEach(p -> p.onExit().join());
            quiet = workers.isEmpty() ? quiet : -1;
            Pause.of(BETWEEN_LOOKS);
        }
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
