package io.talkturn.corpus.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.NumberScale;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.SmallCorpus;
import io.talkturn.corpus.WeakLabels;
import io.talkturn.corpus.WeakLabels.Labeller;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weak labels stand beside the strong ones: written, read and replaced without either touching the other. */
final class WeakLabelFilesTest {
    private static final double GAP = Double.NaN;
    private static final Labeller LABELLER = new Labeller(
            "20261122-sarcasm", "EF-LF LSTM", "mustard", 0.66, "accuracy", 14, "2026-11-22T09:00:00Z", List.of());

    @TempDir
    Path folder;

    private final Corpus corpus = new SmallCorpus()
            .conversation("a", Partition.TRAIN, "X: sad: no", "Y: happy: yes", "X: sad: oh")
            .build("happy", "sad");

    @BeforeEach
    void write() {
        folder = folder.resolve("small");
        CorpusFolder.write(corpus, folder);
    }

    @Test
    void whatIsWrittenIsReadBackExactly() {
        WeakLabelFiles.write(folder, corpus, sarcasm(0.1 + 0.2, 0.7, GAP, GAP, 0.5, 0.5));

        WeakLabels read = CorpusFolder.read(folder).weakLabels("sarcasm").orElseThrow();

        assertThat(read.labeller()).isEqualTo(LABELLER);
        assertThat(read.classes()).containsExactly("no", "yes");
        assertThat(read.count()).isEqualTo(2);
        assertThat(read.at(0)).isEqualTo(1);
        assertThat(read.at(1)).as("not labelled").isEqualTo(ClassLabel.MISSING);
        assertThat(read.at(2)).as("a tie goes to the first class").isZero();
        assertThat(read.probability(0, 0)).isEqualTo(0.1 + 0.2);
        assertThat(read.probability(1, 0)).isNaN();
    }

    @Test
    void numbersAreReadBackExactlyWithTheirScale() throws IOException {
        NumberScale scale = new NumberScale(-3, 3);
        WeakLabelFiles.write(
                folder, corpus, WeakLabels.ofNumbers("score", scale, new double[] {0.1 + 0.2, GAP, -3.4}, LABELLER));

        WeakLabels read = CorpusFolder.read(folder).weakLabels("score").orElseThrow();
        assertThat(read.scale()).isEqualTo(scale);
        assertThat(read.classes()).isEmpty();
        assertThat(read.count()).isEqualTo(2);
        assertThat(read.number(0)).isEqualTo(0.1 + 0.2);
        assertThat(read.number(2)).as("beyond the scale, as it was predicted").isEqualTo(-3.4);

        Path table = folder.resolve("weak/score.csv");
        Files.writeString(table, Files.readString(table).replace("-3.4", "NaN"));
        assertThatThrownBy(() -> CorpusFolder.read(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("“NaN” is not a number");
    }

    @Test
    void aTalkturnWithoutAnyClassOfAMultiLabelTaskStaysAndIsNoMissingOne() {
        double[] probabilities = {0.9, 0.6, 0.5, 0.2, GAP, GAP};
        WeakLabels emotion = WeakLabels.of("emotion", List.of("angry", "fear"), true, probabilities, LABELLER);
        WeakLabelFiles.write(folder, corpus, emotion);

        WeakLabels read = CorpusFolder.read(folder).weakLabels("emotion").orElseThrow();

        assertThat(read.multiLabel()).isTrue();
        assertThat(List.of(read.has(0, 0), read.has(0, 1))).containsExactly(true, true);
        assertThat(List.of(read.has(1, 0), read.has(1, 1)))
                .as("0.5 is not above 0.5")
                .containsExactly(false, false);
        assertThat(read.isPresent(1)).isTrue();
        assertThat(read.isPresent(2)).isFalse();
        assertThat(folder.resolve("weak/emotion.csv")).content().contains("a_1,(none),0.5,0.2");
    }

    @Test
    void aStrongLabelOfTheSameTaskAndTheHashOfTheCorpusStayAsTheyWere() throws IOException {
        String before = CorpusFolder.hash(folder);
        String labels = Files.readString(folder.resolve("labels.csv"));

        WeakLabelFiles.write(
                folder, corpus, WeakLabels.of("emotion", List.of("happy", "sad"), false, all(0.9, 0.1), LABELLER));

        Corpus read = CorpusFolder.read(folder);
        assertThat(CorpusFolder.hash(folder)).isEqualTo(before);
        assertThat(folder.resolve("labels.csv")).content().isEqualTo(labels);
        assertThat(((ClassLabel) read.label("emotion").orElseThrow()).at(0)).isEqualTo(1);
        assertThat(read.weakLabels("emotion").orElseThrow().at(0)).isZero();
    }

    @Test
    void weakLabelsOutliveACorpusThatIsWrittenAgain() {
        WeakLabelFiles.write(folder, corpus, sarcasm(0.9, 0.1, GAP, GAP, GAP, GAP));
        Corpus shorter = new SmallCorpus()
                .conversation("b", Partition.TRAIN, "Z: sad: new")
                .conversation("a", Partition.TRAIN, "X: sad: no")
                .build("happy", "sad");

        CorpusFolder.replace(shorter, folder, Progress.NONE);

        WeakLabels read = CorpusFolder.read(folder).weakLabels("sarcasm").orElseThrow();
        assertThat(read.isPresent(0)).isFalse();
        assertThat(read.at(1)).as("found again by the talkturn's id").isZero();
    }

    @Test
    void otherLabelsHaveAnotherHash() {
        WeakLabelFiles.write(folder, corpus, sarcasm(all(0.9, 0.1)));
        String first = WeakLabelFiles.hash(folder, "sarcasm");
        WeakLabelFiles.write(folder, corpus, sarcasm(all(0.8, 0.2)));

        assertThat(WeakLabelFiles.hash(folder, "sarcasm")).isNotEqualTo(first).hasSize(64);
    }

    @Test
    void deletedOnesAreGone() {
        WeakLabelFiles.write(folder, corpus, sarcasm(all(0.9, 0.1)));
        WeakLabelFiles.delete(folder, "sarcasm");

        assertThat(CorpusFolder.read(folder).weakLabels()).isEmpty();
        assertThat(folder.resolve("weak")).doesNotExist();
    }

    @Test
    void aDamagedTableIsToldByItsLine() throws IOException {
        WeakLabelFiles.write(folder, corpus, sarcasm(all(0.9, 0.1)));
        Path table = folder.resolve("weak/sarcasm.csv");
        String good = Files.readString(table);

        Files.writeString(table, good.replaceFirst("0\\.9", "1.9"));
        assertThatThrownBy(() -> CorpusFolder.read(folder))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.file()).isEqualTo(table))
                .hasMessageContaining("Line 2")
                .hasMessageContaining("1.9");

        Files.writeString(table, good.replaceFirst("a_0,no", "a_0,maybe"));
        assertThatThrownBy(() -> CorpusFolder.read(folder)).hasMessageContaining("maybe");

        Files.writeString(table, good.replaceFirst("a_0,no", "a_0,no|yes"));
        assertThatThrownBy(() -> CorpusFolder.read(folder)).hasMessageContaining("several classes");
    }

    @Test
    void aTaskThatWouldLeadOutOfTheFolderIsRefused() {
        assertThatThrownBy(() -> WeakLabelFiles.hash(folder, "../labels")).isInstanceOf(UserError.class);
    }

    private static WeakLabels sarcasm(double... probabilities) {
        return WeakLabels.of("sarcasm", List.of("no", "yes"), false, probabilities, LABELLER);
    }

    private static double[] all(double first, double second) {
        return new double[] {first, second, first, second, first, second};
    }
}
