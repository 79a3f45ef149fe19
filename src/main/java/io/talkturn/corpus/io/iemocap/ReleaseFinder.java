package io.talkturn.corpus.io.iemocap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the release that dropped files or folders belong to: people drop the release, the folder above it, a session, a
 * folder deep inside it or a single file. A part is completed to its session, because evaluations, transcriptions and
 * alignments stand in different folders of it.
 */
final class ReleaseFinder {
    private static final String SENTENCES = "sentences";

    private ReleaseFinder() {}

    static Optional<Release> find(List<Path> sources) {
        List<Path> folders = new ArrayList<>();
        for (Path source : sources) {
            Path folder = folder(source.toAbsolutePath().normalize());
            if (folder == null) {
                return Optional.empty();
            }
            if (!folders.contains(folder)) {
                folders.add(folder);
            }
        }
        Path root = folders.size() == 1 ? folders.getFirst() : common(folders);
        Release release = Release.scan(root, folders);
        if (release.isEmpty() && release.hasAlignments()) {
            Path session = completed(root);
            release = Release.scan(session, List.of(session));
        }
        return release.isEmpty() ? Optional.empty() : Optional.of(release);
    }

    /** The folder to look through, or null where the source cannot be part of a release. */
    private static @Nullable Path folder(Path source) {
        if (Files.isDirectory(source)) {
            return isPart(source) ? completed(source) : withSentences(source);
        }
        Path parent = source.getParent();
        return parent == null || Kind.of(source) == Kind.OTHER ? null : completed(parent);
    }

    /** Whether the folder itself holds files of a release and not only folders with such files. */
    private static boolean isPart(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(path -> Release.isFile(path, ".txt") || Release.isFile(path, ".wdseg"))
                    .sorted()
                    .toList();
            return Release.kind(files) != Kind.OTHER;
        } catch (IOException e) {
            return false;
        }
    }

    /** The nearest folder above that has both evaluations and transcriptions; a session is at most four folders up. */
    private static Path completed(Path part) {
        Path above = part.getParent();
        for (int steps = 0; above != null && steps < 4; steps++) {
            Release release = Release.scan(above, List.of(above));
            if (release.hasEvaluations() && release.hasTranscriptions()) {
                return withSentences(above);
            }
            above = above.getParent();
        }
        return part;
    }

    /** The alignments stand beside the folder {@code dialog}. */
    private static Path withSentences(Path folder) {
        Path above = folder.getParent();
        return above != null && Files.isDirectory(above.resolve(SENTENCES)) ? above : folder;
    }

    private static Path common(List<Path> folders) {
        Path common = folders.getFirst();
        for (Path folder : folders) {
            while (!folder.startsWith(common)) {
                Path above = common.getParent();
                if (above == null) {
                    return common;
                }
                common = above;
            }
        }
        return common;
    }
}
