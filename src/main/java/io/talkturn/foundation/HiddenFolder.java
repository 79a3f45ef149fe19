package io.talkturn.foundation;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Makes a folder under a hidden name and renames it when it is whole: a program that is killed meanwhile leaves nothing that
 * looks like one, and the next one takes away what it left.
 */
public final class HiddenFolder {
    private final Path above;
    private final String prefix;

    /**
     * Folders of one kind.
     *
     * @param above where they stand; made where it is not there
     * @param prefix of their hidden names, beginning with a point
     */
    public HiddenFolder(Path above, String prefix) {
        this.above = above;
        this.prefix = prefix;
    }

    /** Gives a folder that is whole its name. */
    @FunctionalInterface
    public interface Placing {
        /** Moves the folder, and says where it is now. */
        Path place(Path hidden) throws IOException;
    }

    /**
     * Fills a new folder and gives it its name.
     *
     * @throws UserError where it cannot be written; then nothing is there
     */
    public Path make(Consumer<Path> fill, Placing placing) {
        ProjectForm.requireWritable(above);
        try {
            Files.createDirectories(above);
            sweep();
            Path hidden =
                    Files.createDirectory(above.resolve(prefix + TemporaryFiles.mark() + "-" + UUID.randomUUID()));
            try {
                fill.accept(hidden);
                return placing.place(hidden);
            } finally {
                Folders.delete(hidden);
            }
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(above, e);
        }
    }

    /** Places a folder under the first of {@code name, name-2, name-3 ...} that is free; it must not be empty. */
    public static Path placeFree(Path hidden, Path above, String name) throws IOException {
        for (int n = 1; ; n++) {
            Path path = above.resolve(n == 1 ? name : name + "-" + n);
            // another one of the same name: the next number is free
            if (Folders.place(hidden, path)) {
                return path;
            }
        }
    }

    /** Takes away what programs that were killed have left half made, as far as that is possible. */
    public void sweep() {
        if (!Files.isDirectory(above)) {
            return;
        }
        try (DirectoryStream<Path> hidden = Files.newDirectoryStream(above, prefix + "*")) {
            for (Path folder : hidden) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isAbandoned(folder)) {
                    Folders.delete(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // the work at hand matters more; the next one tries again
        }
    }

    private boolean isAbandoned(Path folder) {
        String[] parts =
                folder.getFileName().toString().substring(prefix.length()).split("-", 3);
        return parts.length == 3 && TemporaryFiles.isGone(parts[0] + "-" + parts[1]);
    }
}
