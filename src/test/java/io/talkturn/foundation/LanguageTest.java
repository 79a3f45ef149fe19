package io.talkturn.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

final class LanguageTest {
    @Test
    void theProcessSpeaksEnglishWhateverTheSystemSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            Language.settle();
            assertThat(Locale.getDefault(Locale.Category.FORMAT)).isEqualTo(Locale.ENGLISH);
            assertThat(Locale.getDefault(Locale.Category.DISPLAY)).isEqualTo(Locale.ENGLISH);
        } finally {
            Locale.setDefault(before);
        }
    }
}
