package io.talkturn.corpus.io.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.TestData;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** GloVe files give the vectors that expected.json lists, and bad ones are refused or reported with their line. */
final class WordVectorsFixtureTest {
    static Stream<Map.Entry<String, JsonNode>> files() {
        return Json.tree(TestData.fixtures("tensors/expected.json")).path("files").properties().stream()
                .filter(e ->
                        e.getValue().path("content").path("kind").asString("").equals("glove"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyTokenHasItsVector(Map.Entry<String, JsonNode> file) {
        JsonNode content = file.getValue().path("content");
        Set<String> tokens = new HashSet<>();
        content.path("tokens").forEach(token -> tokens.add(token.path("token").asString()));

        WordVectors vectors = WordVectors.read(
                TestData.fixtures("tensors/" + file.getKey()),
                tokens,
                content.path("width").asInt(),
                new ImportNotes(),
                Progress.NONE);

        for (JsonNode token : content.path("tokens")) {
            float[] vector = vectors.of(token.path("token").asString());
            assertThat(vector)
                    .as(token.toString())
                    .hasSize(content.path("width").asInt());
            assertThat(vector[0]).isEqualTo((float) token.path("first").asDouble());
            assertThat(vector[vector.length - 1])
                    .isEqualTo((float) token.path("last").asDouble());
            double sum = 0;
            for (float value : vector) {
                sum += value;
            }
            assertThat(sum).isCloseTo(token.path("sum").asDouble(), within(1e-4));
        }
    }

    static Stream<JsonNode> hostile() {
        return Json.tree(TestData.fixtures("hostile/expected.json"))
                .path("cases")
                .valueStream()
                .filter(c -> c.path("path").asString().startsWith("glove/"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void aBadFileIsRefusedOrReportedWithItsLine(JsonNode hostile) {
        Path file = TestData.fixtures("hostile/" + hostile.path("path").asString());
        String outcome = hostile.path("outcome").asString();
        ImportNotes notes = new ImportNotes();
        String said;
        try {
            // "GloVe text (width 4)"
            int width = Integer.parseInt(hostile.path("importer").asString().replaceAll("\\D", ""));
            WordVectors.read(file, everyToken(file), width, notes, Progress.NONE);
            assertThat(!outcome.equals("reject") || hostile.has("alternative")).isTrue();
            said = notes.all().stream()
                    .map(n -> n.file() + " " + n.line() + " " + n.reason())
                    .collect(Collectors.joining("\n"));
        } catch (UserError error) {
            assertThat(!outcome.equals("report") || hostile.has("alternative"))
                    .as(error.line())
                    .isTrue();
            said = error.line();
        }
        for (JsonNode word : hostile.path("must_mention")) {
            assertThat(said).contains(word.asString());
        }
    }

    private static Set<String> everyToken(Path file) {
        return io.talkturn.foundation.AtomicFiles.readText(file)
                .lines()
                .map(line -> List.of(line.split(" ", -1)).getFirst())
                .collect(Collectors.toSet());
    }
}
