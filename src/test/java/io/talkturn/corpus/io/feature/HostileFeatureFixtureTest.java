package io.talkturn.corpus.io.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.talkturn.TestData;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Bad files of features: each is refused with its place named, or imported with the bad part in the report. */
final class HostileFeatureFixtureTest {
    private static final Set<String> IMPORTERS =
            Set.of("pickle tensors", "csd / h5", "npy", "zip / npz", "COVAREP mat");
    private static final int USUAL_SECONDS = 30;

    @TempDir
    Path temporary;

    static Stream<JsonNode> cases() {
        JsonNode cases = Json.tree(TestData.fixtures("hostile/expected.json")).path("cases");
        return cases.valueStream()
                .filter(c -> IMPORTERS.contains(c.path("importer").asString()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aBadFileIsRefusedOrReportedAsAsked(JsonNode hostile) {
        String outcome = hostile.path("outcome").asString();
        boolean mayReport = !outcome.equals("reject") || hostile.has("alternative");
        boolean mayReject = !outcome.equals("report") || hostile.has("alternative");
        Path file = TestData.fixtures("hostile/" + hostile.path("path").asString());

        Outcome found = assertTimeoutPreemptively(
                Duration.ofSeconds(hostile.path("max_seconds").asInt(USUAL_SECONDS)), () -> read(file));

        assertThat(found.imported ? mayReport : mayReject).as(found.said).isTrue();
        for (JsonNode word : hostile.path("must_mention")) {
            assertThat(found.said).containsIgnoringCase(word.asString());
        }
        JsonNode place = hostile.path("position").path("byte_offset");
        if (place.isNumber() && outcome.equals("reject")) {
            assertThat(found.said).containsPattern("byte " + place.asInt() + "\\b");
        }
        JsonNode where = hostile.path("position").path("where");
        if (where.isString() && found.imported) {
            assertThat(found.said).contains(where.asString().replaceFirst("^/.*/data/", ""));
        }
        if (hostile.has("expected_if_read") && found.imported) {
            checkContent(file, hostile.path("expected_if_read"));
        }
        if (hostile.has("max_heap_mb")) {
            assertThat(found.allocated >> 20)
                    .isLessThan(hostile.path("max_heap_mb").asLong());
        }
    }

    private static void checkContent(Path file, JsonNode expected) {
        TensorNode.Dict root = (TensorNode.Dict) TensorFile.read(file).root();
        NumberArray features = ((TensorNode.Numbers) root.get("features")).array();
        assertThat(features.shape())
                .containsExactly(
                        expected.path("shape").path(0).asLong(),
                        expected.path("shape").path(1).asLong());
        double[] cells = features.all();
        assertThat(DoubleStream.of(cells).sum()).isEqualTo(expected.path("sum").asDouble());
        assertThat(DoubleStream.of(cells).limit(features.axis(1)).sum())
                .isEqualTo(expected.path("first_row_sum").asDouble());
    }

    private record Outcome(boolean imported, String said, long allocated) {}

    private static Outcome read(Path file) {
        long before = allocated();
        try {
            Importer importer = Importers.standard().recognise(List.of(file));
            Corpus corpus = importer.read(ImportRequest.of(file), Progress.NONE);
            String notes = corpus.report().notes().stream()
                    .map(note -> note.file() + ": " + note.reason())
                    .collect(Collectors.joining("\n"));
            return new Outcome(true, notes, allocated() - before);
        } catch (UserError error) {
            return new Outcome(false, error.line(), allocated() - before);
        }
    }

    /** What this thread has allocated, which is more than it holds at any moment. */
    private static long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                ? threads.getCurrentThreadAllocatedBytes()
                : 0;
    }

    @Test
    void aMillionListsInsideEachOtherDoNotOverflowAnything() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x80, 2});
        bytes.writeBytes("]".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes("a".repeat(999_999).getBytes(StandardCharsets.US_ASCII));
        bytes.write('.');
        Path file = Files.write(temporary.resolve("deep_lists_1m.pkl"), bytes.toByteArray());

        Outcome found = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(file));

        assertThat(found.imported).isFalse();
        assertThat(found.said).contains("deep_lists_1m.pkl", "inside each other");
    }

    @Test
    void anArchiveThatIsABombIsNotUnpacked() throws IOException {
        Path file = temporary.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("data.csv"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 50; i++) {
                zip.write(zeros);
            }
        }

        Outcome found = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(file));

        assertThat(found.imported).isFalse();
        assertThat(found.allocated >> 20).isLessThan(16);
    }
}
