package io.talkturn.training.han.text;

import io.talkturn.corpus.ImportNote;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.GloveLines;
import io.talkturn.foundation.UserError;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.zip.ZipException;

/**
 * Reads embeddings in GloVe's text form, plain or gzipped: a token, then its numbers, separated by blanks. The vector is
 * the last {@code width} fields of a line, the token everything before, for some tokens hold blanks.
 *
 * <p>The file is streamed: only rows of the vocabulary are kept. Every line is checked all the same, so that a wrong
 * file is not half used in silence.
 */
public final class GloveFile {
    private static final int PROBED_LINES = 10;

    private final Path file;

    public GloveFile(Path file) {
        this.file = file;
    }

    /**
     * How many numbers a vector has, judged by the first lines.
     *
     * @throws UserError where the file is missing, empty or not an embedding file
     */
    public int width() {
        int width = Integer.MAX_VALUE;
        try (GloveLines lines = GloveLines.open(file)) {
            for (int i = 0; i < PROBED_LINES && lines.next(); i++) {
                if (!lines.isHeader()) {
                    width = Math.min(width, lines.trailingNumbers());
                }
            }
        } catch (IOException e) {
            throw cannotRead(e);
        }
        if (width == Integer.MAX_VALUE) {
            throw empty();
        }
        return width;
    }

    /**
     * Reads the vectors of a vocabulary; tokens that the file lacks keep rows drawn from N(0, 0.1).
     *
     * @param width the numbers of a vector
     * @param seed of the drawn rows
     * @throws UserError for a missing, empty or damaged file and one of another width, with the line
     */
    public Embeddings read(Vocabulary vocabulary, int width, long seed) {
        checkWidth(width);
        Embeddings table = Embeddings.drawn(vocabulary, width, seed);
        BitSet found = new BitSet(vocabulary.size());
        List<ImportNote> notes = new ArrayList<>();
        try (GloveLines lines = GloveLines.open(file)) {
            while (lines.next()) {
                readLine(lines, table, found, notes);
            }
        } catch (IOException e) {
            throw cannotRead(e);
        }
        return new Embeddings(vocabulary, width, table.values(), found, notes);
    }

    private void readLine(GloveLines lines, Embeddings table, BitSet found, List<ImportNote> notes) {
        if (lines.isHeader()) {
            notes.add(note("header", lines, "is a word2vec header (count and width), not a token; it was skipped"));
            return;
        }
        int start = lines.vectorStart(table.width());
        if (start < 0) {
            throw malformed(lines, table.width());
        }
        String token = lines.token(start);
        int row = table.vocabulary().find(token);
        if (lines.hasNonFinite(start)) {
            notes.add(note("not_finite", lines, "has a value that is not finite for “" + token + "”; it was left out"));
        } else if (row > Vocabulary.PAD && found.get(row)) {
            notes.add(note("duplicate_token", lines, "holds “" + token + "” again; the first one counts"));
        } else if (row > Vocabulary.PAD) {
            lines.parse(start, table.values(), row * table.width(), table.width());
            found.set(row);
        }
    }

    private void checkWidth(int width) {
        int actual = width();
        if (actual == 0 || actual > width) {
            throw new UserError(
                    actual == 0
                            ? "Line 1 of the embedding file has no vector."
                            : "The embedding file has vectors of " + actual + " numbers, but the model asks for "
                                    + width + ".",
                    file,
                    actual == 0
                            ? "Choose a file in GloVe's text form: a token, then its numbers, a line each."
                            : "Set the embedding width to " + actual + ", or choose another file.");
        }
    }

    private UserError malformed(GloveLines lines, int width) {
        int numbers = lines.trailingNumbers();
        boolean allNumbers = lines.fields() == numbers + 1;
        String what = allNumbers
                ? "Line " + lines.number() + " of the embedding file has " + numbers
                        + " numbers, but the model asks for " + width + "."
                : "Line " + lines.number() + " of the embedding file holds something that is not a number.";
        return new UserError(
                what,
                file,
                allNumbers
                        ? "Set the embedding width to that of the file, or get an undamaged copy of it."
                        : "Numbers need a decimal point and no thousands separator; get an undamaged copy of the file.");
    }

    private ImportNote note(String code, GloveLines lines, String what) {
        return new ImportNote(
                code,
                ImportNote.Severity.WARN,
                String.valueOf(file.getFileName()),
                lines.number(),
                "Line " + lines.number() + " of " + file.getFileName() + " " + what + ".");
    }

    private UserError empty() {
        return new UserError(
                "The embedding file is empty.",
                file,
                "Choose a file in GloVe's text form: a token, then its numbers, a line each.");
    }

    private UserError cannotRead(IOException e) {
        if (e instanceof EOFException || e instanceof ZipException) {
            return new UserError(
                    "The embedding file is cut short or not a gzip file.", file, "Get an undamaged copy of it.", e);
        }
        return AtomicFiles.cannotRead(file, e);
    }
}
