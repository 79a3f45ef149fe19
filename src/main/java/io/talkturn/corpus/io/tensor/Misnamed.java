package io.talkturn.corpus.io.tensor;

import io.talkturn.foundation.UserError;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Files that have the name of a file of arrays and are what a download left instead. */
final class Misnamed {
    private Misnamed() {}

    /** What is wrong with a file of these first bytes; empty where they may be what they are called. */
    static Optional<UserError> of(Path file, byte[] start) {
        String text =
                new String(start, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("version https://git-lfs")) {
            return refused(
                    file,
                    "The file is a pointer of Git LFS and not the file itself.",
                    "Fetch it with “git lfs pull”, or download it from the web page of the repository.");
        }
        if (text.startsWith("<!doctype") || text.startsWith("<html")) {
            return refused(file, "The file is a web page.", "Download the file itself, not the page about it.");
        }
        if (start.length > 1 && start[0] == 0x1f && (start[1] & 0xff) == 0x8b) {
            return refused(file, "The file is packed with gzip.", "Unpack it first.");
        }
        if (text.startsWith("pk\u0003\u0004")) {
            return refused(
                    file,
                    "The file is a zip archive, as PyTorch saves its own objects.",
                    "Unpack it, or save its arrays as npz.");
        }
        return Optional.empty();
    }

    private static Optional<UserError> refused(Path file, String what, String wayOut) {
        return Optional.of(new UserError(what, file, wayOut));
    }
}
