package io.talkturn.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.SmallCorpus;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.FixtureNotes;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.SpreadsheetSafety;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is exported comes back as it was. */
final class CorpusExportTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl"})
    void aTableOfTheCorpusCanBeImportedAgain(String form) {
        Corpus corpus = FixtureNotes.read("iemocap", "iemocap");
        Path file = temporary.resolve("all." + form);
        CorpusExport export = new CorpusExport(corpus, Progress.NONE);
        if (form.equals("csv")) {
            export.csv(file, SpreadsheetSafety.OFF);
        } else {
            export.jsonLines(file);
        }

        Corpus again = read(form.equals("csv") ? "table" : "dialogues", file);

        assertThat(lines(again)).containsExactlyElementsOf(lines(corpus));
        for (String name : List.of("emotion", "emotion4", "valence")) {
            assertThat(values(again, name)).as(name).containsExactlyElementsOf(values(corpus, name));
        }
        assertThat(again.partitions()).isEqualTo(corpus.partitions());
    }

    @Test
    void jsonLinesHaveTheWords() throws IOException {
        Corpus corpus = FixtureNotes.read("semaine", "semaine");
        Path file = temporary.resolve("all.jsonl");
        new CorpusExport(corpus, Progress.NONE).jsonLines(file);

        List<String> lines = Files.readAllLines(file);
        for (int row = 0; row < lines.size(); row++) {
            JsonNode line = Json.tree(lines.get(row));
            assertThat(line.path("words").size())
                    .isEqualTo(corpus.talkturns().get(row).words().size());
        }
        assertThat(lines).hasSameSizeAs(corpus.talkturns());
    }

    @Test
    void theTablesOfMonahComeBackAsTheyWere() {
        Corpus corpus = FixtureNotes.read("monah", "monah/inputs");
        Path folder = temporary.resolve("tables");

        int leftOut = new MonahTables(corpus).write(folder, Progress.NONE);
        Corpus again = read("monah", folder);

        assertThat(leftOut).isZero();
        assertThat(again.talkturns()).containsExactlyElementsOf(corpus.talkturns());
        assertThat(values(again, "role")).containsExactlyElementsOf(values(corpus, "role"));
        corpus.features().forEach(feature -> {
            for (int row = 0; row < feature.size(); row++) {
                assertThat(again.feature(feature.name()).orElseThrow().at(row))
                        .isEqualTo(Double.valueOf(feature.at(row)));
            }
        });
    }

    @Test
    void speakersOfSeveralConversationsAreVideosOfTheirOwn() throws IOException {
        Corpus corpus = FixtureNotes.read("iemocap", "iemocap");
        Path folder = temporary.resolve("tables");
        new MonahTables(corpus).write(folder, Progress.NONE);

        String first = corpus.conversations().getFirst().id();
        Talkturn turn = corpus.talkturns().getFirst();
        assertThat(Files.readString(folder.resolve(first).resolve("weaved talkturns.csv")))
                .contains(first + "_" + turn.speaker() + "," + first + ",");
        assertThat(read("monah", folder).talkturns()).hasSameSizeAs(corpus.talkturns());
    }

    @Test
    void aCorpusWithoutTimesHasNoTablesOfMonah() {
        Corpus corpus = new SmallCorpus()
                .conversation("a", Partition.TRAIN, "ana: joy: Hi.")
                .build("joy");
        Corpus untimed = new Corpus(
                new CorpusInfo("x", "x", false, "table", "x", "", ""),
                List.of(new io.talkturn.corpus.Conversation(
                        "a", "a", List.of(new Talkturn("a1", "ana", null, null, "Hi.", null, List.of())))),
                List.of(),
                List.of(),
                corpus.partitions(),
                new ImportReport(1, 1, 1, List.of()));

        assertThatThrownBy(() -> new MonahTables(untimed).write(temporary.resolve("tables"), Progress.NONE))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("start and an end");
        assertThat(temporary.resolve("tables")).doesNotExist();
    }

    private static Corpus read(String format, Path source) {
        var importer = Importers.standard().recognise(List.of(source));
        assertThat(importer.id()).isEqualTo(format);
        return importer.read(ImportRequest.of(source), Progress.NONE);
    }

    private static List<String> lines(Corpus corpus) {
        List<String> lines = new ArrayList<>();
        for (Talkturn turn : corpus.talkturns()) {
            lines.add(String.join("|", turn.speaker(), "" + turn.start(), "" + turn.end(), turn.text()));
        }
        return lines;
    }

    private static List<String> values(Corpus corpus, String name) {
        Label label = corpus.label(name).orElseThrow();
        List<String> values = new ArrayList<>();
        for (int row = 0; row < label.size(); row++) {
            values.add(
                    !label.isPresent(row)
                            ? ""
                            : switch (label) {
                                case ClassLabel l -> l.classes().get(l.at(row));
                                case NumberLabel l -> "" + l.at(row);
                                case MultiLabel l -> l.written(row);
                            });
        }
        return values;
    }
}
