package io.talkturn.foundation;

import java.util.Locale;

/** The language of the program, whatever that of the system is: see docs/decisions/0057-language.md. */
public final class Language {
    private Language() {}

    /**
     * Makes English the default of this process, before anything is shown: JavaFX's menus of text fields, picocli and DJL
     * follow the default and would mix a second language, or other digits, into the program's own.
     */
    public static void settle() {
        Locale.setDefault(Locale.ENGLISH);
    }

    /** The country that the system is set to, which has nothing to do with the language here: its paper, for example. */
    public static Locale country() {
        String country = System.getProperty("user.country.format", System.getProperty("user.country", ""));
        return Locale.of("", country);
    }
}
