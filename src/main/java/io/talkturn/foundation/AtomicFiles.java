package io.talkturn.foundation;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of lasting files: to a temporary name of its own beside the file, synced, then moved in its place. A
 * reader finds the old file or the new one, and two writers never meet.
 */
public final class AtomicFiles {
    private static final int MOST_LINKS = 40;

    private AtomicFiles() {}

    /** What fills a file with bytes. */
    @FunctionalInterface
    public interface Body<T> {
        void writeTo(T out) throws IOException;
    }

    /**
     * Replaces a file by what the body writes; folders above it are made. Its mode and, where allowed, its owner stay; a
     * link stays a link and what it leads to is replaced.
     *
     * @throws UserError where the folder cannot be written or the disk is full; the old file is then untouched
     * @throws CancellationException where the thread was interrupted; the old file is then untouched
     */
    public static void write(Path file, Body<OutputStream> body) {
        FileTouch.write(file);
        Path target = file.toAbsolutePath();
        try {
            target = resolved(target);
            Files.createDirectories(parent(target));
        } catch (IOException e) {
            throw cannotWrite(target, e);
        }
        fill(target, TemporaryFiles.beside(target), body);
    }

    private static void fill(Path target, Path temporary, Body<OutputStream> body) {
        try {
            boolean replaces = Files.exists(target);
            try (FileChannel channel = FileChannel.open(
                    temporary,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    replaces ? FileModes.privately(target) : new FileAttribute<?>[0])) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                body.writeTo(out);
                out.flush();
                if (replaces) {
                    FileModes.copy(target, temporary);
                }
                channel.force(true);
            }
            // filling may have taken long: whoever lost the folder meanwhile publishes nothing
            Fence.pass(target);
            Replacing.replace(temporary, target);
            syncFolder(parent(target));
        } catch (ClosedByInterruptException e) {
            deleteQuietly(temporary);
            throw cancelled(target, e);
        } catch (IOException e) {
            deleteQuietly(temporary);
            throw cannotWrite(target, e);
        } catch (RuntimeException | Error e) {
            deleteQuietly(temporary);
            throw e;
        }
    }

    /** Where a link leads, step by step, also where nothing is there yet. */
    static Path resolved(Path file) throws IOException {
        Path path = file;
        for (int steps = 0; Files.isSymbolicLink(path); steps++) {
            if (steps == MOST_LINKS) {
                throw new FileSystemException(file.toString(), null, "the link leads in a circle");
            }
            path = path.resolveSibling(Files.readSymbolicLink(path));
        }
        return path;
    }

    /**
     * Moves a file in the place of another, in one step for whoever reads it, also to another disk.
     *
     * @param to no link
     */
    static void move(Path from, Path to) throws IOException {
        FileTouch.write(to);
        try {
            Replacing.replace(from, to);
        } catch (AtomicMoveNotSupportedException e) {
            Path temporary = TemporaryFiles.beside(to);
            try {
                Files.copy(from, temporary, StandardCopyOption.COPY_ATTRIBUTES);
                try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Replacing.replace(temporary, to);
                Files.delete(from);
            } finally {
                deleteQuietly(temporary);
            }
        }
    }

    /** Makes what was renamed in a folder last through a power cut, where the system can. */
    static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders; there the file system's own journal has to do
        }
    }

    static CancellationException cancelled(Path file, Throwable cause) {
        CancellationException cancelled = new CancellationException("Interrupted while writing " + file);
        cancelled.initCause(cause);
        return cancelled;
    }

    /** The same for text in UTF-8. */
    public static void writeText(Path file, Body<Writer> body) {
        write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            body.writeTo(writer);
            writer.flush();
        });
    }

    /** The same for a text that is already there. */
    public static void writeText(Path file, String text) {
        writeText(file, writer -> writer.write(text));
    }

    /**
     * Makes a file with a text, unless there is one: of several processes, on whichever computers, one succeeds. Readers find
     * it whole or not at all.
     *
     * @return whether it was made
     * @throws UserError where the folder cannot be written
     */
    public static boolean createNew(Path file, String text) {
        FileTouch.write(file);
        Path target = file.toAbsolutePath();
        Path temporary = TemporaryFiles.beside(target);
        try {
            Files.createDirectories(parent(target));
            Files.writeString(temporary, text, StandardOpenOption.CREATE_NEW);
            // a link is made or refused in one step, also where the disk is shared
            Files.createLink(target, temporary);
            syncFolder(parent(target));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException e) {
            return createWithoutLink(target, text);
        } catch (IOException e) {
            throw cannotWrite(target, e);
        } finally {
            deleteQuietly(temporary);
        }
    }

    /** A disk without links, which no cluster shares: readers may find the file empty for a moment. */
    private static boolean createWithoutLink(Path target, String text) {
        try {
            Files.writeString(target, text, StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw cannotWrite(target, e);
        }
    }

    /**
     * Appends one line and syncs. Where that fails half-way the file is as it was; a line that a crash cut short is left
     * for the reader to drop. The folder must be there.
     */
    public static void appendLine(Path file, String line) {
        FileTouch.write(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long before = channel.size();
            try {
                ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
                channel.position(before);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(false);
            } catch (IOException e) {
                if (channel.isOpen()) {
                    channel.truncate(before);
                }
                throw e;
            }
        } catch (ClosedByInterruptException e) {
            throw cancelled(file, e);
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    /** Says in a user's words why a file could not be written. */
    public static UserError cannotWrite(Path file, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return new UserError(
                    "The file cannot be written: permission denied.",
                    file,
                    "Choose a folder you may write to, or change its permissions.",
                    cause);
        }
        if (isDiskFull(cause)) {
            return DiskSpace.full(file, cause);
        }
        if (cause instanceof NoSuchFileException) {
            return new UserError(
                    "The file cannot be written: its folder is not there.",
                    file,
                    "Make the folder, or choose another one.",
                    cause);
        }
        return new UserError(
                "The file cannot be written: " + reason(cause) + ".", file, "Check the folder and try again.", cause);
    }

    /** Says in a user's words why a file could not be read. */
    public static UserError cannotRead(Path file, IOException cause) {
        String what = Files.exists(file) ? "The file cannot be read: " + reason(cause) + "." : "There is no such file.";
        return new UserError(what, file, "Check the path and the permissions.", cause);
    }

    /** Reads a whole text file in UTF-8. */
    public static String readText(Path file) {
        FileTouch.read(file);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw cannotRead(file, e);
        }
    }

    private static boolean isDiskFull(IOException cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left") || message.contains("quota") || message.contains("not enough space");
    }

    private static String reason(IOException cause) {
        if (cause instanceof CharacterCodingException) {
            return "it is not UTF-8";
        }
        if (cause instanceof FileSystemException fs && fs.getReason() != null) {
            return fs.getReason();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    private static Path parent(Path file) {
        @Nullable Path parent = file.getParent();
        if (parent == null) {
            throw new UncheckedIOException(new IOException("No folder above " + file));
        }
        return parent;
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // the first error is the one to tell; TemporaryFiles.sweep takes a stray file away
        }
    }
}
