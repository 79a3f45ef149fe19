package io.talkturn.corpus.io.semaine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.TestData;
import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import io.talkturn.corpus.io.FixtureNotes;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.foundation.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Invented sessions of SEMAINE. A talkturn is labelled by the traces of whoever speaks. */
final class SemaineFixtureTest {
    private static final String WORDS = " > ";

    private final JsonNode expected = Json.tree(TestData.fixtures("semaine/expected.json"));
    private final double tolerance = expected.path("tolerance").asDouble();

    @Test
    void theSessionsHaveTheTalkturnsThatAreExpected() {
        Corpus corpus = FixtureNotes.read("semaine", "semaine");
        ClassLabel role = (ClassLabel) corpus.label("role").orElseThrow();
        Map<String, List<String>> found = new HashMap<>();
        for (int c = 0; c < corpus.conversations().size(); c++) {
            List<String> turns = new ArrayList<>();
            found.put(corpus.conversations().get(c).id(), turns);
            for (int row = corpus.firstRow(c); row < corpus.firstRow(c + 1); row++) {
                Talkturn turn = corpus.talkturns().get(row);
                turns.add(String.join(
                        "|",
                        role.classes().get(role.at(row)),
                        turn.speaker(),
                        turn.id().replaceAll(".*_", ""),
                        String.valueOf(turn.start()),
                        String.valueOf(turn.end()),
                        turn.text(),
                        String.join(
                                WORDS,
                                turn.words().stream()
                                        .map(SemaineFixtureTest::word)
                                        .toList())));
            }
        }

        Map<String, List<String>> wanted = new HashMap<>();
        for (JsonNode session : expected.path("sessions")) {
            List<String> turns = new ArrayList<>();
            session.path("turns").forEach(turn -> turns.add(line(session, turn)));
            wanted.put(id(session), turns);
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(wanted);
    }

    /** The id of the conversation that a session becomes. */
    private static String id(JsonNode session) {
        return session.path("recording_stamp").asString() + "_"
                + session.path("session").asInt();
    }

    private static String line(JsonNode session, JsonNode turn) {
        String role = turn.path("speaker").asString().toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (JsonNode word : turn.path("words")) {
            String text = word.path("word").asString();
            String shown = word.path("bracketed").asBoolean() ? "<" + text + ">" : text;
            words.add(word(new Word(
                    shown, word.path("start").asDouble(), word.path("end").asDouble())));
        }
        return String.join(
                "|",
                role,
                session.path(role).asString(),
                String.valueOf(turn.path("turn_no").asInt()),
                String.valueOf(turn.path("start").asDouble()),
                String.valueOf(turn.path("end").asDouble()),
                turn.path("text").asString(),
                String.join(WORDS, words));
    }

    private static String word(Word word) {
        return word.text() + " " + word.start() + " " + word.end();
    }

    @Test
    void theLabelsAreTheMeansOfTheTraces() {
        Corpus corpus = FixtureNotes.read("semaine", "semaine");
        List<String> ids = corpus.conversations().stream().map(Conversation::id).toList();
        int checked = 0;
        for (JsonNode session : expected.path("sessions")) {
            int row = corpus.firstRow(ids.indexOf(id(session)));
            for (JsonNode turn : session.path("turns")) {
                for (Dimension dimension : Dimension.values()) {
                    JsonNode value = turn.path("labels").path(dimension.name()).path("value");
                    String where = corpus.talkturns().get(row).id() + " " + dimension;
                    Optional<Double> found = value(corpus, dimension, row);
                    if (value.isNumber()) {
                        assertThat(found).as(where).isPresent();
                        assertThat(found.orElseThrow()).as(where).isCloseTo(value.asDouble(), within(tolerance));
                    } else {
                        assertThat(found).as(where).isEmpty();
                    }
                }
                row++;
                checked++;
            }
        }
        assertThat(corpus.talkturns()).hasSize(checked);
    }

    private static Optional<Double> value(Corpus corpus, Dimension dimension, int row) {
        Optional<Label> label = corpus.label(dimension.label());
        return label.filter(l -> l.isPresent(row)).map(l -> ((NumberLabel) l).at(row));
    }

    @Test
    void theTracesAreCutAndAveragedAsExpected() {
        Path root = TestData.fixtures("semaine");
        for (JsonNode session : expected.path("sessions")) {
            Path folder = root.resolve(expected.path("root").asString())
                    .resolve(session.path("session").asString());
            SessionFolder files = SessionFolder.of(root, folder);
            for (JsonNode wanted : session.path("traces")) {
                Role target = wanted.path("target").asString().equals("user") ? Role.USER : Role.OPERATOR;
                Dimension dimension = Dimension.valueOf(wanted.path("dimension").asString());
                List<SessionFolder.TraceFile> found = files.traces().stream()
                        .filter(trace -> trace.target() == target && trace.dimension() == dimension)
                        .toList();
                List<Trace> traces = found.stream()
                        .map(trace ->
                                Trace.read(trace.file(), new ImportNotes()).orElseThrow())
                        .toList();
                MeanTrace mean = MeanTrace.of(traces);

                assertThat(IntStream.range(0, found.size())
                                .mapToObj(i -> found.get(i).file().name() + " by "
                                        + found.get(i).rater() + ", "
                                        + traces.get(i).length()))
                        .containsExactlyInAnyOrderElementsOf(ofEveryRater(wanted));
                assertThat(mean.values()).hasSize(wanted.path("used_length").asInt());
                assertThat(mean.values()[0]).isCloseTo(wanted.path("mean_first").asDouble(), within(tolerance));
                assertThat(mean.values()[mean.values().length - 1])
                        .isCloseTo(wanted.path("mean_last").asDouble(), within(tolerance));
            }
        }
    }

    /** File, rater and length of every trace of a dimension. */
    private static List<String> ofEveryRater(JsonNode traces) {
        return IntStream.range(0, traces.path("files").size())
                .mapToObj(i -> traces.path("files").path(i).asString() + " by "
                        + traces.path("raters").path(i).asString() + ", "
                        + traces.path("lengths").path(i).asInt())
                .toList();
    }

    @Test
    void everyQuirkIsTold() {
        assertThat(FixtureNotes.found(FixtureNotes.read("semaine", "semaine")))
                .containsExactlyInAnyOrderElementsOf(FixtureNotes.expected(expected.path("warnings")));
    }

    @Test
    void aNoteOnSamplesNamesTheDimensions() {
        List<ImportNote> notes =
                FixtureNotes.read("semaine", "semaine").report().notes();
        for (JsonNode warning : expected.path("warnings")) {
            for (JsonNode dimension : warning.path("dimensions")) {
                assertThat(notes)
                        .filteredOn(note -> note.code()
                                        .equals(warning.path("code").asString())
                                && note.file().equals(warning.path("file").asString())
                                && String.valueOf(note.line())
                                        .equals(warning.path("line").asString()))
                        .allMatch(note -> note.reason()
                                .contains(
                                        Dimension.valueOf(dimension.asString()).label()));
            }
        }
    }

    @Test
    void oneSessionAloneIsReadToo() {
        JsonNode first = expected.path("sessions").path(0);
        Corpus corpus = FixtureNotes.read(
                "semaine",
                "semaine/" + expected.path("root").asString() + "/"
                        + first.path("session").asString());

        assertThat(corpus.conversations()).map(Conversation::id).containsExactly(id(first));
    }
}
