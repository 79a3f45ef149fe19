package io.talkturn.campaign;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A small file system in memory that can be filled, used up and made read-only, where mounting is allowed. */
final class Disk implements AutoCloseable {
    private static final int PAGE = 4096;

    private final Path folder;

    private Disk(Path folder) {
        this.folder = folder;
    }

    /** Whether a file system may be mounted here. */
    static boolean isAllowed(Path work) {
        try (Disk disk = mount(work.resolve("may-mount"), "size=1m")) {
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /**
     * Mounts one.
     *
     * @param options for example {@code size=8m,nr_inodes=500}
     * @throws IllegalStateException where that is not allowed
     */
    static Disk mount(Path folder, String options) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString());
        return new Disk(folder);
    }

    Path folder() {
        return folder;
    }

    void remount(String options) {
        run("mount", "-o", "remount," + options, folder.toString());
    }

    /** Fills it but for some bytes, with one file. */
    void fill(long free) throws IOException {
        Path filler = folder.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] page = new byte[PAGE];
            long left = Files.getFileStore(folder).getUsableSpace() - free;
            for (; left >= PAGE; left -= PAGE) {
                out.write(page);
            }
        }
    }

    /** Uses up its inodes but for some, with empty files. */
    void useUp(int free) throws IOException {
        Path full = Files.createDirectory(folder.resolve("many"));
        int number = 0;
        try {
            for (; ; number++) {
                Files.createFile(full.resolve("f" + number));
            }
        } catch (FileSystemException e) {
            for (int i = 1; i <= free; i++) {
                Files.delete(full.resolve("f" + (number - i)));
            }
        }
    }

    /** Makes room again. */
    void free() throws IOException {
        Files.deleteIfExists(folder.resolve("filler"));
        if (Files.exists(folder.resolve("many"))) {
            new Stage(folder.resolve("many")).delete();
        }
    }

    private static void run(String... words) {
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Arrays.toString(words) + ": " + said);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(List.of(words).toString(), e);
        }
    }

    @Override
    public void close() {
        // lazily: what a command that ran in this process has mapped keeps it busy until it is collected
        run("umount", "--lazy", folder.toString());
    }
}
