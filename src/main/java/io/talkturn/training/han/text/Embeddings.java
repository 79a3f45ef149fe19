package io.talkturn.training.han.text;

import io.talkturn.corpus.ImportNote;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An embedding table for a vocabulary.
 *
 * @param vocabulary a token a row
 * @param width columns of the table
 * @param values row by row; shape [vocabulary, width], {@code <pad>} all zero
 * @param fromFile the rows that an embedding file gave
 * @param notes what the file holds twice or not as a number, for the log
 */
public record Embeddings(Vocabulary vocabulary, int width, float[] values, BitSet fromFile, List<ImportNote> notes) {
    private static final double SPREAD = 0.1;
    private static final long STREAM = 0x9E3779B97F4A7C15L;

    public Embeddings {
        notes = List.copyOf(notes);
    }

    /** A table of which every row but {@code <pad>} is drawn from N(0, 0.1), the same for the same seed. */
    public static Embeddings drawn(Vocabulary vocabulary, int width, long seed) {
        Random random = new Random(seed ^ STREAM);
        float[] values = new float[vocabulary.size() * width];
        for (int i = width; i < values.length; i++) {
            values[i] = (float) (SPREAD * random.nextGaussian());
        }
        return new Embeddings(vocabulary, width, values, new BitSet(), List.of());
    }

    /** How many tokens of the vocabulary proper the file lacks; their rows are drawn. */
    public int missing() {
        return words() - fromFile.get(Vocabulary.EMPTY + 1, vocabulary.size()).cardinality();
    }

    /** How many tokens the vocabulary has beside {@code <pad>}, {@code <unk>} and {@code <empty>}. */
    public int words() {
        return vocabulary.size() - Vocabulary.EMPTY - 1;
    }

    /** The tokens that the file lacks, frequent ones first. */
    public List<String> missingTokens() {
        return IntStream.range(Vocabulary.EMPTY + 1, vocabulary.size())
                .filter(row -> !fromFile.get(row))
                .mapToObj(row -> vocabulary.tokens().get(row))
                .toList();
    }
}
