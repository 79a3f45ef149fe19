package io.talkturn.project;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Folders;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.sample.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The samples that come with Talkturn, copied to the user before it is opened, so that it can be played with. */
public final class SampleProject {
    private static final Path SAMPLES = Path.of("sample-projects");

    private SampleProject() {}

    /** The folder in which a user's copies usually are, each in a folder of its name. */
    public static Path usualPlace() {
        return Path.of(System.getProperty("user.home", "."), "Talkturn");
    }

    /**
     * Opens the user's copy of a sample, making it first where there is none.
     *
     * @throws UserError where the sample is not installed, or the target is taken by something else
     */
    public static Project open(Sample sample, Path target, Progress progress) {
        if (!Project.isProject(target)) {
            try {
                copy(source(sample), target, sample.title(), progress);
            } catch (UserError e) {
                if (!Project.isProject(target)) {
                    throw e;
                }
                // another window has made it meanwhile
            }
        }
        return Project.open(target);
    }

    /**
     * Makes the simulated recordings of a copy, which are too large to come with the program; those that are there stay.
     *
     * @throws UserError where the copy cannot be written
     */
    public static void record(Sample sample, Path target, Progress progress) {
        sample.record(target, sample.seed(), progress);
    }

    /** The sample as it was installed; for development, the one in the working folder. */
    static Path source(Sample sample) {
        String home = System.getProperty("talkturn.home", "");
        return Stream.of(Path.of(home), Path.of(""))
                .map(base -> base.resolve(SAMPLES).resolve(sample.id()).toAbsolutePath())
                .filter(found -> Files.isDirectory(found.resolve("corpora")))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "The sample project is not installed.",
                        Path.of(home).resolve(SAMPLES).resolve(sample.id()).toAbsolutePath(),
                        "Install Talkturn again, or start it from its own folder."));
    }

    private static void copy(Path source, Path target, String title, Progress progress) {
        try (Stream<Path> all = Files.walk(source)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .toList();
            Folders.fill(target, "copying the sample", progress, () -> requireFree(target), change -> {
                copy(source, files, change.fresh(), progress);
                if (!Project.isProject(change.fresh())) {
                    ProjectFile.named(title).write(change.fresh());
                }
            });
            Files.createDirectories(target.resolve("runs"));
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(source, e);
        }
    }

    private static void requireFree(Path target) {
        try {
            if (!Folders.isEmpty(target)) {
                throw new UserError(
                        "There is something else in the place of the sample.", target, "Choose another folder.");
            }
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(target, e);
        }
    }

    private static void copy(Path source, List<Path> files, Path fresh, Progress progress) {
        try {
            for (int i = 0; i < files.size(); i++) {
                progress.step("Copying the sample", i, files.size());
                Path copy = fresh.resolve(source.relativize(files.get(i)).toString());
                byte[] bytes = Files.readAllBytes(files.get(i));
                AtomicFiles.write(copy, out -> out.write(bytes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
