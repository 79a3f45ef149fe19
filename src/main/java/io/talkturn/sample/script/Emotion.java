package io.talkturn.sample.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The four emotions of the corpus, in the order of its classes, with the letter that marks their lines in the scripts. */
public enum Emotion {
    ANGRY,
    HAPPY,
    NEUTRAL,
    SAD;

    private static final double PLEASANT = 0.32;
    private static final double UNPLEASANT = -0.22;
    private static final double EXCITED = 0.04;

    /** The name of the class in the corpus. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All names, in order. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Emotion::id).toList();
    }

    /** What people would call this feeling: unpleasant and excited is anger, unpleasant and calm sadness. */
    public static Emotion of(Affect affect) {
        if (affect.valence() > PLEASANT) {
            return HAPPY;
        } else if (affect.valence() > UNPLEASANT) {
            return NEUTRAL;
        }
        return affect.activation() + 0.25 * affect.dominance() > EXCITED ? ANGRY : SAD;
    }

    static Emotion ofLetter(char letter) {
        return switch (letter) {
            case 'a' -> ANGRY;
            case 'h' -> HAPPY;
            case 'n' -> NEUTRAL;
            case 's' -> SAD;
            default -> throw new IllegalArgumentException("No emotion is marked " + letter);
        };
    }
}
