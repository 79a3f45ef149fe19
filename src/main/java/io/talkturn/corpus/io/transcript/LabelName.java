package io.talkturn.corpus.io.transcript;

import java.util.Locale;
import java.util.Set;

/** What a tier would be called as a label: “emotion” of “Anna-emotion”, “emotion@Anna” and “emo”. */
public final class LabelName {
    private static final String SEPARATORS = "-_@.:/| ()";
    private static final Set<String> CLASSES = Set.of(
            "emotion",
            "sentiment",
            "mood",
            "affect",
            "feeling",
            "sarcasm",
            "stance",
            "polarity",
            "act",
            "dialogue_act");

    private LabelName() {}

    /** The name of a tier without that of its speaker. */
    public static String of(String tier, String speaker) {
        String rest = tier.strip();
        if (!speaker.isBlank() && rest.length() > speaker.length()) {
            if (rest.startsWith(speaker) && isSeparator(rest.charAt(speaker.length()))) {
                rest = rest.substring(speaker.length());
            } else if (rest.endsWith(speaker) && isSeparator(rest.charAt(rest.length() - speaker.length() - 1))) {
                rest = rest.substring(0, rest.length() - speaker.length());
            } else if (rest.indexOf('@') > 0) {
                rest = rest.substring(0, rest.indexOf('@'));
            }
        } else if (rest.indexOf('@') > 0) {
            rest = rest.substring(0, rest.indexOf('@'));
        }
        return named(trimmed(rest));
    }

    /** Who speaks on a tier that says nothing else of it: the name behind “@”, else the tier's own. */
    public static String speaker(String tier) {
        int at = tier.lastIndexOf('@');
        return at > 0 && at < tier.length() - 1 ? tier.substring(at + 1).strip() : tier.strip();
    }

    private static String named(String rest) {
        String name = rest.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
        return switch (name) {
            case "emo", "emotions" -> "emotion";
            case "" -> "label";
            default -> name;
        };
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSeparator(text.charAt(from))) {
            from++;
        }
        while (to > from && isSeparator(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0;
    }

    /** Whether the name alone says that classes stand there. */
    static boolean isClass(String label) {
        return CLASSES.contains(label);
    }
}
