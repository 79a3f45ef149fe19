package io.talkturn.corpus.io.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.io.feature.FeatureInspection;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Sinks;

/** Packed files that unpack to a thousand times their size: neither the disk nor the memory is filled, nothing is left. */
final class UnpackedSizeTest {
    private static final int CELLS = 30_000_000;

    @TempDir
    Path temporary;

    private String usual = "";
    private Path place = Path.of("");

    @BeforeEach
    void aPlaceForTemporaryFiles() throws IOException {
        usual = System.getProperty("java.io.tmpdir");
        place = Files.createDirectory(temporary.resolve("tmp"));
        System.setProperty("java.io.tmpdir", place.toString());
    }

    @AfterEach
    void theUsualPlace() {
        System.setProperty("java.io.tmpdir", usual);
    }

    @Test
    void aLookIntoAnArchiveWritesNothing() throws IOException {
        Path file = npz("zeros.npz", "'<f4'", "(" + CELLS + ",)", CELLS * 4L);
        assertThat(Files.size(file)).isLessThan(200_000);
        Files.delete(place); // whoever unpacks it now fails

        FeatureInspection found = FeatureInspection.of(file, Progress.NONE);

        ArrayStatistics numbers =
                Objects.requireNonNull(found.entries().getFirst().statistics());
        assertThat(numbers.n()).isEqualTo(CELLS);
        assertThat(numbers.first()).isEqualTo(1);
        assertThat(numbers.finite().sum()).isEqualTo(2);
        assertThat(numbers.last()).isEqualTo(1);
    }

    @Test
    void manySmallArraysAreNotHeldAllAtOnce() throws IOException {
        Path file = temporary.resolve("many.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 3000; i++) {
                zip.putNextEntry(new ZipEntry("a" + i + ".npy"));
                npy(zip, "'<f4'", "(250000,)", 1_000_000);
            }
        }
        Files.delete(place);

        TensorNode.Dict root = (TensorNode.Dict) TensorFile.read(file).root();
        assertThat(root.items()).hasSize(3000);
        NumberArray last = ((TensorNode.Numbers) root.items().get("a2999")).array();
        assertThat(last).isInstanceOf(NpzArray.class);
        assertThat(last.all()).hasSize(250_000).startsWith(1, 0).endsWith(0, 1);
    }

    @Test
    void whoReadsToAndFroGetsTheSameNumbers() throws IOException {
        Path file = npz("two.npz", "'<f4'", "(1000, 500)", 2_000_000);
        NumberArray array = only(file);
        double[] some = new double[10];

        array.read(499_990, some, 0, 10);
        assertThat(some).endsWith(0, 1);
        array.read(5, some, 0, 10);
        assertThat(some).containsOnly(0);
        array.read(0, some, 0, 10);
        assertThat(some).startsWith(1, 0);
        assertThat(left()).isEmpty();
    }

    @Test
    void aFileWithoutANameHasNoneWhileItIsWritten() throws IOException {
        Unnamed.file(out -> {
            out.write(new byte[1 << 20]);
            assertThat(left()).isEmpty();
        });
        assertThat(left()).isEmpty();
    }

    @Test
    void whatWouldFillTheDiskIsRefusedBeforeItIsWritten() throws IOException {
        Path file = temporary.resolve("x.npz");

        assertThatThrownBy(() -> Unnamed.requireRoom(file, "The array “x”", 1L << 55))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.what()).contains("MiB are free"));
        Unnamed.requireRoom(file, "The array “x”", 1);
    }

    @Test
    void anEntryThatIsCutShortIsRefused() throws IOException {
        Path file = npz("short.npz", "'<f4'", "(2000000,)", 8_000_000);
        byte[] bytes = Files.readAllBytes(file);
        int directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(directory + 24, 7_900_000);
        Files.write(file, bytes);

        assertThatThrownBy(() -> only(file).all())
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.what()).contains("longer than it announces"));
    }

    @Test
    void entriesThatOverlapAreRefused() throws IOException {
        Path file = temporary.resolve("overlap.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : new String[] {"a.npy", "b.npy"}) {
                zip.putNextEntry(new ZipEntry(name));
                npy(zip, "'<f4'", "(250000,)", 1_000_000);
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        int directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(directory + 20, bytes.length);
        Files.write(file, bytes);

        assertThatThrownBy(() -> TensorFile.read(file))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.what()).contains("overlap"));
    }

    @Test
    void aPackedMatlabFileHasABudget() throws IOException {
        Path file = temporary.resolve("zeros.mat");
        try (var mat = Mat5.newMatFile().addArray("x", Mat5.newMatrix(4000, 4000, MatlabType.UInt8));
                var sink = Sinks.newStreamingFile(file.toFile())) {
            Mat5.newWriter(sink).setDeflateLevel(9).writeMat(mat);
        }
        assertThat(Files.size(file)).isLessThan(100_000);

        assertThatThrownBy(() -> Mat5File.read(file, new MatBudget(file, 1 << 20)))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.what()).contains("unpacks to more than 1 MiB"));
        assertThat(Mat5File.read(file).root()).isInstanceOf(TensorNode.Dict.class);
    }

    @Test
    void whatNoSequencesHaveTakesNoMemoryForItsPadding() throws IOException {
        NumberArray array = only(npz("flat.npz", "'<f4'", "(5000000, 1, 1)", 20_000_000));

        ArrayStatistics numbers = ArrayStatistics.of(array, Progress.NONE);

        assertThat(numbers.n()).isEqualTo(5_000_000);
        assertThat(numbers.steps().nonzero()).isEmpty();
    }

    private static NumberArray only(Path file) {
        TensorNode.Dict root = (TensorNode.Dict) TensorFile.read(file).root();
        return ((TensorNode.Numbers) root.items().values().iterator().next()).array();
    }

    private Path npz(String name, String type, String shape, long bytes) throws IOException {
        Path file = temporary.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("x.npy"));
            npy(zip, type, shape, bytes);
        }
        return file;
    }

    /** Zeros between two ones. */
    private static void npy(OutputStream out, String type, String shape, long bytes) throws IOException {
        String header = "{'descr': " + type + ", 'fortran_order': False, 'shape': " + shape + ", }\n";
        out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0});
        out.write(header.getBytes(StandardCharsets.US_ASCII));
        byte[] one = {0, 0, (byte) 0x80, 0x3f};
        out.write(one);
        byte[] zeros = new byte[1 << 16];
        for (long left = bytes - 8; left > 0; left -= zeros.length) {
            out.write(zeros, 0, (int) Math.min(left, zeros.length));
        }
        out.write(one);
    }

    private String[] left() throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            return all.map(Path::toString).toArray(String[]::new);
        }
    }
}
