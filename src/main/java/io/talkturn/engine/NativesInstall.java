package io.talkturn.engine;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.Folders;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.Sha256;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Enumeration;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Fetches the libraries for NVIDIA's graphics processors, or takes them from a file that was brought from elsewhere. Nothing
 * is used before the file's checksum is right; the libraries appear in their place as a whole or not at all; of two who do so at once, one waits for the other.
 */
public final class NativesInstall {
    private static final Pattern LIBRARY =
            Pattern.compile("(?:libtorch|torch)/lib/([^/]+\\.(?:so(?:\\.\\d+)*|dll))|(?:libtorch/)?(build-version)");
    private static final int CHUNK = 1 << 20;

    private final CudaNatives natives;
    private final Path target;
    private final Progress progress;

    /** An installation into the folder of fetched libraries. */
    public NativesInstall(CudaNatives natives, Progress progress) {
        this(natives, CudaNatives.folder(), progress);
    }

    NativesInstall(CudaNatives natives, Path target, Progress progress) {
        this.natives = natives;
        this.target = target;
        this.progress = progress;
    }

    /**
     * Fetches the file and installs it. Only ever called because a user asked for it.
     *
     * @throws UserError where there is no network, no room, or what came is not the file
     * @throws CancellationException where the user asked to stop
     */
    public void fetch() {
        Path part = target.resolveSibling(natives.name() + ".part");
        try (FolderLock _ = EngineCache.lock(target.resolveSibling(""), "fetching libraries", progress)) {
            requireRoom(natives.bytes() + natives.unpacked());
            FileTouch.write(part);
            URLConnection connection = URI.create(natives.url()).toURL().openConnection();
            connection.setConnectTimeout(20_000);
            connection.setReadTimeout(60_000);
            try (InputStream in = connection.getInputStream()) {
                long told = connection.getContentLengthLong();
                long total = told > 0 ? told : natives.bytes();
                AtomicFiles.write(part, out -> copy(in, out, "Fetching " + natives.name(), total, this::notFetched));
            }
            try {
                take(part);
            } finally {
                delete(part);
            }
        } catch (IOException e) {
            throw notFetched(e);
        }
    }

    private UserError notFetched(IOException cause) {
        return new UserError(
                "The file could not be fetched: " + natives.url() + " (" + cause.getMessage() + ").",
                null,
                "Check the network, or fetch it on another computer and choose the file here.",
                cause);
    }

    /**
     * Installs from a file.
     *
     * @throws UserError where it is not the file, or there is no room
     * @throws CancellationException where the user asked to stop
     */
    public void take(Path file) {
        try (FolderLock _ = EngineCache.lock(target.resolveSibling(""), "installing libraries", progress)) {
            requireRoom(natives.unpacked());
            String found = checksum(file);
            if (!found.equals(natives.sha256())) {
                throw new UserError(
                        "This is not " + natives.name() + ", or it is damaged: its SHA-256 is " + found + ", not "
                                + natives.sha256() + ".",
                        file,
                        "Fetch it again from " + natives.url() + ".");
            }
            unpack(file);
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        }
    }

    private void unpack(Path file) throws IOException {
        Path fresh = target.resolveSibling("." + target.getFileName() + ".new");
        FileTouch.write(fresh);
        Folders.delete(fresh);
        Files.createDirectory(fresh);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long total = zip.stream()
                    .filter(e -> isLibrary(e))
                    .mapToLong(ZipEntry::getSize)
                    .sum();
            long done = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (isLibrary(entry)) {
                    String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                    progress.step("Unpacking " + name, done, total);
                    try (InputStream in = zip.getInputStream(entry)) {
                        AtomicFiles.write(fresh.resolve(name), in::transferTo);
                    }
                    done += entry.getSize();
                }
            }
            findable(fresh);
            FileTouch.write(target);
            Folders.delete(target);
            Folders.place(fresh, target);
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(target, e);
        } finally {
            Folders.delete(fresh);
        }
    }

    private static boolean isLibrary(ZipEntry entry) {
        return LIBRARY.matcher(entry.getName()).matches();
    }

    /** The library that counts the GPUs is looked for by its plain name. */
    private static void findable(Path folder) throws IOException {
        try (var runtimes = Files.newDirectoryStream(folder, "libcudart*.so*")) {
            for (Path runtime : runtimes) {
                Path plain = folder.resolve("libcudart.so");
                if (!Files.exists(plain)) {
                    Files.createSymbolicLink(plain, runtime.getFileName());
                }
            }
        }
    }

    private String checksum(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
            copy(
                    in,
                    OutputStream.nullOutputStream(),
                    "Checking " + file.getFileName(),
                    Files.size(file),
                    e -> AtomicFiles.cannotRead(file, e));
            return Sha256.hex(in.getMessageDigest());
        }
    }

    /** @param unread what is said where nothing more can be read */
    private void copy(
            InputStream in, OutputStream out, String what, long total, Function<IOException, UserError> unread)
            throws IOException {
        byte[] chunk = new byte[CHUNK];
        long done = 0;
        for (int read = read(in, chunk, unread); read >= 0; read = read(in, chunk, unread)) {
            out.write(chunk, 0, read);
            done += read;
            progress.step(what, done, Math.max(done, total));
        }
    }

    private static int read(InputStream in, byte[] chunk, Function<IOException, UserError> unread) {
        try {
            return in.read(chunk);
        } catch (IOException e) {
            throw unread.apply(e);
        }
    }

    private void requireRoom(long bytes) throws IOException {
        Path above = target.resolveSibling("");
        long free = Files.getFileStore(above).getUsableSpace();
        if (free < bytes) {
            throw new UserError(
                    "There is too little room on the disk: " + bytes / 1_000_000_000 + " GB are needed, "
                            + free / 1_000_000_000 + " GB are free.",
                    above,
                    "Make room, or name another folder in ENGINE_CACHE_DIR.");
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // the next fetching writes over it
        }
    }
}
