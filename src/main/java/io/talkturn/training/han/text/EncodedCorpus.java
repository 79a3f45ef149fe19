package io.talkturn.training.han.text;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.foundation.UserError;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A corpus as a network reads it: for every talkturn, by row, its tokens and their vocabulary rows, cut on the right
 * after T tokens (HAN-ROCK paper: input).
 */
public final class EncodedCorpus {
    /** T is never above this. */
    public static final int LONGEST = 100;

    private static final double SHARE_READ_WHOLE = 0.99;

    private final Corpus corpus;
    private final Vocabulary vocabulary;
    private final int maxTokens;
    private final List<List<String>> tokens;
    private final int[][] ids;

    private EncodedCorpus(Corpus corpus, Vocabulary vocabulary, int maxTokens, List<List<String>> all) {
        this.corpus = corpus;
        this.vocabulary = vocabulary;
        this.maxTokens = maxTokens;
        this.tokens = all.stream()
                .map(t -> t.subList(0, Math.min(maxTokens, t.size())))
                .toList();
        this.ids = tokens.stream().map(vocabulary::rows).toArray(int[][]::new);
    }

    /**
     * Encodes a corpus for training: vocabulary and, where {@code maxTokens} is 0, T come from the train partition.
     *
     * @throws UserError where the train partition is empty
     */
    public static EncodedCorpus forTraining(Corpus corpus, Tokenizer.Source source, int maxTokens) {
        List<List<String>> all = tokenize(corpus, source);
        List<List<String>> train = IntStream.range(0, all.size())
                .filter(row -> corpus.partitionOfRow(row) == Partition.TRAIN)
                .mapToObj(all::get)
                .toList();
        if (train.isEmpty()) {
            throw new UserError(
                    "The train partition of the corpus “" + corpus.info().name() + "” is empty.",
                    "Put at least one conversation into train with `talkturn partition` or on the page Data.");
        }
        int longest = maxTokens > 0 ? maxTokens : lengthThatFits(train);
        return new EncodedCorpus(corpus, Vocabulary.of(train.stream()), longest, all);
    }

    /** Encodes a corpus for a trained network, with its vocabulary and its T. */
    public static EncodedCorpus of(Corpus corpus, Tokenizer.Source source, Vocabulary vocabulary, int maxTokens) {
        return new EncodedCorpus(corpus, vocabulary, maxTokens, tokenize(corpus, source));
    }

    /** The corpus itself. */
    public Corpus corpus() {
        return corpus;
    }

    /** The vocabulary that the ids refer to. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** T, the tokens of a talkturn that are read at most. */
    public int maxTokens() {
        return maxTokens;
    }

    /** The tokens of a talkturn as they were said (also those that the vocabulary lacks), 1 to T. */
    public List<String> tokens(int row) {
        return tokens.get(row);
    }

    /** The vocabulary rows of a talkturn's tokens; shape [1..T]. The array is shared: do not change it. */
    public int[] ids(int row) {
        return ids[row];
    }

    private static List<List<String>> tokenize(Corpus corpus, Tokenizer.Source source) {
        return corpus.talkturns().stream().map(t -> Tokenizer.tokens(t, source)).toList();
    }

    /** The 99th percentile by nearest rank: the shortest length that leaves at least 99 of 100 narratives whole. */
    private static int lengthThatFits(List<List<String>> train) {
        int[] lengths = train.stream().mapToInt(List::size).sorted().toArray();
        int rank = (int) Math.ceil(SHARE_READ_WHOLE * lengths.length);
        return Math.min(LONGEST, lengths[Math.max(0, rank - 1)]);
    }

    @Override
    public String toString() {
        return ids.length + " talkturns, "
                + Arrays.stream(ids).mapToInt(i -> i.length).sum() + " tokens, " + vocabulary.size() + " rows";
    }
}
