package io.talkturn.training.han.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.TestData;
import io.talkturn.corpus.ImportNote;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every embedding file among the fixtures, good and hostile, against what its expected.json says. */
final class GloveFixtureTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> readsEveryGoodFile() {
        return good().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Path path = TestData.fixtures("tensors").resolve(name);
                    checkContent(path, expected(name));
                    checkContent(zipped(path), expected(name));
                }));
    }

    @TestFactory
    Stream<DynamicTest> tellsOfEveryBadFile() {
        return stream(Json.tree(TestData.fixtures("hostile/expected.json")).get("cases"))
                .filter(c -> c.get("path").asString().startsWith("glove/"))
                .map(c -> DynamicTest.dynamicTest(c.get("path").asString(), () -> checkHostile(c)));
    }

    @Test
    void aLineOfMegabytesIsRefusedByItsNumber() throws Exception {
        Path file = folder.resolve("long.txt");
        Files.writeString(file, "the 0.1 0.2\n" + "x".repeat(5_000_000) + " 0.1 0.2\n");
        assertThat(refusal(file, 2)).contains("Line 2");
    }

    @Test
    void aFileOfAnotherWidthThanTheModelIsRefusedWithItsWidth() {
        for (String name : good()) {
            int width = expected(name).path("width").asInt();
            assertThat(refusal(TestData.fixtures("tensors/" + name), width + 1))
                    .contains(Integer.toString(width))
                    .contains(Integer.toString(width + 1));
        }
    }

    /** The names of the good files. */
    private static List<String> good() {
        return Json.tree(TestData.fixtures("tensors/expected.json")).get("files").properties().stream()
                .filter(file -> file.getValue().at("/content/kind").asString("").equals("glove"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static JsonNode expected(String name) {
        return Json.tree(TestData.fixtures("tensors/expected.json"))
                .path("files")
                .path(name)
                .path("content");
    }

    @Test
    void aGzipFileCutShortIsRefused() throws Exception {
        String name = good().getLast();
        Path whole = zipped(TestData.fixtures("tensors/" + name));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.txt.gz"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(refusal(cut, expected(name).path("width").asInt()))
                .contains("cut short")
                .contains("cut.txt.gz");
    }

    @Test
    void drawsTheRowsThatTheFileLacksFromTheSeed() {
        String name = good().getLast();
        GloveFile file = new GloveFile(TestData.fixtures("tensors/" + name));
        JsonNode content = expected(name);
        int width = content.path("width").asInt();
        String there = content.path("tokens").path(0).path("token").asString();
        List<String> many =
                Stream.iterate(0, i -> i + 1).limit(2000).map(i -> "lost" + i).toList();
        Vocabulary vocabulary = Vocabulary.of(Stream.of(many, List.of(there)));
        Embeddings table = file.read(vocabulary, width, 7);
        assertThat(table.missing()).isEqualTo(2000);
        assertThat(table.missingTokens()).hasSize(2000).doesNotContain(there);
        assertThat(table.values()).isEqualTo(file.read(vocabulary, width, 7).values());
        assertThat(table.values()).isNotEqualTo(file.read(vocabulary, width, 8).values());
        double squares = 0;
        for (int i = width; i < table.values().length; i++) {
            squares += table.fromFile().get(i / width) ? 0 : table.values()[i] * table.values()[i];
        }
        assertThat(Math.sqrt(squares / (2002 * width))).isCloseTo(0.1, within(0.002));
        assertThat(row(table, Vocabulary.PAD)).containsOnly(0f);
    }

    private static void checkContent(Path path, JsonNode content) {
        int width = content.get("width").asInt();
        GloveFile file = new GloveFile(path);
        assertThat(file.width()).isEqualTo(width);
        List<String> tokens = stream(content.get("tokens"))
                .map(t -> t.get("token").asString())
                .toList();
        Embeddings table = file.read(Vocabulary.of(Stream.of(tokens)), width, 0);
        assertThat(table.missing()).isZero();
        assertThat(table.notes()).isEmpty();
        for (JsonNode token : content.get("tokens")) {
            float[] row = row(table, table.vocabulary().row(token.get("token").asString()));
            double sum = 0;
            for (float value : row) {
                sum += value;
            }
            assertThat((double) row[0]).isCloseTo(token.get("first").asDouble(), within(1e-6));
            assertThat((double) row[width - 1]).isCloseTo(token.get("last").asDouble(), within(1e-6));
            assertThat(sum).isCloseTo(token.get("sum").asDouble(), within(1e-4));
        }
    }

    private static void checkHostile(JsonNode expected) {
        Path path = TestData.fixtures("hostile").resolve(expected.get("path").asString());
        int width = Integer.parseInt(expected.get("importer").asString().replaceAll("\\D+", ""));
        Vocabulary vocabulary = Vocabulary.of(Stream.of(AtomicFiles.readText(path)
                .lines()
                .map(line -> line.replaceFirst(" .*", ""))
                .distinct()
                .toList()));
        String told;
        boolean refused = false;
        try {
            Embeddings table = new GloveFile(path).read(vocabulary, width, 0);
            told = String.join(
                    " ", table.notes().stream().map(ImportNote::reason).toList());
            JsonNode line = expected.at("/position/line");
            if (line.isNumber()) {
                assertThat(table.notes()).extracting(ImportNote::line).contains(line.asInt());
            }
        } catch (UserError e) {
            refused = true;
            told = e.line();
        }
        for (JsonNode word : expected.get("must_mention")) {
            assertThat(told).contains(word.asString());
        }
        assertThat(told).isNotBlank();
        if (!expected.has("alternative") && !expected.get("outcome").asString().equals("either")) {
            assertThat(refused).isEqualTo(expected.get("outcome").asString().equals("reject"));
        }
    }

    private static String refusal(Path file, int width) {
        try {
            new GloveFile(file).read(Vocabulary.of(Stream.of(List.of("the"))), width, 0);
        } catch (UserError e) {
            return e.line();
        }
        throw new AssertionError(file + " was read");
    }

    private Path zipped(Path file) throws Exception {
        Path zipped = folder.resolve(file.getFileName() + ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            Files.copy(file, out);
        }
        return zipped;
    }

    private static float[] row(Embeddings table, int row) {
        return Arrays.copyOfRange(table.values(), row * table.width(), (row + 1) * table.width());
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
