package io.talkturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Makes the same thing where the system speaks another language: with other digits, decimal commas, another calendar, a dotless i. */
public final class EachLocale {
    private static final List<Locale> OTHERS = List.of(
            Locale.GERMANY,
            Locale.forLanguageTag("ar-EG-u-nu-arab"),
            Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"),
            Locale.forLanguageTag("tr-TR"));

    private EachLocale() {}

    /** Fails where what is made differs from what is made without a language. */
    public static <T> T givesTheSame(Callable<T> made) throws Exception {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            T plain = made.call();
            for (Locale other : OTHERS) {
                Locale.setDefault(other);
                assertThat(made.call()).as(other.toLanguageTag()).isEqualTo(plain);
            }
            return plain;
        } finally {
            Locale.setDefault(before);
        }
    }
}
