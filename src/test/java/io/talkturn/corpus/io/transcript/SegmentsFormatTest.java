package io.talkturn.corpus.io.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON with segments of Whisper, WhisperX and others, and Whisper's table. */
final class SegmentsFormatTest {
    private static final String SEGMENTS = """
            {"text": "%s", "segments": [
             {"start": 0.5, "end": 2.25, "text": " Good morning.", "speaker": "SPEAKER_00", "avg_logprob": -0.2, "mood": "calm",
              "words": [{"word": "Good", "start": 0.5, "end": 0.7, "score": 0.9}, {"word": "13"}]},
             {"start": 2.6, "end": 4.0, "text": " Fine.", "mood": "glad",
              "words": [{"word": "Fine.", "start": 2.6, "end": 4.0, "speaker": "SPEAKER_01"}]},
             {"start": 4.2, "end": 5.0, "text": " Hm.", "mood": "calm"}],
             "word_segments": [], "language": "en"}
            """;

    @TempDir
    Path folder;

    private Path json(String content) {
        return Imported.file(folder, "a.json", content);
    }

    @Test
    void segmentsAreTalkturnsAndTheirWordsKeepWhatTheyHave() {
        Imported found = Imported.of(json(SEGMENTS.formatted("")));

        assertThat(found.turns())
                .containsExactly(
                        "SPEAKER_00 0.50-2.25 Good morning.", "SPEAKER_01 2.60-4.00 Fine.", "unknown 4.20-5.00 Hm.");
        assertThat(found.words(0)).containsExactly("Good 0.50-0.70", "13 ?");
        assertThat(found.scores(0)).as("of one word nothing is known").containsExactly(0.9, Double.NaN);
        assertThat(found.codes()).contains("words_without_times");
    }

    @Test
    void everyKeyIsToldAndWhatTheRecogniserSaysOfItselfIsNoLabel() {
        Imported found = Imported.of(json(SEGMENTS.formatted("")));

        assertThat(found.label("mood")).containsExactly("calm", "glad", "calm");
        assertThat(found.taken())
                .contains(
                        "word_segments: left out",
                        "language: left out",
                        "avg_logprob: left out",
                        "segments[].words[].score: words",
                        "segments[].start: time",
                        "words: words",
                        "speaker: speaker");
    }

    @Test
    void aLongTextBeforeTheSegmentsHidesThemFromNobody() {
        assertThat(Imported.of(json(SEGMENTS.formatted("all of it. ".repeat(20_000))))
                        .format())
                .isEqualTo("whisper");
    }

    @Test
    void wholeNumbersThatOnlyMakeSenseAsMillisecondsAreMilliseconds() {
        Imported found = Imported.of(json("""
                {"utterances": [{"start": 500, "end": 2250, "text": "Good morning to you", "speaker": "A",
                  "words": [{"text": "Good", "start": 500, "end": 900}]},
                 {"start": 2600, "end": 4000, "text": "It was fine", "speaker": "B", "words": []}]}"""));

        assertThat(found.turns()).containsExactly("A 0.50-2.25 Good morning to you", "B 2.60-4.00 It was fine");
        assertThat(found.words(0)).containsExactly("Good 0.50-0.90");
        assertThat(found.codes()).contains("milliseconds");
    }

    @Test
    void theSegmentsOfWhisperCppAreUnderstood() {
        Imported found = Imported.of(json("""
                {"systeminfo": "x", "result": {"language": "en"}, "transcription": [
                 {"timestamps": {"from": "00:00:00,500", "to": "00:00:02,250"}, "offsets": {"from": 500, "to": 2250}, "text": " Good."}]}"""));

        assertThat(found.turns()).containsExactly("unknown 0.50-2.25 Good.");
    }

    @Test
    void jsonThatIsCutShortOrTooDeepIsRefused() {
        String whole = SEGMENTS.formatted("");

        assertThat(Imported.refusal(json(whole.substring(0, whole.length() - 60))))
                .contains("cut short");
        assertThat(Imported.refusal(json(whole.replace("\"language\": \"en\"", "\"deep\": " + "[".repeat(100_000)))))
                .contains("deeper");
    }

    @Test
    void aSegmentThatRunsBackwardsKeepsItsText() {
        Imported found = Imported.of(json(SEGMENTS.formatted("").replace("\"end\": 2.25", "\"end\": 0.25")));

        assertThat(found.turns()).contains("SPEAKER_00 ?-? Good morning.");
        assertThat(found.codes()).contains("end_before_start");
    }

    @Test
    void whispersTableHasMilliseconds() {
        Imported found = Imported.of(Imported.file(
                folder, "a.tsv", "start\tend\ttext\n0\t1000\tHello there.\n1000\t2400\tHow are \"you?\n"));

        assertThat(found.turns()).containsExactly("unknown 0.00-1.00 Hello there.", "unknown 1.00-2.40 How are \"you?");
        assertThat(found.codes()).contains("milliseconds");
    }

    @Test
    void aTableInWholeSecondsStaysInSeconds() {
        Imported found = Imported.of(Imported.file(
                folder,
                "a.tsv",
                "start\tend\ttext\n0\t4\tHello there, how are you all?\n5\t8\tWe are quite well, thank you.\n"));

        assertThat(found.turns()).first().isEqualTo("unknown 0.00-4.00 Hello there, how are you all?");
        assertThat(found.codes()).doesNotContain("milliseconds");
    }
}
