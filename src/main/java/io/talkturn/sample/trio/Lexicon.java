package io.talkturn.sample.trio;

import io.talkturn.sample.chance.Dice;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The words and frames of the three corpora, read from resources. */
final class Lexicon {
    /** How far a chosen word may be from the feeling. */
    private static final double REACH = 0.35;

    private static final String SEPARATOR = "\\s*\\|\\s*";

    private final Map<String, List<Entry>> kinds = new TreeMap<>();
    private final Map<String, List<String>> frames = new TreeMap<>();
    private final Map<String, Entry> tokens = new HashMap<>();

    /** Something that can be said, and the feeling it carries. */
    record Entry(String said, double valence, double arousal) {}

    private Lexicon() {}

    static Lexicon read() {
        Lexicon lexicon = new Lexicon();
        for (String[] cells : rows("words.txt")) {
            Entry entry = new Entry(cells[3], Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
            lexicon.kinds.computeIfAbsent(cells[0], k -> new ArrayList<>()).add(entry);
            for (String token : entry.said().split(" ", -1)) {
                // a word of a phrase carries what the phrase does; one that stands in several, what the first one does
                lexicon.tokens.putIfAbsent(token, entry);
            }
        }
        for (String[] cells : rows("frames.txt")) {
            lexicon.frames.computeIfAbsent(cells[0], k -> new ArrayList<>()).add(cells[1]);
        }
        return lexicon;
    }

    private static List<String[]> rows(String resource) {
        InputStream in = Objects.requireNonNull(
                Lexicon.class.getResourceAsStream("/io/talkturn/sample/trio/" + resource), resource);
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(SEPARATOR, -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The frames of a corpus. */
    List<String> frames(String corpus) {
        return Objects.requireNonNull(frames.get(corpus), corpus);
    }

    /** A word or phrase of a kind, most likely one near to the feeling. */
    String choose(Dice dice, String kind, Feeling feeling) {
        List<Entry> entries = Objects.requireNonNull(kinds.get(kind), kind);
        double[] upTo = new double[entries.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            double dv = entries.get(i).valence() - feeling.valence();
            double da = entries.get(i).arousal() - feeling.arousal();
            sum += StrictMath.exp(-(dv * dv + da * da) / (2 * REACH * REACH));
            upTo[i] = sum;
        }
        double drawn = dice.between(0, sum);
        int chosen = 0;
        while (chosen < upTo.length - 1 && upTo[chosen] <= drawn) {
            chosen++;
        }
        return entries.get(chosen).said();
    }

    /** What a single token carries; nothing where it is a plain one. */
    Entry carriedBy(String token) {
        return tokens.getOrDefault(token, new Entry(token, 0, 0));
    }
}
