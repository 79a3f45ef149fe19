package io.talkturn.corpus.io.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.SequenceData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Arrays over 2 GiB are read where they stand. The files have holes, so they take no room on the disk. */
@EnabledOnOs(OS.LINUX)
final class LargeArrayTest {
    private static final int SAMPLES = 20_000;
    private static final int STEPS = 50;
    private static final int COLUMNS = 300;
    private static final long CELLS = (long) SAMPLES * STEPS * COLUMNS;

    @TempDir
    Path temporary;

    @Test
    void ofAPickle() throws IOException {
        Path file = temporary.resolve("large.pkl");
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(head());
            long start = out.getFilePointer();
            out.seek(start + (CELLS - 1) * Double.BYTES);
            out.write(little(Double.BYTES).putDouble(0, 42.5).array());
            out.write("tbs.".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(file.toFile().length()).isGreaterThan(Integer.MAX_VALUE);

        TensorNode.Dict root = (TensorNode.Dict) TensorFile.read(file).root();
        NumberArray array = ((TensorNode.Numbers) root.get("text")).array();
        double[] last = new double[2];
        array.read(CELLS - 2, last, 0, 2);

        assertThat(array.shape()).containsExactly(SAMPLES, STEPS, COLUMNS);
        assertThat(last).containsExactly(0, 42.5);
    }

    @Test
    void ofSequencesOfACorpus() throws IOException {
        Path file = temporary.resolve("text.npy");
        String text = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + 2 * SAMPLES + ", " + STEPS + ", "
                + COLUMNS + "), }";
        byte[] header = (text + " ".repeat(128 - 10 - text.length() - 1) + "\n").getBytes(StandardCharsets.US_ASCII);
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length, 0});
            out.write(header);
            out.seek(128 + (2 * CELLS - 1) * Float.BYTES);
            out.write(little(Float.BYTES).putFloat(0, 42.5f).array());
        }
        assertThat(file.toFile().length()).isGreaterThan(Integer.MAX_VALUE);

        SequenceData data = SequenceData.mapped(file);
        float[] row = new float[STEPS * COLUMNS];
        data.read(2 * SAMPLES - 1, row, 0);

        assertThat(data.size()).isEqualTo(2 * SAMPLES);
        assertThat(row[row.length - 1]).isEqualTo(42.5f);
        assertThat(row[0]).isZero();
    }

    /** Protocol 4: {"text": array of float64}, up to its first cell. */
    private static byte[] head() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x80, 4, '}'});
        text(out, "text");
        name(out, "numpy.core.multiarray", "_reconstruct");
        name(out, "numpy", "ndarray");
        out.writeBytes(new byte[] {'K', 0, (byte) 0x85, 'C', 1, 'b', (byte) 0x87, 'R', '(', 'K', 1, '('});
        for (int axis : new int[] {SAMPLES, STEPS, COLUMNS}) {
            out.write('J');
            out.writeBytes(little(4).putInt(0, axis).array());
        }
        out.write('t');
        name(out, "numpy", "dtype");
        text(out, "f8");
        out.writeBytes(new byte[] {(byte) 0x89, (byte) 0x88, (byte) 0x87, 'R', '(', 'K', 3});
        text(out, "<");
        out.writeBytes(new byte[] {'N', 'N', 'N', 'K', 0, 'K', 0, 'K', 0, 't', 'b', (byte) 0x89, (byte) 0x8e});
        out.writeBytes(little(8).putLong(0, CELLS * Double.BYTES).array());
        return out.toByteArray();
    }

    private static void name(ByteArrayOutputStream out, String module, String name) {
        text(out, module);
        text(out, name);
        out.write(0x93);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.write(0x8c);
        out.write(text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
