package io.talkturn.corpus.io.sequence;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.GloveLines;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Vectors of the tokens that are asked for, out of a file in GloVe's text form, plain or gzipped. The file is read once
 * from end to end and may be of any size: the last {@code width} fields are the vector, the token is what stands before.
 */
public final class WordVectors {
    private static final int PROBED_LINES = 10;
    private static final int STEP = 10_000;

    private final Map<String, float[]> vectors;
    private final int width;

    private WordVectors(Map<String, float[]> vectors, int width) {
        this.vectors = vectors;
        this.width = width;
    }

    /**
     * Reads the vectors of these tokens; of a token that stands twice the first line counts.
     *
     * @param width the numbers of a vector, or 0: as the first lines have
     * @throws UserError for a file that is missing, empty, damaged or of another width, with the line
     */
    public static WordVectors read(Path file, Set<String> wanted, int width, ImportNotes notes, Progress progress) {
        try {
            int probed = width(file);
            int exact = width > 0 ? width : probed;
            Map<String, float[]> vectors = new HashMap<>();
            try (GloveLines lines = GloveLines.open(file)) {
                while (lines.next()) {
                    if (lines.number() % STEP == 0) {
                        progress.step("Reading word vectors", 0, 0);
                    }
                    read(file, lines, wanted, exact, vectors, notes);
                }
            }
            return new WordVectors(vectors, exact);
        } catch (EOFException | ZipException e) {
            throw new UserError(
                    "The embedding file is cut short or not a gzip file.", file, "Get an undamaged copy of it.", e);
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        }
    }

    private static int width(Path file) throws IOException {
        int width = Integer.MAX_VALUE;
        try (GloveLines lines = GloveLines.open(file)) {
            for (int i = 0; i < PROBED_LINES && lines.next(); i++) {
                width = lines.isHeader() ? width : Math.min(width, lines.trailingNumbers());
            }
        }
        if (width == Integer.MAX_VALUE || width == 0) {
            throw new UserError(
                    width == 0
                            ? "Line 1 or one of the next of the embedding file has no vector."
                            : "The embedding file is empty.",
                    file,
                    "Choose a file in GloVe's text form: a token, then its numbers, a line each.");
        }
        return width;
    }

    private static void read(
            Path file,
            GloveLines lines,
            Set<String> wanted,
            int width,
            Map<String, float[]> vectors,
            ImportNotes notes) {
        String name = String.valueOf(file.getFileName());
        if (lines.isHeader()) {
            notes.info(
                    "glove_header",
                    name,
                    lines.number(),
                    "Line 1 is a word2vec header (count and width), not a token; it was skipped.");
            return;
        }
        int start = lines.vectorStart(width);
        if (start < 0) {
            throw new UserError(
                    "Line " + lines.number() + " of the embedding file has " + lines.trailingNumbers()
                            + " numbers at its end where " + width + " are expected.",
                    file,
                    "Get an undamaged copy of the file, or give the width of its vectors.");
        }
        String token = lines.token(start);
        if (!wanted.contains(token)) {
            return;
        }
        if (lines.hasNonFinite(start)) {
            notes.warn(
                    "glove_not_finite",
                    name,
                    lines.number(),
                    "A value of “" + token + "” is not finite; the token was left out.");
        } else if (vectors.containsKey(token)) {
            notes.warn(
                    "glove_duplicate",
                    name,
                    lines.number(),
                    "The token “" + token + "” stands a second time; the first one counts.");
        } else {
            float[] vector = new float[width];
            lines.parse(start, vector, 0, width);
            vectors.put(token, vector);
        }
    }

    /** How many numbers a vector has. */
    public int width() {
        return width;
    }

    /** The vector of a token, null where the file has none. */
    public float @Nullable [] of(String token) {
        return vectors.get(token);
    }
}
