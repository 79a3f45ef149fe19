package io.talkturn.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Copies of the projects that build 0.1.0 left, to be damaged. */
public final class OldProjects {
    private static final Path KEPT = Path.of("src/test/resources/projects-0.1.0");

    private OldProjects() {}

    /** A copy of a project in a folder. */
    public static Path copy(String project, Path into) {
        Path from = KEPT.resolve(project);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path to = into.resolve(from.relativize(path).toString());
                if (!Files.isDirectory(path)) {
                    Files.createDirectories(to.getParent());
                    Files.copy(path, to);
                }
            }
            return into;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The runs of a project whose folder's name ends so. */
    public static List<Path> runs(Path project, String ending) {
        try (Stream<Path> runs = Files.list(project.resolve("runs"))) {
            return runs.filter(run -> run.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
