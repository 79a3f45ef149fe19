package io.talkturn.corpus.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.SequenceData;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.SmallCorpus;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Npy;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feature corpora: a corpus folder with sequences beside it. */
final class SequenceFolderTest {
    private static final float[] VALUES = {0, 0, 1, 2, 0, 0, 0, 0, 3, 4, 5, 6};

    @TempDir
    Path temporary;

    @Test
    void sequencesAreWrittenBesideTheCorpusAndReadBackExactly() {
        Path folder = temporary.resolve("trio");
        CorpusFolder.write(corpus(VALUES), folder);

        Corpus read = CorpusFolder.read(folder);
        Sequences audio = read.sequences(Modality.AUDIO).orElseThrow();

        assertThat(audio.steps()).isEqualTo(2);
        assertThat(audio.columns()).isEqualTo(2);
        assertThat(audio.names()).containsExactly("pitch", "loudness");
        assertThat(audio.provenance()).isEqualTo(new Provenance("COVAREP", "1.4", "a.pkl"));
        assertThat(audio.nonFinite()).isEqualTo(7);
        assertThat(all(audio)).containsExactly(VALUES);
        assertThat(audio.firstStep(0)).isEqualTo(1);
        assertThat(audio.firstStep(1)).isEqualTo(2);
        assertThat(read.sequences(Modality.TEXT)).isEmpty();
        assertThat(((MultiLabel) read.labels().getFirst()).written(0)).isEqualTo("happy|sad");
        assertThat(CorpusOutline.read(folder).modalities()).containsExactly(Modality.AUDIO);
    }

    @Test
    void theFileIsOneThatOtherProgramsRead() {
        Path folder = temporary.resolve("trio");
        CorpusFolder.write(corpus(VALUES), folder);

        Npy.Array<float[]> array = Npy.readFloats(folder.resolve("sequences/audio.npy"));
        assertThat(array.shape()).containsExactly(3, 2, 2);
        assertThat(array.values()).containsExactly(VALUES);
    }

    @Test
    void aCorpusThatReplacesItselfKeepsItsSequences() {
        Path folder = temporary.resolve("trio");
        CorpusFolder.write(corpus(VALUES), folder);

        CorpusFolder.replace(CorpusFolder.read(folder), folder, Progress.NONE);

        assertThat(all(CorpusFolder.read(folder).sequences().getFirst())).containsExactly(VALUES);
    }

    @Test
    void thatAnExtractorIsAssumedIsKeptAndFoldersWithoutItAreNotAssumed() {
        Path folder = temporary.resolve("trio");
        Corpus corpus = corpus(VALUES);
        Sequences told = corpus.sequences().getFirst();
        Provenance guessed = Provenance.guessed("COVAREP").from("a.pkl");
        CorpusFolder.write(
                corpus.withSequences(
                        List.of(new Sequences(told.modality(), told.names(), guessed, told.nonFinite(), told.data()))),
                folder);
        CorpusFolder.write(corpus, temporary.resolve("told"));

        assertThat(CorpusFolder.read(folder).sequences().getFirst().provenance())
                .isEqualTo(new Provenance("COVAREP", "", "a.pkl", true));
        String old = AtomicFiles.readText(temporary.resolve("told/corpus.json"));
        assertThat(old).contains("COVAREP").doesNotContain("assumed");
        assertThat(CorpusFolder.read(temporary.resolve("told"))
                        .sequences()
                        .getFirst()
                        .provenance()
                        .assumed())
                .isFalse();
    }

    @Test
    void theHashCoversTheSequencesAndNotTheirProvenance() {
        float[] other = VALUES.clone();
        other[11] = 7;
        CorpusFolder.write(corpus(VALUES), temporary.resolve("a"));
        CorpusFolder.write(corpus(other), temporary.resolve("b"));
        Corpus moved = corpus(VALUES);
        Sequences same = moved.sequences().getFirst();
        CorpusFolder.write(
                moved.withSequences(List.of(new Sequences(
                        same.modality(), same.names(), new Provenance("COVAREP", "1.4", "z.pkl"), 7, same.data()))),
                temporary.resolve("c"));

        assertThat(CorpusFolder.hash(temporary.resolve("b"))).isNotEqualTo(CorpusFolder.hash(temporary.resolve("a")));
        assertThat(CorpusFolder.hash(temporary.resolve("c"))).isEqualTo(CorpusFolder.hash(temporary.resolve("a")));
    }

    @Test
    void aFileOfAnotherLengthIsNamed() throws Exception {
        Path folder = temporary.resolve("trio");
        CorpusFolder.write(corpus(VALUES), folder);
        Path file = folder.resolve("sequences/audio.npy");

        Npy.write(file, new float[] {1, 2, 3, 4}, 1, 2, 2);
        assertThatThrownBy(() -> CorpusFolder.read(folder))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("audio.npy", "[1, 2, 2]", "[3, 2, 2]"));
        Files.delete(file);
        assertThatThrownBy(() -> CorpusFolder.read(folder))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("audio.npy"));
    }

    @Test
    void aModalityWithTheWrongNumberOfTalkturnsIsRefused() {
        Corpus corpus = corpus(VALUES);
        Sequences two = new Sequences(
                Modality.TEXT, List.of(), Provenance.UNKNOWN, 0, SequenceData.inMemory(new float[8], 2, 2, 2));

        assertThatThrownBy(() -> corpus.withSequences(List.of(two)))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("text", "2", "3"));
    }

    static float[] all(Sequences sequences) {
        int length = sequences.steps() * sequences.columns();
        float[] values = new float[sequences.size() * length];
        for (int row = 0; row < sequences.size(); row++) {
            sequences.read(row, values, row * length);
        }
        return values;
    }

    private static Corpus corpus(float[] values) {
        return new SmallCorpus()
                .conversation("a", Partition.TRAIN, "x: joy: Hello.", "y: joy: Hi.")
                .conversation("b", Partition.TEST, "x: joy: Bye.")
                .build("joy")
                .withLabels(List.of(
                        new MultiLabel("emotion", List.of("happy", "sad"), new long[] {3, 0, MultiLabel.MISSING})))
                .withSequences(List.of(new Sequences(
                        Modality.AUDIO,
                        List.of("pitch", "loudness"),
                        new Provenance("COVAREP", "1.4", "a.pkl"),
                        7,
                        SequenceData.inMemory(values, 3, 2, 2))));
    }
}
