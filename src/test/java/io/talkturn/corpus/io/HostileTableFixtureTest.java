package io.talkturn.corpus.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.talkturn.TestData;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.SmallCorpus;
import io.talkturn.corpus.io.meld.MeldImporter;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.corpus.io.table.ColumnMapping;
import io.talkturn.corpus.io.table.ColumnRole;
import io.talkturn.corpus.io.table.PartitionTable;
import io.talkturn.corpus.io.table.TableImporter;
import io.talkturn.corpus.io.table.TableMapping;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Bad tables: each is refused with its file and line named, or imported with the bad item in the report. */
final class HostileTableFixtureTest {
    static Stream<JsonNode> cases() {
        JsonNode cases = Json.tree(TestData.fixtures("hostile/expected.json")).path("cases");
        return cases.valueStream()
                .filter(c -> importer(c.path("importer").asString()) != null)
                .filter(c ->
                        !isList(TestData.fixtures("hostile/" + c.path("path").asString())));
    }

    /** A list of objects is no MUStARD file, but a good table. */
    private static boolean isList(Path file) {
        if (!Files.isRegularFile(file) || !file.toString().endsWith(".json")) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == '[';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Importer importer(String name) {
        return switch (name) {
            case "MELD-like csv" -> new MeldImporter();
            case "MUStARD-like json" -> new TableImporter(sarcasm());
            default -> null;
        };
    }

    private static TableMapping sarcasm() {
        return TableMapping.of(
                ColumnMapping.of("key", ColumnRole.CONVERSATION),
                ColumnMapping.of("utterance", ColumnRole.TEXT),
                ColumnMapping.of("speaker", ColumnRole.SPEAKER),
                ColumnMapping.classes("sarcasm", "sarcasm", List.of("false", "true")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aBadTableIsRefusedOrReportedAsAsked(JsonNode hostile) {
        Path file = TestData.fixtures("hostile/" + hostile.path("path").asString());
        boolean mayReport = !hostile.path("outcome").asString().equals("reject") || hostile.has("alternative");
        boolean mayReject = !hostile.path("outcome").asString().equals("report") || hostile.has("alternative");
        String said;
        try {
            Corpus corpus = importer(hostile.path("importer").asString()).read(ImportRequest.of(file), Progress.NONE);
            assertThat(mayReport).as("imported, but should be refused").isTrue();
            said = String.join(
                    "\n",
                    corpus.report().notes().stream()
                            .map(note -> note.file() + " " + note.line() + " " + note.reason())
                            .toList());
        } catch (UserError error) {
            assertThat(mayReject)
                    .as("refused, but should be reported: " + error.line())
                    .isTrue();
            said = error.line();
        }
        for (JsonNode word : hostile.path("must_mention")) {
            assertThat(said).containsIgnoringCase(word.asString());
        }
    }

    static Stream<JsonNode> partitionTables() {
        return Json.tree(TestData.fixtures("hostile/expected.json"))
                .path("cases")
                .valueStream()
                .filter(c -> c.path("importer").asString().equals("partition table"));
    }

    /** The corpus has the recordings of the table, so that nothing but the table is at fault. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("partitionTables")
    void aBadPartitionTableIsRefused(JsonNode hostile) {
        Path file = TestData.fixtures("hostile/" + hostile.path("path").asString());
        SmallCorpus corpus = new SmallCorpus();
        Csv.read(file).rows().stream()
                .map(row -> row.at(0))
                .distinct()
                .forEach(recording -> corpus.conversation(recording, Partition.TRAIN, "ana: joy: Hi."));

        assertThatThrownBy(() -> PartitionTable.read(file, corpus.build("joy")))
                .isInstanceOfSatisfying(
                        UserError.class,
                        error -> hostile.path("must_mention")
                                .forEach(word -> assertThat(error.line()).contains(word.asString())));
    }

    static Stream<Path> allFiles() throws IOException {
        return Files.walk(TestData.fixtures("hostile")).filter(Files::isRegularFile);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allFiles")
    void noFileBringsTheImportersDown(Path file) {
        try {
            Corpus corpus = Importers.standard().recognise(List.of(file)).read(ImportRequest.of(file), Progress.NONE);
            assertThat(corpus.talkturns()).isNotEmpty();
        } catch (UserError error) {
            assertThat(error.line()).contains(String.valueOf(file.getFileName()));
            assertThat(error.wayOut()).isNotBlank();
        } catch (RuntimeException other) {
            fail("a defect instead of a sentence for the user", other);
        }
    }
}
