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
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a lasting file to a temporary name beside it, syncs it and moves it: a reader finds the old file or the new one. */
public final class AtomicFiles {
    private AtomicFiles() {}

    /** What fills a file with bytes. */
    @FunctionalInterface
    public interface Body<T> {
        void writeTo(T out) throws IOException;
    }

    /**
     * Replaces a file by what the body writes; folders above it are made.
     *
     * @throws UserError where the folder cannot be written or the disk is full; the old file is then untouched
     */
    public static void write(Path file, Body<OutputStream> body) {
        FileTouch.write(file);
        Path target = file.toAbsolutePath();
        Path temporary = target.resolveSibling("." + target.getFileName() + ".tmp");
        try {
            Files.createDirectories(parent(target));
            try (FileChannel channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                body.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            deleteQuietly(temporary);
            throw cannotWrite(target, e);
        } catch (RuntimeException e) {
            deleteQuietly(temporary);
            throw e;
        }
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

    /** Appends one line and syncs; a line that a crash cut short is left for the reader to drop. */
    public static void appendLine(Path file, String line) {
        FileTouch.write(file);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
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
            return new UserError(
                    "The disk is full; the file was not written.",
                    file,
                    "Free some space and try again; what was there before is untouched.",
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
        return message.contains("no space left")
                || message.contains("disk quota")
                || message.contains("not enough space");
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
            // the first error is the one to tell; a stray temporary file is overwritten by the next write
        }
    }
}
