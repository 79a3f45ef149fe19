package io.talkturn.ui.kit;

import io.talkturn.foundation.UserError;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Shows a folder in the platform's own program for files, which is started as a process. Not used on the UI thread. */
final class FolderOpener {
    /** Some openers end at once, others stay as long as their window does. */
    private static final long PATIENCE_SECONDS = 10;

    private final String system;
    private final List<Path> programs;

    /** An opener for a system as {@code os.name} calls it, which looks for programs in these folders. */
    FolderOpener(String system, List<Path> programs) {
        this.system = system;
        this.programs = List.copyOf(programs);
    }

    /** The opener of this machine. */
    static FolderOpener ofSystem() {
        String path = String.valueOf(System.getenv("PATH"));
        return new FolderOpener(
                System.getProperty("os.name", ""),
                Stream.of(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .map(Path::of)
                        .toList());
    }

    /**
     * Shows a folder, or that of a file.
     *
     * @throws UserError where it is gone, or there is no program that shows folders
     */
    void open(Path fileOrFolder) {
        Path folder = Files.isDirectory(fileOrFolder) ? fileOrFolder : fileOrFolder.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            throw new UserError(Texts.of("folder.gone"), folder, Texts.of("folder.gone.wayout"));
        }
        Path program = candidates().stream()
                .flatMap(name -> programs.stream().map(place -> place.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new UserError(Texts.of("folder.noopener"), folder, Texts.of("folder.wayout")));
        start(program, folder);
    }

    /** Names of programs, the first that is there is taken. */
    List<String> candidates() {
        if (system.startsWith("Windows")) {
            return List.of("explorer.exe");
        }
        return system.startsWith("Mac")
                ? List.of("open")
                : List.of("xdg-open", "nautilus", "dolphin", "thunar", "nemo", "pcmanfm", "caja");
    }

    private void start(Path program, Path folder) {
        try {
            Process process = new ProcessBuilder(program.toString(), folder.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            // Explorer ends with 1 where all went well
            if (ended && process.exitValue() != 0 && !system.startsWith("Windows")) {
                throw new UserError(Texts.of("folder.failed"), folder, Texts.of("folder.wayout"));
            }
        } catch (IOException e) {
            throw new UserError(Texts.of("folder.failed"), folder, Texts.of("folder.wayout"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
