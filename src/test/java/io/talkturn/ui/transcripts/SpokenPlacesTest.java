package io.talkturn.ui.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Word;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SpokenPlacesTest {
    private static List<String> found(String text, String... words) {
        List<Word> said = Arrays.stream(words).map(Word::untimed).toList();
        return SpokenPlaces.find(text, said).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    @Test
    void wordsAreFoundAtTheEndOfANarrativeWithoutTheirSigns() {
        assertThat(found(
                        "the woman said yes its the corner she said.", "Yes.", "It's", "the", "corner", "she", "said."))
                .containsExactly("yes", "its", "the", "corner", "she", "said");
    }

    @Test
    void inTheWordsAloneTheyAreFoundAsTheyAre() {
        assertThat(found("Well – it's ten.", "Well", "–", "it's", "ten.")).containsExactly("Well", "", "it's", "ten");
    }

    @Test
    void whereTheTextSaysSomethingElseNothingIsFound() {
        assertThat(found("quite another text", "yes", "indeed")).isEmpty();
    }
}
