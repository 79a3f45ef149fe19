package io.talkturn.monah;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The phrases that narratives are woven of: English, or a person's file of the same names (MONAH paper: narrative).
 *
 * @param texts phrases by name, each of the names of the English ones, in lower case and on one line
 */
public record Wording(SortedMap<String, String> texts) {
    private static final int LONGEST = 120;
    private static final Pattern PLACE = Pattern.compile("\\{(\\w*)}");
    /** What a phrase must hold, and nothing else in braces. */
    private static final Map<String, List<String>> PLACES =
            Map.of("speaker", List.of("noun"), "delay", List.of("number", "length"));

    private static final Wording ENGLISH = new Wording(texts(englishFile()));

    public Wording {
        texts = new TreeMap<>(texts);
    }

    /** The paper's. */
    public static Wording english() {
        return ENGLISH;
    }

    /** Whether these are the paper's. */
    public boolean isEnglish() {
        return equals(ENGLISH);
    }

    /** The English phrases as a file, with what each is for. */
    public static String englishFile() {
        try (InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream("phrases.properties"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The phrases of a file of properties.
     *
     * @throws IllegalArgumentException with what is wrong, as the end of a sentence
     */
    public static Wording parse(String file) {
        return of(texts(file));
    }

    /**
     * Phrases by name, checked.
     *
     * @throws IllegalArgumentException with what is wrong, as the end of a sentence
     */
    public static Wording of(Map<String, String> texts) {
        List<String> missing = new ArrayList<>(ENGLISH.texts.keySet());
        missing.removeAll(texts.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("there is nothing for " + String.join(", ", missing) + ".");
        }
        List<String> strange = new ArrayList<>(texts.keySet());
        strange.removeAll(ENGLISH.texts.keySet());
        if (!strange.isEmpty()) {
            throw new IllegalArgumentException("there is no phrase of the name " + String.join(", ", strange) + ".");
        }
        SortedMap<String, String> checked = new TreeMap<>();
        texts.forEach((name, phrase) -> checked.put(name, checked(name, phrase)));
        return new Wording(checked);
    }

    private static String checked(String name, String phrase) {
        String plain = phrase.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "“" + name + "” has " + (plain.isEmpty() ? "no words." : "more than " + LONGEST + " characters."));
        }
        List<String> wanted = PLACES.getOrDefault(name, List.of());
        List<String> found =
                PLACE.matcher(plain).results().map(place -> place.group(1)).toList();
        for (String place : wanted) {
            if (!found.contains(place)) {
                throw new IllegalArgumentException("“" + name + "” is without {" + place + "}.");
            }
        }
        if (!wanted.containsAll(found)) {
            throw new IllegalArgumentException("“" + name + "” has something in braces that is not known: " + plain);
        }
        return plain;
    }

    private static SortedMap<String, String> texts(String file) {
        SortedMap<String, String> texts = new TreeMap<>();
        Properties properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (texts.put((String) key, (String) value) != null) {
                    throw new IllegalArgumentException("“" + key + "” is there twice.");
                }
                return value;
            }
        };
        try {
            properties.load(new StringReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** A phrase. */
    String get(String name) {
        return Objects.requireNonNull(texts.get(name), name);
    }

    /** Who speaks, with the article where the language has one. */
    String speaker(String noun) {
        return filled("speaker", Map.of("noun", noun));
    }

    /** What was done. */
    String action(Action action) {
        return get("action." + id(action));
    }

    /** How it was said; empty for the tones that are never told. */
    String tone(Tone tone) {
        return texts.getOrDefault("tone." + id(tone), "");
    }

    /** The silence before. */
    String delay(String number, String length) {
        return filled("delay", Map.of("number", get("number." + number), "length", get("length." + length)));
    }

    private String filled(String name, Map<String, String> values) {
        return PLACE.matcher(get(name))
                .replaceAll(place -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(place.group(1)))));
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
