package io.talkturn.corpus.io.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.OwnExpected;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.corpus.io.table.MappedImporter;
import io.talkturn.corpus.io.table.TableMapping;
import io.talkturn.foundation.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Transcripts of all formats, with no mapping and no option, hold what {@code expected.json} says. */
final class TranscriptFixtureTest {
    static Stream<String> conversations() {
        return OwnExpected.in(
                "elan", "elan-unaligned", "praat-long", "praat-short", "chat", "whisper", "whisperx", "subtitles")
                .stream();
    }

    static Stream<String> alignments() {
        return OwnExpected.in("mfa").stream();
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void aTranscriptHoldsWhatIsExpected(String name) {
        OwnExpected.check(read(OwnExpected.sources(name)), OwnExpected.of(name));
    }

    @ParameterizedTest
    @MethodSource("alignments")
    void aForcedAlignmentAloneGivesItsWordsInTalkturns(String name) {
        Corpus corpus = read(OwnExpected.sources(name));

        JsonNode expected = OwnExpected.of(name);
        assertThat(corpus.conversations().getFirst().id())
                .isEqualTo(expected.path("words_of").asString());
        Map<String, List<String>> found = new LinkedHashMap<>();
        corpus.talkturns().stream()
                .sorted(Comparator.comparing(Talkturn::speaker))
                .forEach(turn -> turn.words()
                        .forEach(word -> found.computeIfAbsent(turn.speaker(), x -> new ArrayList<>())
                                .add(word.text() + " " + word.start() + " " + word.end())));
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        for (String speaker : expected.path("words").propertyNames()) {
            List<String> words = new ArrayList<>();
            expected.path("words")
                    .path(speaker)
                    .forEach(word -> words.add(word.path(0).asString() + " "
                            + word.path(1).asDouble() + " " + word.path(2).asDouble()));
            wanted.put(speaker, words);
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(wanted);
    }

    @ParameterizedTest
    @MethodSource({"conversations", "alignments"})
    void everyTierIsAccountedForAsThePreviewShowsIt(String name) {
        List<Path> sources = OwnExpected.sources(name);
        MappedImporter importer = (MappedImporter) Importers.standard().recognise(sources);
        TableMapping guess = importer.sample(sources, Progress.NONE).mapping();

        Corpus corpus = importer.read(request(sources), Progress.NONE);

        List<String> told = corpus.report().taken().stream().map(Taken::name).toList();
        guess.columns().forEach(column -> assertThat(told).contains(column.column()));
        assertThat(guess.problem()).isEmpty();
        assertThat(texts(importer.with(guess).read(request(sources), Progress.NONE)))
                .as("the guessed mapping given back gives the same corpus")
                .isEqualTo(texts(corpus));
    }

    private static List<String> texts(Corpus corpus) {
        return corpus.talkturns().stream().map(Talkturn::toString).toList();
    }

    private static Corpus read(List<Path> sources) {
        Importer importer = Importers.standard().recognise(sources);
        return importer.read(request(sources), Progress.NONE);
    }

    private static ImportRequest request(List<Path> sources) {
        return new ImportRequest(sources, null, null);
    }
}
