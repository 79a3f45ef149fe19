package io.talkturn.training.han.text;

import io.talkturn.corpus.ImportNote;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Npy;
import io.talkturn.foundation.Sha256;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The rows that a vocabulary has in an embedding file, kept in a folder: the file itself, which may have gigabytes, is read
 * once for all trials of a study. What is read is the same to the last bit, rows that are drawn by the seed among them.
 */
public final class EmbeddingRows {
    private static final int FORMAT = 1;

    private final Path folder;

    /** @param folder made where it is not there; what is in it can be deleted at any time */
    public EmbeddingRows(Path folder) {
        this.folder = folder;
    }

    /**
     * What was kept, and of what: a file that was changed, or another vocabulary, has rows of its own.
     *
     * @param rows of the table, in the order of the kept array
     * @param notes that the file gave when it was read
     */
    record Kept(int format, String key, int[] rows, List<ImportNote> notes) {}

    /**
     * The table of a vocabulary, as {@link GloveFile#read} gives it.
     *
     * @throws UserError as it does
     */
    public Embeddings read(Path file, Vocabulary vocabulary, int width, long seed) {
        String key = key(file, vocabulary, width);
        Path list = folder.resolve(key + ".json");
        Path values = folder.resolve(key + ".npy");
        return kept(list, values, key, vocabulary, width, seed).orElseGet(() -> {
            Embeddings table = new GloveFile(file).read(vocabulary, width, seed);
            keep(list, values, key, table);
            return table;
        });
    }

    private static Optional<Embeddings> kept(
            Path list, Path values, String key, Vocabulary vocabulary, int width, long seed) {
        if (!Files.exists(list) || !Files.exists(values)) {
            return Optional.empty();
        }
        try {
            Kept kept = Json.readWhole(list, Kept.class);
            Npy.Array<float[]> array = Npy.readFloats(values);
            boolean fits = kept.format() == FORMAT
                    && kept.key().equals(key)
                    && array.values().length == kept.rows().length * width;
            return fits ? Optional.of(table(kept, array.values(), vocabulary, width, seed)) : Optional.empty();
        } catch (UserError e) {
            // damaged: the file itself is read again
            return Optional.empty();
        }
    }

    private static Embeddings table(Kept kept, float[] values, Vocabulary vocabulary, int width, long seed) {
        Embeddings drawn = Embeddings.drawn(vocabulary, width, seed);
        BitSet found = new BitSet(vocabulary.size());
        for (int i = 0; i < kept.rows().length; i++) {
            System.arraycopy(values, i * width, drawn.values(), kept.rows()[i] * width, width);
            found.set(kept.rows()[i]);
        }
        return new Embeddings(vocabulary, width, drawn.values(), found, kept.notes());
    }

    /** The list last: without it the values are nothing. */
    private static void keep(Path list, Path values, String key, Embeddings table) {
        int[] rows = table.fromFile().stream().toArray();
        int width = table.width();
        float[] own = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(table.values(), rows[i] * width, own, i * width, width);
        }
        Npy.write(values, own, rows.length, width);
        Json.write(list, new Kept(FORMAT, key, rows, table.notes()));
    }

    private static String key(Path file, Vocabulary vocabulary, int width) {
        try {
            String text = file.toRealPath() + "\n" + Files.size(file) + "\n" + Files.getLastModifiedTime(file) + "\n"
                    + width + "\n" + String.join("\n", vocabulary.tokens());
            return HexFormat.of().formatHex(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        }
    }
}
