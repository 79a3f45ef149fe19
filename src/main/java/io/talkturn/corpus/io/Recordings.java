package io.talkturn.corpus.io;

import io.talkturn.corpus.Corpus;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Interruption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the recordings of a corpus's conversations: where they were said to be, beside the source, beside each other, or in a
 * folder that somebody names; by the file's name, and where none is known by the conversation's.
 */
public final class Recordings {
    /** The endings of recordings. */
    public static final List<String> ENDINGS =
            List.of(".wav", ".mp3", ".mp4", ".m4a", ".flac", ".ogg", ".aiff", ".mov", ".avi");

    private static final int DEPTH = 6;

    private static final String OF_PROJECT = "recordings";

    private final Corpus corpus;
    private final Map<String, String> named;
    private final @Nullable Path own;

    /**
     * The recordings of a corpus.
     *
     * @param named what is known, as {@link MediaFile#read} gives it
     */
    public Recordings(Corpus corpus, Map<String, String> named) {
        this(corpus, named, null);
    }

    private Recordings(Corpus corpus, Map<String, String> named, @Nullable Path own) {
        this.corpus = corpus;
        this.named = named;
        this.own = own;
    }

    /**
     * Those of a corpus in a project: what its {@code media.json} says, and where that says nothing what lies in the folder
     * {@code recordings} of the project and is called as the conversation is.
     *
     * @param folder of the corpus
     * @throws io.talkturn.foundation.UserError where {@code media.json} is damaged
     */
    public static Recordings of(Path folder, Corpus corpus) {
        Path corpora = folder.toAbsolutePath().normalize().getParent();
        Path project = corpora == null ? null : corpora.getParent();
        return new Recordings(corpus, MediaFile.read(folder), project == null ? null : project.resolve(OF_PROJECT));
    }

    /**
     * A conversation's recording.
     *
     * @param named the path or name that is known, empty where none is
     * @param path where it is now, null where it is not found
     */
    public record Recording(
            String conversation, String named, @Nullable Path path) {}

    /** All conversations in order, each with its recording where it is there. */
    public List<Recording> list() {
        Set<Path> folders = folders();
        Map<String, Path> kept = own != null && Files.isDirectory(own) ? in(own) : Map.of();
        return corpus.conversations().stream()
                .map(conversation -> {
                    String known = named.getOrDefault(conversation.id(), "");
                    Path found = known.isEmpty() ? null : find(known, folders);
                    return new Recording(conversation.id(), known, found == null ? kept.get(conversation.id()) : found);
                })
                .toList();
    }

    /** The folders where recordings stand that are found, and the source's own. */
    private Set<Path> folders() {
        Set<Path> folders = new LinkedHashSet<>();
        for (String source : corpus.info().source().split(", ", 0)) {
            Path path = path(source);
            if (path != null) {
                folders.add(path);
                if (path.getParent() != null) {
                    folders.add(path.getParent());
                }
            }
        }
        named.values().forEach(known -> {
            Path path = path(known);
            if (path != null && path.isAbsolute() && Files.isRegularFile(path)) {
                folders.add(path.getParent());
            }
        });
        return folders;
    }

    private static @Nullable Path find(String known, Set<Path> folders) {
        Path path = path(known);
        if (path == null) {
            return null;
        }
        if (path.isAbsolute() && Files.isRegularFile(path)) {
            return path;
        }
        for (Path folder : folders) {
            for (Path place :
                    List.of(folder.resolve(path.toString()), folder.resolve(String.valueOf(path.getFileName())))) {
                if (Files.isRegularFile(place)) {
                    return place.normalize();
                }
            }
        }
        return null;
    }

    private static @Nullable Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            return null; // another system's path names nothing here
        }
    }

    /**
     * The recordings that a folder and those in it hold, by conversation: a file of the name that is known, else one called as
     * the conversation is.
     */
    public Map<String, Path> in(Path folder) {
        Map<String, List<Path>> byName = new HashMap<>();
        for (Path file : files(folder)) {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            byName.computeIfAbsent(name, n -> new ArrayList<>()).add(file);
            byName.computeIfAbsent(name.replaceFirst("\\.[^.]*$", ""), n -> new ArrayList<>())
                    .add(file);
        }
        Map<String, Path> found = new LinkedHashMap<>();
        corpus.conversations().forEach(conversation -> {
            String known = named.getOrDefault(conversation.id(), "");
            Path path = path(known);
            String name = known.isEmpty() || path == null ? conversation.id() : String.valueOf(path.getFileName());
            List<Path> files = byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
            if (!files.isEmpty()) {
                found.put(conversation.id(), files.getFirst());
            }
        });
        return found;
    }

    /** Whether a file is called as recordings are. */
    public static boolean isRecording(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            return all.peek(path -> Interruption.check())
                    .filter(Files::isRegularFile)
                    .filter(Recordings::isRecording)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(folder, e);
        }
    }
}
