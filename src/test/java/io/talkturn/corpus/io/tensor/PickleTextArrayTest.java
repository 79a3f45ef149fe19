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
import java.util.List;
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

    /** Arrays of the protocols 0 and 1 are one line each: raw Unicode of Python 3, a literal of Python 2. */
    @ParameterizedTest
    @ValueSource(ints = {10, 60_000, 70_000, 3_000_000})
    void everyByteOfALineComesBack(int length) throws IOException {
        StringBuilder unicode = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int value = i * 31 & 0xff;
            boolean isPlain = value >= ' ' && value < 0x7f && value != '\\' && value != '\'';
            unicode.append(isPlain || value > 0x7f ? String.valueOf((char) value) : "\\u%04x".formatted(value));
            literal.append(isPlain ? String.valueOf((char) value) : value == '\n' ? "\\n" : "\\x%02x".formatted(value));
        }
        for (String bytes : List.of("c_codecs\nencode\n(V" + unicode + "\nVlatin1\ntR", "S'" + literal + "'\n")) {
            Path file = lines(length, bytes);

            double[] cells =
                    ((TensorNode.Numbers) TensorFile.read(file).root()).array().all();

            assertThat(cells).hasSize(length);
            for (int i = 0; i < length; i++) {
                assertThat(cells[i]).isEqualTo(i * 31 & 0xff);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"S'\\xg0'\n", "S'\\x4'\n", "S'\\'\n", "Snothing\n", "S'\n", "V\\u12\n", "V\\Uffffffff\n", "S'end"
            })
    void aLineWithHalfAnEscapeIsRefused(String line) throws IOException {
        Path file = lines(1, line);

        assertThatThrownBy(() -> TensorFile.read(file))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("text.pkl", "byte "));
    }

    private Path lines(int length, String bytes) throws IOException {
        String pickle = "cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(I0\ntS'b'\ntR(I1\n(I" + length
                + "\ntcnumpy\ndtype\n(S'u1'\nI0\nI1\ntRI00\n" + bytes + "tb.";
        return Files.write(temporary.resolve("text.pkl"), pickle.getBytes(StandardCharsets.ISO_8859_1));
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
