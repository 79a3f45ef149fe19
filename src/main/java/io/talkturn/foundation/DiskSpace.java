package io.talkturn.foundation;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Says which of the reasons there are that a disk takes no more: no space, no room for one more file, or a quota. */
final class DiskSpace {
    /** Less than this counts as full: a block, and what the system keeps for itself. */
    private static final long LITTLE = 1 << 20;

    private DiskSpace() {}

    static UserError full(Path file, IOException cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.toLowerCase(Locale.ROOT).contains("quota")) {
            return new UserError(
                    "Your share of the disk (quota) is used up; the file was not written.",
                    file,
                    "Delete something or ask for more space; what was there before is untouched.",
                    cause);
        }
        // writing fails with a bare message, making a file or folder with one that names it
        long free = cause instanceof FileSystemException ? free(file) : 0;
        return free > LITTLE
                ? new UserError(
                        "The disk takes no more files (it still has " + free / LITTLE
                                + " MiB of space, but may be out of inodes); the file was not written.",
                        file,
                        "Delete files that are not needed and try again; what was there before is untouched.",
                        cause)
                : new UserError(
                        "The disk is full; the file was not written.",
                        file,
                        "Free some space and try again; what was there before is untouched.",
                        cause);
    }

    private static long free(Path file) {
        for (Path path = file.toAbsolutePath(); path != null; path = path.getParent()) {
            if (Files.isDirectory(path)) {
                try {
                    return Files.getFileStore(path).getUsableSpace();
                } catch (IOException e) {
                    return 0;
                }
            }
        }
        return 0;
    }
}
