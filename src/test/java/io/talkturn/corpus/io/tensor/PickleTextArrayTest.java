package io.talkturn.corpus.io.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Python 3 writes the bytes of an array as a Latin-1 text in protocol 2: short ones, mapped ones, unpacked ones. */
final class PickleTextArrayTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(ints = {10, 60_000, 70_000, 3_000_000})
    void everyByteComesBack(int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Path file = write(new String(bytes, StandardCharsets.ISO_8859_1), length);

        NumberArray array = ((TensorNode.Numbers) TensorFile.read(file).root()).array();

        assertThat(array.type()).isEqualTo("uint8");
        double[] cells = array.all();
        for (int i = 0; i < length; i++) {
            assertThat(cells[i]).isEqualTo(Byte.toUnsignedInt(bytes[i]));
        }
    }

    @Test
    void aTextThatIsNoBytesIsRefused() throws IOException {
        Path file = write("Ω".repeat(100_000), 100_000);

        assertThatThrownBy(() -> TensorFile.read(file))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("text.pkl", "no bytes"));
    }

    private Path write(String text, int length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x80, 2});
        ascii(out, "cnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\0\u0085U\1b\u0087R(K\1J");
        out.writeBytes(little(length));
        ascii(out, "\u0085cnumpy\ndtype\nU\2u1K\0K\1\u0087R\u0089c_codecs\nencode\nX");
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(little(utf8.length));
        out.writeBytes(utf8);
        ascii(out, "X\6\0\0\0latin1\u0086Rtb.");
        return Files.write(temporary.resolve("text.pkl"), out.toByteArray());
    }

    private static void ascii(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }
}
