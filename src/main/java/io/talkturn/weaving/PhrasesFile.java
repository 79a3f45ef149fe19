package io.talkturn.weaving;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.UserError;
import io.talkturn.monah.Wording;
import java.nio.file.Path;

/** A file of the phrases that narratives are woven of, in any language: UTF-8, {@code name = phrase} a line. */
public final class PhrasesFile {
    private PhrasesFile() {}

    /**
     * Reads one.
     *
     * @throws UserError where names are missing, double or not known, or a phrase cannot be one
     */
    public static Wording read(Path file) {
        String text = AtomicFiles.readText(file);
        try {
            return Wording.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IllegalArgumentException e) {
            throw new UserError(
                    "The phrases cannot be used: " + e.getMessage(),
                    file,
                    "“talkturn weave --write-phrases FILE” writes the English ones, to be changed behind “=”.",
                    e);
        }
    }

    /** Writes the English ones, to be translated. */
    public static void writeEnglish(Path file) {
        AtomicFiles.writeText(file, out -> out.write(Wording.englishFile()));
    }
}
