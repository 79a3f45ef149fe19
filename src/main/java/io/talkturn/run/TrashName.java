package io.talkturn.run;

import io.talkturn.foundation.TemporaryFiles;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a run's folder in the trash: it tells what the run was called and when it was deleted, so that one rename does
 * all, and a run that is deleted twice has two names.
 *
 * @param run the name that the folder had
 */
record TrashName(Path path, String run, LocalDateTime deleted) {
    /** How the names begin of runs that are being deleted for good. */
    static final String HIDDEN = ".talkturn-gone-";

    private static final String MARK = ".deleted-";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final Pattern FORM =
            Pattern.compile("(?<run>.+)\\.deleted-(?<stamp>\\d{8}-\\d{6})(?:-\\d+)?", Pattern.DOTALL);

    /** The name for the n-th run of this name that is deleted in this second. */
    static String of(String run, LocalDateTime deleted, int n) {
        return run + MARK + deleted.format(STAMP) + (n == 1 ? "" : "-" + n);
    }

    /** What a folder's name says; nothing where it is no run that was deleted. */
    static Optional<TrashName> parse(Path path) {
        Matcher name = FORM.matcher(String.valueOf(path.getFileName()));
        if (!name.matches() || !RunFolder.isName(name.group("run")) || !Files.isDirectory(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TrashName(path, name.group("run"), LocalDateTime.parse(name.group("stamp"), STAMP)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What programs that are gone have half deleted. */
    static List<Path> halfDeleted(Path trash) {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(trash)) {
            return found;
        }
        try (DirectoryStream<Path> hidden = Files.newDirectoryStream(trash, HIDDEN + "*")) {
            for (Path folder : hidden) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isAbandoned(folder)) {
                    found.add(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // what cannot be looked at cannot be deleted either
        }
        return found;
    }

    private static boolean isAbandoned(Path folder) {
        String[] parts =
                folder.getFileName().toString().substring(HIDDEN.length()).split("-", 3);
        return parts.length == 3 && TemporaryFiles.isGone(parts[0] + "-" + parts[1]);
    }
}
