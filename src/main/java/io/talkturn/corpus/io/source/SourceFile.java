package io.talkturn.corpus.io.source;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Interruption;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file that is read.
 *
 * @param path where it is
 * @param name its path below the folder that is imported, as notes show it
 */
public record SourceFile(Path path, String name) {
    private static final int DEPTH = 4;
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z]+");

    /**
     * All files that are meant: files as they are, folders searched for files with one of the endings. Hidden files and
     * the "._" files of macOS are left out, symbolic links to folders are not followed.
     *
     * @param endings lower case, with the dot
     * @throws UserError where there is no such file or folder
     */
    public static List<SourceFile> expand(List<Path> sources, List<String> endings) {
        List<SourceFile> files = new ArrayList<>();
        for (Path source : sources) {
            if (Files.isDirectory(source)) {
                files.addAll(inFolder(source, endings));
            } else if (Files.exists(source)) {
                files.add(new SourceFile(source, String.valueOf(source.getFileName())));
            } else {
                throw new UserError("There is no such file or folder.", source, "Check the path.");
            }
        }
        return files;
    }

    private static List<SourceFile> inFolder(Path folder, List<String> endings) {
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            return all.peek(path -> Interruption.check())
                    .filter(Files::isRegularFile)
                    .filter(path -> isWanted(path, endings))
                    .sorted()
                    .map(path -> new SourceFile(
                            path, folder.relativize(path).toString().replace('\\', '/')))
                    .toList();
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(folder, e);
        }
    }

    private static boolean isWanted(Path path, List<String> endings) {
        String name = path.getFileName().toString();
        return !name.startsWith(".") && endings.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    /** The file's name without folder and ending. */
    public String stem() {
        return String.valueOf(path.getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    /** The partition that the file's name speaks of: "dev" for {@code dev_sent_emo.csv}. */
    public Optional<String> split() {
        return split(stem());
    }

    /** The partition that the folder speaks of in which the file stands below the one that is imported. */
    public Optional<String> folderSplit() {
        int end = name.lastIndexOf('/');
        return end < 0 ? Optional.empty() : split(name.substring(name.lastIndexOf('/', end - 1) + 1, end));
    }

    private static Optional<String> split(String name) {
        List<String> words = List.of(NOT_A_LETTER.split(name.toLowerCase(Locale.ROOT)));
        return words.stream()
                .map(word -> switch (word) {
                    case "train", "training" -> "train";
                    case "dev", "development", "valid", "validation", "val" -> "dev";
                    case "test" -> "test";
                    default -> "";
                })
                .filter(split -> !split.isEmpty())
                .findFirst();
    }

    /** An error in this file. */
    public UserError error(String what, String wayOut) {
        return new UserError(what, path, wayOut);
    }
}
