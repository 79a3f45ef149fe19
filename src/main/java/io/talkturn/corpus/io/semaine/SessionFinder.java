package io.talkturn.corpus.io.semaine;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Interruption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds sessions below the folders that were dropped, or the session that a dropped file belongs to. */
final class SessionFinder {
    private static final int DEPTH = 4;
    private static final int LOOK = 1 << 13;
    private static final Pattern SESSION = Pattern.compile("<session[\\s>/]");

    private final List<SessionFolder> found = new ArrayList<>();

    private SessionFinder() {}

    /** All sessions, by their numbers. */
    static List<SessionFolder> find(List<Path> sources) {
        SessionFinder finder = new SessionFinder();
        for (Path source : sources) {
            Path path = source.toAbsolutePath().normalize();
            Path folder = Files.isDirectory(path) ? path : path.getParent();
            if (folder == null) {
                continue;
            }
            Path above = folder.getParent();
            if (above != null && isSession(folder)) {
                finder.add(above, folder);
            } else if (Files.isDirectory(path)) {
                finder.look(folder, folder, 0);
            }
        }
        finder.found.sort(Comparator.comparingInt((SessionFolder session) -> number(session.number()))
                .thenComparing(SessionFolder::name));
        return finder.found;
    }

    private void look(Path root, Path folder, int depth) {
        Interruption.check();
        for (Path below : folders(folder)) {
            if (isSession(below)) {
                add(root, below);
            } else if (depth < DEPTH) {
                look(root, below, depth + 1);
            }
        }
    }

    private void add(Path root, Path folder) {
        if (found.stream().noneMatch(session -> session.path().equals(folder))) {
            found.add(SessionFolder.of(root, folder));
        }
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(folder, e);
        }
    }

    private static boolean isSession(Path folder) {
        Path xml = folder.resolve(SessionFolder.XML);
        if (!Files.isRegularFile(xml)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(xml)) {
            return SESSION.matcher(new String(in.readNBytes(LOOK), StandardCharsets.ISO_8859_1))
                    .find();
        } catch (IOException e) {
            return false;
        }
    }

    private static int number(String name) {
        return name.matches("\\d{1,9}") ? Integer.parseInt(name) : Integer.MAX_VALUE;
    }
}
