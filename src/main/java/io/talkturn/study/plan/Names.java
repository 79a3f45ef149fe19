package io.talkturn.study.plan;

import io.talkturn.foundation.PortableNames;
import java.util.Locale;

/** The short words of studies, which become names of folders. */
public final class Names {
    private static final String ALLOWED = "[a-z0-9][a-z0-9_+-]*";
    private static final int LONGEST = 60;

    private Names() {}

    /** Whether a text can be a short word. */
    public static boolean isName(String text) {
        return text.length() <= LONGEST && text.matches(ALLOWED);
    }

    static void require(String id) {
        if (!isName(id)) {
            throw new IllegalArgumentException("“" + id + "” is no name of letters, digits and - _ +");
        }
    }

    /** A short word out of any text. */
    public static String of(String text) {
        String plain =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9+]+", "-").replaceAll("^[-+]+|-+$", "");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST));
        return cut.isEmpty() ? "x" : PortableNames.of(cut);
    }
}
