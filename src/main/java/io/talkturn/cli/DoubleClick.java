package io.talkturn.cli;

import io.talkturn.project.ProjectMarker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a desktop starts the program with where somebody opens a file of it: the path, and no command. */
final class DoubleClick {
    private DoubleClick() {}

    /** The words of the command line; a file of a project alone is what {@code gui} is to open. */
    static String[] command(String... words) {
        return words.length == 1 && words[0].endsWith(ProjectMarker.EXTENSION) ? new String[] {"gui", words[0]} : words;
    }

    /** The folder of the project that a file stands for; a folder stands for itself. */
    static Path project(Path clicked) {
        Path absolute = clicked.toAbsolutePath().normalize();
        return Files.isDirectory(absolute)
                ? absolute
                : Optional.ofNullable(absolute.getParent()).orElse(absolute);
    }
}
