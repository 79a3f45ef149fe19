package io.talkturn.corpus.io.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The files that people had and could not import: shared cases, each as its EXPECTED.md says. */
final class TranscriptCasesTest {
    private static Path file(String path) {
        return Path.of("src/test/resources/cases/conversations").resolve(path);
    }

    @Test
    void transcriptsOfAllFormatsGiveTheirTalkturnsWithSpeakersAndTimes() {
        assertThat(Imported.of(file("transcript-formats/a.srt")).turns())
                .containsExactly("SPEAKER_00 0.50-2.25 Good morning.", "SPEAKER_01 2.60-4.00 It was fine, really.");
        assertThat(Imported.of(file("transcript-formats/a.vtt")).turns())
                .containsExactly("Anna 0.50-2.25 Good morning.", "Ben 2.60-4.00 Fine.");
        assertThat(Imported.of(file("transcript-formats/a.cha")).turns())
                .containsExactly(
                        "Anna 0.00-2.25 good morning how was it?", "Ben 2.60-4.00 it was fine.", "Ben ?-? really.");
        assertThat(Imported.of(file("transcript-formats/short16.TextGrid")).turns())
                .containsExactly("Anna 0.00-2.25 good morning", "Ben 2.60-4.00 fine");
        assertThat(Imported.refusal(file("transcript-formats/a.rttm"))).contains("2 stretches of 2 speakers");
    }

    @Test
    void exportsOfElanGiveTalkturnsAndLabels() {
        Imported headed = Imported.of(file("elan-tab-export/header.txt"));

        assertThat(headed.turns()).hasSize(2);
        assertThat(headed.label("emotion")).containsExactly("joy", "neutral");
        assertThat(Imported.of(file("elan-tab-export/noheader.txt")).turns()).hasSize(3);
        assertThat(Imported.of(file("elan-tab-export")).turns())
                .as("a folder of them")
                .hasSize(5);
    }

    @Test
    void segmentsOfRecognisersGiveSpeakersAndWords() {
        Imported found = Imported.of(file("nested-json-whisperx/whisperx.json"));

        assertThat(found.turns())
                .containsExactly(
                        "SPEAKER_00 0.50-2.25 Good morning, how was the week?",
                        "SPEAKER_01 2.60-4.00 On the 13 it was fine.",
                        "unknown 4.20-5.00 Hm.");
        assertThat(found.words(1)).contains("13 ?", "fine. 3.40-4.00");
        assertThat(Imported.of(file("nested-json-whisperx/whisper.json")).turns())
                .hasSize(2);
    }

    @Test
    void whispersTableIsInMillisecondsAndSaysSo() {
        Imported found = Imported.of(file("times-in-milliseconds/whisper.tsv"));

        assertThat(found.turns()).last().isEqualTo("unknown 2.40-3.50 I am \"fine.");
        assertThat(found.codes()).contains("milliseconds");
    }
}
