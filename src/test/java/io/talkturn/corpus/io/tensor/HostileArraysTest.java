package io.talkturn.corpus.io.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.talkturn.foundation.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small files that announce or unfold more than any memory: each is refused in a sentence, at once. */
final class HostileArraysTest {
    private static final Path HDF5 = Path.of("src/test/resources/hdf5");

    @TempDir
    Path temporary;

    @Test
    void listsThatHoldEachOtherManyTimesAreNotUnfolded() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x80, 4, ']', (byte) 0x94});
        for (int level = 0; level < 40; level++) {
            out.write('(');
            for (int i = 0; i < 5; i++) {
                out.writeBytes(new byte[] {'h', (byte) level});
            }
            out.writeBytes(new byte[] {'l', (byte) 0x94});
        }
        out.write('.');

        refused(write("unfolding.pkl", out.toByteArray()), "unfolding.pkl", "more single values");
    }

    @Test
    void moreValuesThanTheMemoryHoldsAreRefusedOnTheWay() throws IOException {
        byte[] nothing = new byte[20_000_100];
        Arrays.fill(nothing, (byte) ']');
        nothing[0] = '(';
        nothing[nothing.length - 2] = 't';
        nothing[nothing.length - 1] = '.';

        refused(write("lists.pkl", nothing), "lists.pkl", "more single values");
    }

    @ParameterizedTest
    @CsvSource({
        "'<U0', '(1000000000000,)', 0",
        "'|S0', '(2147483648,)', 0",
        "'<f4', '(1048576, 1024, 1024)', 60",
        "'<f4', '(4611686018427387904, 4, 3)', 0"
    })
    void anArrayLargerThanItsFileIsRefused(String type, String shape, int bytes) throws IOException {
        refused(write("huge.npy", npy(type, shape, bytes)), "huge.npy");
    }

    @Test
    void anEntryOfAnArchiveThatGoesOnIsRefused() throws IOException {
        Path file = temporary.resolve("longer.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("text.npy"));
            zip.write(npy("<f4", "(10000000,)", 40_000_000));
        }
        byte[] bytes = Files.readAllBytes(file);
        int directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(directory + 24, 20_000_000);
        Files.write(file, bytes);

        refused(file, "longer.npz", "longer than it announces");
    }

    @Test
    void anEntryOfAnArchiveThatEndsEarlyIsRefusedInWords() throws IOException {
        Path file = temporary.resolve("shorter.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("text.npy"));
            zip.write(npy("<f4", "(1000,)", 4000));
        }
        byte[] bytes = Files.readAllBytes(file);
        int directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        ByteBuffer entry = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        entry.putInt(directory + 20, entry.getInt(directory + 20) / 2);
        Files.write(file, bytes);

        assertThatThrownBy(() -> TensorFile.read(file))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.line()).contains("shorter.npz").doesNotContain("null"));
    }

    @Test
    void aNameOfAnyLengthIsShownInPart() throws IOException {
        Path file = temporary.resolve("names.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("x\n".repeat(20_000)));
            zip.write(1);
        }

        assertThatThrownBy(() -> TensorFile.read(file))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.line()).hasSizeLessThan(500).doesNotContain("\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "version https://git-lfs.github.com/spec/v1, Git LFS",
        "<html><body>404</body></html>, web page",
        "'PK\u0003\u0004', zip archive",
        "'\u001f\u008b', gzip"
    })
    void whatADownloadLeftInsteadOfAPickleIsCalledByItsName(String start, String said) throws IOException {
        refused(write("mosei.pkl", start.getBytes(StandardCharsets.ISO_8859_1)), "mosei.pkl", said);
    }

    @Test
    void aGroupThatHoldsItselfIsALinkThatIsNotFollowed() {
        TensorFile file =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TensorFile.read(HDF5.resolve("cycle.csd")));

        assertThat(file.notes()).isNotEmpty().allMatch(note -> note.code().equals("link"));
    }

    @Test
    void anArrayThatWasNeverWrittenIsRefusedByItsShape() {
        refused(HDF5.resolve("sparse.csd"), "sparse.csd", "1099511627776");
    }

    @Test
    void aFileThatIsRefusedIsNotLeftOpen() throws IOException {
        Path open = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(open), "only Linux lists open files there");
        Path file = Files.copy(HDF5.resolve("sparse.csd"), temporary.resolve("left_open.csd"));

        refused(file, "left_open.csd", "1099511627776");

        try (Stream<Path> all = Files.list(open)) {
            assertThat(all.map(HostileArraysTest::target)).doesNotContain(file.toString());
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            // closed since it was listed
            return "";
        }
    }

    @Test
    void anArrayWithoutSpaceHasNoCells() {
        TensorNode node = TensorFile.read(HDF5.resolve("no_space.csd")).root();
        for (String key : new String[] {"COVAREP", "data", "v1", "features"}) {
            node = ((TensorNode.Dict) node).get(key);
        }

        assertThat(((TensorNode.Numbers) node).array().all()).isEmpty();
    }

    private static void refused(Path file, String... said) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThatThrownBy(() -> TensorFile.read(file))
                        .isInstanceOfSatisfying(
                                UserError.class, e -> assertThat(e.line()).contains(said)));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(temporary.resolve(name), bytes);
    }

    private static byte[] npy(String type, String shape, int cells) {
        String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
        String header = text + " ".repeat(128 - 10 - text.length() - 1) + "\n";
        return ByteBuffer.allocate(128 + cells)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) header.length())
                .put(header.getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
