package io.talkturn.ui.kit;

import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Every text that people see in the window, by key, from {@code texts.properties}. */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("io.talkturn.ui.texts");

    private Texts() {}

    /** The text of a key, with {@code {0}}, {@code {1}} ... replaced by the arguments. */
    public static String of(String key, Object... arguments) {
        String text;
        try {
            text = BUNDLE.getString(key);
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("texts.properties has no key " + key, e);
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** A number with its noun, for example "1 talkturn" or "1,100 talkturns"; the keys are {@code count.<noun>.one} and {@code .many}. */
    public static String count(String noun, long number) {
        return of(
                "count." + noun + (number == 1 ? ".one" : ".many"),
                String.format(java.util.Locale.ROOT, "%,d", number));
    }

    /** Whether there is such a key. */
    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }
}
