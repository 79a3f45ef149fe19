package io.talkturn.corpus.io.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What h5py writes and the library alone misreads: {@code numbers}, 7 x 5 float32 from 0 to 34 in shuffled chunks with
 * checksums, and {@code words}, UTF-8 in NumPy's byte strings.
 */
final class Hdf5LayoutTest {
    private static final Path FILE = Path.of("src/test/resources/hdf5/shuffled.h5");

    @TempDir
    Path temporary;

    @Test
    void shuffledChunksWithChecksumsAreReadExactly() {
        NumberArray numbers = numbers(FILE);

        assertThat(numbers.shape()).containsExactly(7, 5);
        double[] cells = numbers.all();
        for (int i = 0; i < cells.length; i++) {
            assertThat(cells[i]).isEqualTo(i);
        }
    }

    @Test
    void aChunkWhoseChecksumIsWrongIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(FILE);
        // the last chunk ends the file: its last byte is of the checksum
        bytes[bytes.length - 1] ^= 1;
        Path file = Files.write(temporary.resolve("damaged.h5"), bytes);

        assertThatThrownBy(() -> numbers(file).all())
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("damaged.h5"));
    }

    @Test
    void byteStringsAreUtf8WhateverTheirMark() {
        TensorNode.Texts words =
                (TensorNode.Texts) ((TensorNode.Dict) TensorFile.read(FILE).root()).get("words");

        assertThat(words.type()).isEqualTo("S7");
        assertThat(words.values()).isEqualTo(List.of("naïve", "sp", "grün"));
    }

    private static NumberArray numbers(Path file) {
        TensorNode.Dict root = (TensorNode.Dict) TensorFile.read(file).root();
        return ((TensorNode.Numbers) root.get("numbers")).array();
    }
}
