package io.talkturn.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A file or folder that is copied, spoiled in one file and read.
 *
 * @param source what is copied; never written to
 * @param files that may be spoiled, below the source; the empty path is the source itself
 * @param isWhole whether commands are given the whole of it rather than the spoiled file
 */
record FuzzSeat(Path source, List<Path> files, boolean isWhole) {
    /** A file by itself. */
    static FuzzSeat file(Path file) {
        return new FuzzSeat(file, List.of(Path.of("")), true);
    }

    /** Every file of a folder that is imported as a whole. */
    static FuzzSeat folder(Path folder) {
        return part(folder, path -> true, true);
    }

    /** Some files of a folder, each given to the commands by itself. */
    static FuzzSeat part(Path folder, Predicate<Path> chosen, boolean isWhole) {
        return new FuzzSeat(
                folder,
                filesBelow(folder).stream()
                        .map(folder::relativize)
                        .filter(chosen)
                        .toList(),
                isWhole);
    }

    /** Every file below a folder by itself. */
    static List<FuzzSeat> each(Path folder, Predicate<Path> chosen) {
        return filesBelow(folder).stream().filter(chosen).map(FuzzSeat::file).toList();
    }

    static List<Path> filesBelow(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
