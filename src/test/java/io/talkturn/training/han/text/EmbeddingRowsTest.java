package io.talkturn.training.han.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.run.TinyProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddingRowsTest {
    @TempDir
    private Path root;

    private Path file;
    private Vocabulary vocabulary;
    private EmbeddingRows rows;

    @BeforeEach
    void writeVectors() throws IOException {
        vocabulary = EncodedCorpus.forTraining(TinyProject.corpus(), Tokenizer.Source.NARRATIVE, 0)
                .vocabulary();
        List<String> tokens = vocabulary.tokens();
        file = Files.writeString(
                root.resolve("vectors.txt"),
                "nowhere 9 9 9\n" + tokens.get(4) + " 1 2 3\n" + tokens.get(6) + " 4 5 6\n" + tokens.get(4)
                        + " 7 7 7\n");
        rows = new EmbeddingRows(root.resolve("rows"));
    }

    private void requireSame(Embeddings one, Embeddings other) {
        assertThat(one.values()).isEqualTo(other.values());
        assertThat(one.fromFile()).isEqualTo(other.fromFile());
        assertThat(one.notes()).isEqualTo(other.notes());
    }

    @Test
    void whatIsKeptIsWhatTheFileGivesForEverySeed() throws IOException {
        rows.read(file, vocabulary, 3, 1);
        byte[] before = Files.readAllBytes(file);
        for (long seed : new long[] {1, 2}) {
            requireSame(rows.read(file, vocabulary, 3, seed), new GloveFile(file).read(vocabulary, 3, seed));
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> kept = Files.list(root.resolve("rows"))) {
            assertThat(kept.filter(path -> path.toString().endsWith(".npy"))).hasSize(1);
        }
    }

    @Test
    void aFileThatChangedIsReadAgain() throws IOException {
        rows.read(file, vocabulary, 3, 1);
        Files.writeString(file, vocabulary.tokens().get(5) + " 8 8 8\n");

        requireSame(rows.read(file, vocabulary, 3, 1), new GloveFile(file).read(vocabulary, 3, 1));
    }

    @Test
    void whatIsDamagedIsMadeAgain() throws IOException {
        rows.read(file, vocabulary, 3, 1);
        try (Stream<Path> kept = Files.list(root.resolve("rows"))) {
            for (Path path : kept.toList()) {
                Files.writeString(path, "{");
            }
        }

        requireSame(rows.read(file, vocabulary, 3, 1), new GloveFile(file).read(vocabulary, 3, 1));
    }
}
