package io.talkturn.ui.listen;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WordTimesTest {
    @Test
    void wordsWithoutTimesShareTheRoomBetweenTheirNeighbours() {
        List<Word> words = List.of(
                Word.untimed("at"),
                new Word("ten", 1.0, 1.5),
                Word.untimed("to"),
                Word.untimed("7"),
                new Word("am", 2.5, 3));

        assertThat(WordTimes.between(words, 0.5, 3))
                .containsExactly(
                        new Word("at", 0.5, 1.0),
                        new Word("ten", 1.0, 1.5),
                        new Word("to", 1.5, 2.0),
                        new Word("7", 2.0, 2.5),
                        new Word("am", 2.5, 3));
    }

    @Test
    void aTalkturnWithoutAnyIsDividedEvenly() {
        assertThat(WordTimes.evenly(" well  yes ", 2, 4))
                .containsExactly(new Word("well", 2, 3), new Word("yes", 3, 4));
    }
}
