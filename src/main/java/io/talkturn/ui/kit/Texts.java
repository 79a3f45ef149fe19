package io.talkturn.ui.kit;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every text that people see in the window, by key, from {@code texts.properties}. */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("io.talkturn.ui.texts", Locale.ROOT);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private Texts() {}

    /** The text of a key, with {@code {0}} to {@code {9}} replaced by the arguments, in which nothing is replaced again. */
    public static String of(String key, Object... arguments) {
        String text;
        try {
            text = BUNDLE.getString(key);
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("texts.properties has no key " + key, e);
        }
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(filled(place, arguments)));
    }

    private static String filled(MatchResult place, Object... arguments) {
        int number = Integer.parseInt(place.group(1));
        return number < arguments.length ? String.valueOf(arguments[number]) : place.group();
    }

    /** A number with its noun, for example "1 talkturn" or "1,100 talkturns"; the keys are {@code count.<noun>.one} and {@code .many}. */
    public static String count(String noun, long number) {
        return of("count." + noun + (number == 1 ? ".one" : ".many"), Format.integer(number));
    }

    /** Whether there is such a key. */
    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }
}
