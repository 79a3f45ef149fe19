package io.talkturn.weaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.UserError;
import io.talkturn.monah.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's file of phrases: whole and clear, or refused by what is wrong with it. */
final class PhrasesFileTest {
    @TempDir
    private Path temporary;

    private Path file(String text) throws IOException {
        return Files.writeString(temporary.resolve("deutsch.properties"), text);
    }

    @Test
    void theEnglishFileThatIsWrittenIsTheEnglishPhrases() {
        Path file = temporary.resolve("english.properties");
        PhrasesFile.writeEnglish(file);
        assertThat(PhrasesFile.read(file)).isEqualTo(Wording.english());
    }

    @Test
    void aTranslationIsTakenInAnyScriptAndWithAMarkInFront() throws IOException {
        Wording own = PhrasesFile.read(file("\uFEFF" + Wording.englishFile().replace("said = said", "said = 说了")));
        assertThat(own.isEnglish()).isFalse();
        assertThat(own.texts())
                .containsEntry("said", "说了")
                .hasSameSizeAs(Wording.english().texts());
    }

    @Test
    void whatIsWrongIsSaid() throws IOException {
        String english = Wording.englishFile();
        refused(english.replace("said = said", ""), "nothing for said");
        refused(english.replace("said = said", "said = "), "“said” has no words");
        refused(english + "\nshouted = schrie\n", "no phrase of the name shouted");
        refused(english + "\nsaid = sagte\n", "“said” is there twice");
        refused(english.replace("the {noun}", "die"), "“speaker” is without {noun}");
        refused(english.replace("the {noun}", "{noun} {name}"), "in braces that is not known");
        refused(english.replace("said = said", "said = \\u12"), "");
        refused("PK\u0003\u0004", "nothing for action.chin");
        Files.write(temporary.resolve("deutsch.properties"), "said = fl\u00fcsterte".getBytes("ISO-8859-1"));
        assertThatThrownBy(() -> PhrasesFile.read(temporary.resolve("deutsch.properties")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("not UTF-8");
    }

    private void refused(String text, String why) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> PhrasesFile.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("cannot be used")
                .hasMessageContaining(why)
                .extracting(thrown -> ((UserError) thrown).wayOut())
                .asString()
                .contains("--write-phrases");
    }
}
