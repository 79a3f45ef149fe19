package io.talkturn.corpus.io.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.TestData;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.source.FeatureChoices;
import io.talkturn.corpus.io.source.FeatureChoices.SentimentRule;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Npy;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Old files of CMU, npz and npy, matrices of COVAREP. */
final class ArraysImporterFixtureTest {
    @TempDir
    Path temporary;

    @Test
    void theOldFilesOfCmuAreOneCorpus() {
        Corpus corpus = read(SplitFilesImporter.ID, TestData.fixtures("tensors/h5"), null);
        JsonNode files = Json.tree(TestData.fixtures("tensors/expected.json")).path("files");

        MultiLabel emotion = (MultiLabel) corpus.label("emotion").orElseThrow();
        for (Map.Entry<String, Partition> split : Map.of(
                        "train", Partition.TRAIN, "valid", Partition.DEV, "test", Partition.TEST)
                .entrySet()) {
            JsonNode expected = files.path("h5/ey_" + split.getKey() + ".h5");
            for (int c = 0; c < emotion.classes().size(); c++) {
                int holds = 0;
                for (int row = 0; row < emotion.size(); row++) {
                    holds += corpus.partitionOfRow(row) == split.getValue() && emotion.has(row, c) ? 1 : 0;
                }
                assertThat(holds)
                        .isEqualTo(expected.path("multi_label_counts")
                                .path(emotion.classes().get(c))
                                .asInt(-1));
            }
            double sum = 0;
            NumberLabel score = (NumberLabel) corpus.label("sentiment_score").orElseThrow();
            for (int row = 0; row < score.size(); row++) {
                sum += corpus.partitionOfRow(row) == split.getValue() ? score.at(row) : 0;
            }
            double wanted = files.path("h5/y_" + split.getKey() + ".h5")
                    .path("content")
                    .path("datasets")
                    .iterator()
                    .next()
                    .path("sum")
                    .asDouble();
            // thirds: their sum depends on its order
            assertThat(sum).isCloseTo(wanted, within(1e-9));
            checkWithoutEmotion(corpus, emotion, split.getValue(), expected.path("all_zero_rows"));
        }
        assertThat(corpus.sequences()).extracting(Sequences::modality).containsExactlyInAnyOrder(Modality.values());
    }

    private static void checkWithoutEmotion(Corpus corpus, MultiLabel emotion, Partition partition, JsonNode expected) {
        List<Integer> wanted = new ArrayList<>();
        expected.forEach(row -> wanted.add(row.asInt()));
        List<Integer> found = new ArrayList<>();
        int index = 0;
        for (int row = 0; row < emotion.size(); row++) {
            if (corpus.partitionOfRow(row) == partition) {
                int own = row;
                if (IntStream.range(0, emotion.classes().size()).noneMatch(c -> emotion.has(own, c))) {
                    found.add(index);
                }
                index++;
            }
        }
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void aMatrixOfCovarepIsOneSampleWithNamedColumns() {
        Corpus corpus = read(ArraysImporter.ID, TestData.fixtures("tensors/covarep_v7.mat"), null);
        Sequences audio = corpus.sequences(Modality.AUDIO).orElseThrow();
        JsonNode expected = Json.tree(TestData.fixtures("tensors/expected.json"))
                .path("files")
                .path("covarep_v7.mat")
                .path("content")
                .path("variables");

        assertThat(audio.size()).isEqualTo(1);
        assertThat(audio.steps())
                .isEqualTo(expected.path("features").path("shape").path(0).asInt());
        assertThat(audio.nonFinite())
                .isEqualTo(expected.path("features").path("neginf").asLong());
        List<String> names = new ArrayList<>();
        expected.path("names").path("values").forEach(name -> names.add(name.asString()));
        assertThat(audio.names()).isEqualTo(names);
        assertThat(audio.provenance().extractor()).isEqualTo("COVAREP");
        assertThat(audio.provenance().assumed())
                .as("the names of its columns tell it")
                .isFalse();
    }

    @Test
    void anArchiveWhoseArraysAreNamedAfterSplitsNeedsNoMapping() throws IOException {
        Path file = temporary.resolve("mine.npz");
        archive(file, "train_text", new float[] {0, 1, 2, 3}, "train_labels", new float[] {-1.5f, 2});

        Corpus corpus = read(ArraysImporter.ID, file, null);

        assertThat(corpus.partitionOfRow(0)).isEqualTo(Partition.TRAIN);
        assertThat(((NumberLabel) corpus.label("sentiment_score").orElseThrow()).at(0))
                .isEqualTo(-1.5);
        assertThat(corpus.sequences(Modality.TEXT).orElseThrow().firstStep(0)).isEqualTo(1);
    }

    @Test
    void aMappingSaysWhichArrayIsWhat() throws IOException {
        Path file = temporary.resolve("mine.npz");
        archive(file, "x", new float[] {0, 1, 2, 3}, "y", new float[] {-1, 1});
        Path mapping = temporary.resolve("mapping.json");
        Files.writeString(mapping, "{\"splits\": {\"test\": {\"audio\": \"mine.npz:x\", \"labels\": \"mine.npz:y\"}}}");

        assertThatThrownBy(() -> read(ArraysImporter.ID, file, null))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("x, y", "--arrays"));
        Corpus corpus = read(ArraysImporter.ID, file, mapping);

        assertThat(corpus.partitionOfRow(0)).isEqualTo(Partition.TEST);
        assertThat(corpus.label("sarcasm")).isPresent();
        assertThat(corpus.sequences(Modality.AUDIO)).isPresent();

        Files.writeString(mapping, "{\"audio\": \"mine.npz:z\"}");
        assertThatThrownBy(() -> read(ArraysImporter.ID, file, mapping))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("“z”", "mine.npz"));
    }

    @ParameterizedTest
    @CsvSource({"0|2|1, no samples", "2|0|1, no cells", "2|2|0, no cells", "0|2147483647|2147483647, more than"})
    void anArrayWithoutCellsOrSamplesIsNoCorpus(String shape, String said) throws IOException {
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + shape.replace("|", ", ") + "), }";
        byte[] text = (header + " ".repeat(118 - 1 - header.length()) + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] magic = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, 0};
        Path file = temporary.resolve("my_text.npy");
        Files.write(file, magic);
        Files.write(file, text, StandardOpenOption.APPEND);

        assertThatThrownBy(() -> read(ArraysImporter.ID, file, null))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("my_text.npy", said));
    }

    @Test
    void moreStepsThanCanBeHeldAreRefused() throws IOException {
        Path file = temporary.resolve("mine.npz");
        archive(file, "train_text", new float[] {0, 1, 2, 3}, "train_labels", new float[] {-1.5f, 2});
        FeatureChoices choices = new FeatureChoices(null, SentimentRule.POSITIVE, Integer.MAX_VALUE, Map.of(), null);

        assertThatThrownBy(() -> new ArraysImporter()
                        .read(new ImportRequest(List.of(file), null, null, choices, null), Progress.NONE))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("2147483647 steps", "mine.npz"));
    }

    @Test
    void anEmptySplitIsTold() throws IOException {
        Path file = temporary.resolve("mine.npz");
        Path npy = temporary.resolve("one.npy");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            Npy.write(npy, new float[0], 0, 2, 1);
            zip.putNextEntry(new ZipEntry("train_text.npy"));
            zip.write(Files.readAllBytes(npy));
            Npy.write(npy, new float[] {1, 2}, 1, 2, 1);
            zip.putNextEntry(new ZipEntry("test_text.npy"));
            zip.write(Files.readAllBytes(npy));
        }

        assertThat(read(ArraysImporter.ID, file, null).report().notes())
                .anyMatch(note ->
                        note.code().equals("split_empty") && note.reason().contains("train"));
    }

    /** Two samples of two steps and one column, and a number each. */
    private void archive(Path file, String sequences, float[] values, String labels, float[] numbers)
            throws IOException {
        Path npy = temporary.resolve("one.npy");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            Npy.write(npy, values, 2, 2, 1);
            zip.putNextEntry(new ZipEntry(sequences + ".npy"));
            zip.write(Files.readAllBytes(npy));
            Npy.write(npy, numbers, 2);
            zip.putNextEntry(new ZipEntry(labels + ".npy"));
            zip.write(Files.readAllBytes(npy));
        }
    }

    private static Corpus read(String format, Path source, Path mapping) {
        Importer importer = Importers.standard().recognise(List.of(source));
        assertThat(importer.id()).isEqualTo(format);
        FeatureChoices choices = new FeatureChoices(null, SentimentRule.POSITIVE, null, Map.of(), mapping);
        return importer.read(new ImportRequest(List.of(source), null, null, choices, null), Progress.NONE);
    }
}
