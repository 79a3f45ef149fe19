package io.talkturn.training.han.text;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tokens that a network knows, each the row of its embedding: row 0 {@code <pad>}, row 1 {@code <unk>}, row 2
 * {@code <empty>}, then the tokens of the train partition, frequent ones first. A token of another partition that train
 * lacks is read as {@code <unk>}, even where an embedding file has it (HAN-ROCK paper: input).
 */
public final class Vocabulary {
    /** The row of padding. */
    public static final int PAD = 0;
    /** The row of every token that is not in the vocabulary. */
    public static final int UNKNOWN = 1;
    /** The row of {@link Tokenizer#EMPTY}. */
    public static final int EMPTY = 2;

    private static final List<String> FIRST = List.of("<pad>", "<unk>", Tokenizer.EMPTY);

    private final List<String> tokens;
    private final Map<String, Integer> rows = new HashMap<>();

    private Vocabulary(List<String> tokens) {
        this.tokens = List.copyOf(tokens);
        for (int row = 0; row < tokens.size(); row++) {
            rows.putIfAbsent(tokens.get(row), row);
        }
    }

    /** The vocabulary of these talkturns: by falling frequency, equally frequent tokens by their letters. */
    public static Vocabulary of(Stream<List<String>> talkturns) {
        Map<String, Integer> counts = new HashMap<>();
        talkturns.forEach(tokens -> tokens.forEach(token -> counts.merge(token, 1, Integer::sum)));
        FIRST.forEach(counts::remove);
        List<String> ordered = new ArrayList<>(FIRST);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.add(entry.getKey()));
        return new Vocabulary(ordered);
    }

    /**
     * Reads {@code vocabulary.txt}: UTF-8, a token a line, the line number less one is the row.
     *
     * @throws UserError where the file is missing, cut short or of another form
     */
    public static Vocabulary read(Path file) {
        String text = AtomicFiles.readText(file);
        List<String> tokens = text.lines().toList();
        Vocabulary vocabulary = new Vocabulary(tokens);
        boolean whole = text.endsWith("\n") && tokens.size() >= FIRST.size();
        if (!whole || !tokens.subList(0, FIRST.size()).equals(FIRST) || vocabulary.rows.size() != tokens.size()) {
            throw new UserError(
                    "The vocabulary is damaged or cut short: it must hold <pad>, <unk>, <empty> and then every token once.",
                    file,
                    "Restore it from a copy, or train the run again.");
        }
        return vocabulary;
    }

    /** Writes {@code vocabulary.txt}. */
    public void write(Path file) {
        AtomicFiles.writeText(file, String.join("\n", tokens) + "\n");
    }

    /** Every token by row, {@code <pad>}, {@code <unk>} and {@code <empty>} included. */
    public List<String> tokens() {
        return tokens;
    }

    /** The number of rows. */
    public int size() {
        return tokens.size();
    }

    /** The row of a token, {@link #UNKNOWN} where it has none. */
    public int row(String token) {
        return rows.getOrDefault(token, UNKNOWN);
    }

    /** The row of a token, -1 where it has none. */
    int find(String token) {
        return rows.getOrDefault(token, -1);
    }

    /** The rows of a talkturn's tokens. */
    public int[] rows(List<String> talkturn) {
        return talkturn.stream().mapToInt(this::row).toArray();
    }
}
