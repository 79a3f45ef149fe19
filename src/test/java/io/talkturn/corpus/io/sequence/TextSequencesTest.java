package io.talkturn.corpus.io.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.SequenceData;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.SmallCorpus;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text sequences out of a GloVe file. */
final class TextSequencesTest {
    private static final String GLOVE =
            "I 1 2\ndo 3 4\nn't 5 6\nlike 7 8\nkites 9 10\nat name@x.com 1 1\nKites 11 12\nlike 0 0\nwell 13 14\n";

    @TempDir
    Path temporary;

    @Test
    void wordsAreLookedUpAsWrittenThenInLowerCaseThenInParts() throws IOException {
        assertThat(row("I DON'T like Kites!", 6)).containsExactly(0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12);
        assertThat(row("LIKE well-kites", 4)).containsExactly(0, 0, 7, 8, 13, 14, 9, 10);
    }

    @Test
    void theLastWordsAreKept() throws IOException {
        assertThat(row("I do like kites", 2)).containsExactly(7, 8, 9, 10);
        assertThat(made("I do like kites", 2).cut()).isEqualTo(1);
    }

    @Test
    void aWordThatIsNotInTheFileKeepsItsStep() throws IOException {
        assertThat(row("do zeppelins like kites", 4)).containsExactly(3, 4, 0, 0, 7, 8, 9, 10);
        TextSequences made = made("do zeppelins like kites", 4);
        assertThat(made.words()).isEqualTo(4);
        assertThat(made.unknown()).isEqualTo(1);
    }

    @Test
    void aTokenThatStandsTwiceIsToldOf() throws IOException {
        assertThat(made("like", 1).notes())
                .extracting(ImportNote::code, ImportNote::line)
                .containsExactly(org.assertj.core.api.Assertions.tuple("glove_duplicate", 8));
    }

    @Test
    void aFileWithoutAnyWordOfTheCorpusIsRefused() {
        assertThatThrownBy(() -> made("Zeppelin!", 2))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("glove.txt", "none of the 1 words"));
    }

    @Test
    void theyAreAddedToACorpusFolderWithoutTouchingTheRest() throws IOException {
        Path folder = temporary.resolve("small");
        Corpus corpus = corpus("I like kites");
        CorpusFolder.write(corpus, folder);
        String labels = Files.readString(folder.resolve("labels.csv"));

        CorpusFolder.writeSequences(
                folder, corpus, List.of(made("I like kites", 3).sequences()), Progress.NONE);
        CorpusFolder.writeSequences(
                folder, corpus, List.of(made("I like kites", 2).sequences()), Progress.NONE);

        Corpus read = CorpusFolder.read(folder);
        Sequences text = read.sequences(Modality.TEXT).orElseThrow();
        assertThat(text.steps()).isEqualTo(2);
        float[] values = new float[4];
        text.read(0, values, 0);
        assertThat(values).containsExactly(7, 8, 9, 10);
        assertThat(text.provenance().version()).isEqualTo("glove");
        assertThat(Files.readString(folder.resolve("labels.csv"))).isEqualTo(labels);
        try (Stream<Path> files = Files.list(folder.resolve("sequences"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void besideAlignedAudioEveryWordKeepsItsStepAndAPauseToo() throws IOException {
        Path glove = temporary.resolve("glove.txt");
        Files.writeString(glove, GLOVE);
        List<Word> words = List.of(new Word("don't", 0, 1), new Word("sp", 1, 2), new Word("like", 2, 3));
        Talkturn turn = new Talkturn("a_0", "x", 0.0, 3.0, "don't like", null, words);
        Corpus spoken = corpus("don't like");
        Corpus aligned = spoken.withContent(
                        spoken.info(),
                        List.of(new Conversation("a", "a", List.of(turn))),
                        spoken.labels(),
                        spoken.features())
                .withSequences(List.of(new Sequences(
                        Modality.AUDIO,
                        List.of(),
                        Provenance.UNKNOWN,
                        0,
                        SequenceData.inMemory(new float[4], 1, 4, 1))));

        Sequences text = TextSequences.of(aligned, glove, 4, 0, Progress.NONE).sequences();
        float[] values = new float[8];
        text.read(0, values, 0);

        assertThat(values).containsExactly(0, 0, 3, 4, 0, 0, 7, 8);
    }

    private float[] row(String text, int steps) throws IOException {
        Sequences sequences = made(text, steps).sequences();
        float[] values = new float[steps * sequences.columns()];
        java.util.Arrays.fill(values, 99);
        sequences.read(0, values, 0);
        return values;
    }

    private TextSequences made(String text, int steps) throws IOException {
        Path glove = temporary.resolve("glove.txt");
        Files.writeString(glove, GLOVE);
        return TextSequences.of(corpus(text), glove, steps, 0, Progress.NONE);
    }

    private static Corpus corpus(String text) {
        return new SmallCorpus()
                .conversation("a", Partition.TRAIN, List.of("x: joy: " + text).toArray(String[]::new))
                .build("joy");
    }
}
