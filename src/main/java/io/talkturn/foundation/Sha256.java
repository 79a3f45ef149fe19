package io.talkturn.foundation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which corpora, weak labels and sequences are told apart. */
public final class Sha256 {
    private Sha256() {}

    /** A digest that has read nothing. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * The hash of a file's content, in hexadecimal digits.
     *
     * @throws UserError where it cannot be read
     */
    public static String of(Path file) {
        FileTouch.read(file);
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, digest())) {
            digested.transferTo(OutputStream.nullOutputStream());
            return hex(digested.getMessageDigest());
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        }
    }

    /** The hash of what a digest has read, in hexadecimal digits; the digest begins anew. */
    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
