package io.talkturn.training.han.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VocabularyTest {
    private final Vocabulary vocabulary = Vocabulary.of(
            Stream.of(List.of("no", ",", "no"), List.of("<empty>"), List.of("yes", ",", "no"), List.of("ah")));

    @TempDir
    Path folder;

    @Test
    void startsWithThreeFixedRowsAndOrdersTheRestByFrequencyThenLetters() {
        assertThat(vocabulary.tokens()).containsExactly("<pad>", "<unk>", "<empty>", "no", ",", "ah", "yes");
        assertThat(vocabulary.rows(List.of("<empty>"))).containsExactly(2);
    }

    @Test
    void readsATokenThatTrainLacksAsUnknown() {
        assertThat(vocabulary.rows(List.of("no", "maybe"))).containsExactly(3, 1);
    }

    @Test
    void comesBackFromItsFile() {
        Path file = folder.resolve("vocabulary.txt");
        vocabulary.write(file);
        assertThat(Vocabulary.read(file).tokens()).isEqualTo(vocabulary.tokens());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<pad>\n<unk>\n", "a\nb\nc\n", "<pad>\n<unk>\n<empty>\nno\nno\n", "<pad>\n<unk>\n<empty>\ny"
            })
    void aDamagedFileIsAPlainSentence(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("vocabulary.txt"), content);
        assertThatThrownBy(() -> Vocabulary.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("damaged or cut short");
    }
}
