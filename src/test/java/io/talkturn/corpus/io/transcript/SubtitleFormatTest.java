package io.talkturn.corpus.io.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Subtitles: speakers, tags, and which cues are one talkturn. */
final class SubtitleFormatTest {
    @TempDir
    Path folder;

    private Path srt(String... cues) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cues.length; i++) {
            text.append(i + 1)
                    .append('\n')
                    .append(cues[i].replaceFirst("\\|", "\n"))
                    .append("\n\n");
        }
        return Imported.file(folder, "a.srt", text.toString());
    }

    private static String cue(String from, String to, String text) {
        return "00:00:" + from + " --> 00:00:" + to + "|" + text;
    }

    @Test
    void namesBeforeMostCuesAreSpeakers() {
        Imported found = Imported.of(srt(
                cue("00,500", "02,250", "[SPEAKER_00]: Good morning."),
                cue("02,600", "04,000", "[SPEAKER_01]: It was fine,\nreally.")));

        assertThat(found.turns())
                .containsExactly("SPEAKER_00 0.50-2.25 Good morning.", "SPEAKER_01 2.60-4.00 It was fine, really.");
    }

    @Test
    void aColonInFewCuesStaysText() {
        Imported found = Imported.of(srt(
                cue("00,500", "02,250", "So: good morning."),
                cue("02,600", "04,000", "It was fine."),
                cue("05,000", "06,000", "Really.")));

        assertThat(found.turns()).first().isEqualTo("unknown 0.50-2.25 So: good morning.");
        assertThat(found.codes()).contains("few_names");
    }

    @Test
    void voicesOfOneCueAreTalkturnsOfTheirOwnAndTagsGo() {
        Imported found = Imported.of(Imported.file(
                folder,
                "a.vtt",
                "WEBVTT\n\nNOTE by hand\n\n00:00.500 --> 00:02.250 align:start\n<v.loud Anna>Good <i>morning</i> &amp; day.</v>"
                        + "<v Ben>Hi, 1 < 2.\n"));

        assertThat(found.turns()).containsExactly("Anna 0.50-2.25 Good morning & day.", "Ben 0.50-2.25 Hi, 1 < 2.");
        assertThat(found.leftOut()).containsExactly("tags", "settings", "notes and styles");
    }

    @Test
    void aSentenceThatGoesOnWithinASecondIsOneTalkturn() {
        Path file = srt(
                cue("00,000", "01,000", "ANNA: I bought the"),
                cue("02,000", "03,000", "ANNA: blue paint."),
                cue("03,100", "04,000", "ANNA: It was"),
                cue("05,001", "06,000", "ANNA: late"),
                cue("06,100", "07,000", "BEN: Was it?"));

        assertThat(Imported.of(file).turns())
                .containsExactly(
                        "ANNA 0.00-3.00 I bought the blue paint.",
                        "ANNA 3.10-4.00 It was",
                        "ANNA 5.00-6.00 late",
                        "BEN 6.10-7.00 Was it?");
        assertThat(Imported.joining(0.0, file).turns()).hasSize(5);
        assertThat(Imported.joining(2.0, file).turns())
                .containsExactly("ANNA 0.00-6.00 I bought the blue paint. It was late", "BEN 6.10-7.00 Was it?");
    }

    @Test
    void nothingIsJoinedWhereSomebodyElseBeginsInThePause() {
        Path file = srt(
                cue("00,000", "01,000", "ANNA: I bought the"),
                cue("01,100", "01,300", "BEN: Mhm."),
                cue("01,400", "03,000", "ANNA: blue paint."));

        assertThat(Imported.of(file).turns()).hasSize(3);
    }

    @Test
    void captionsWithoutAnyEndMarksAreNotOneTalkturn() {
        String[] cues = new String[30];
        for (int i = 0; i < cues.length; i++) {
            cues[i] = cue("%02d,000".formatted(i), "%02d,900".formatted(i), "and so on");
        }

        Imported found = Imported.of(srt(cues));

        assertThat(found.turns()).hasSize(30);
        assertThat(found.codes()).contains("no_end_marks");
    }

    @Test
    void overlapsStayOverlaps() {
        Path file = srt(
                cue("00,000", "01,000", "ANNA: I bought the"),
                cue("00,900", "01,300", "BEN: Mhm."),
                cue("01,100", "03,000", "ANNA: blue paint."));

        assertThat(Imported.of(file).turns())
                .containsExactly("ANNA 0.00-3.00 I bought the blue paint.", "BEN 0.90-1.30 Mhm.");
    }

    @Test
    void aCueThatRunsBackwardsKeepsItsTextAndFramesAreRefused() {
        assertThat(Imported.of(srt(cue("02,000", "01,000", "Good morning."))).turns())
                .containsExactly("unknown ?-? Good morning.");
        assertThat(Imported.refusal(Imported.file(folder, "f.srt", "1\n00:00:01:12 --> 00:00:02:00\nGood.\n")))
                .contains("frames a second");
    }

    @Test
    void speakersComeFromTheDiarisationBesideThem() {
        Path file = srt(
                cue("00,500", "02,250", "Good morning."),
                cue("02,600", "04,000", "Fine."),
                cue("50,000", "51,000", "Hm."));
        Path rttm = Imported.file(
                folder,
                "a.rttm",
                ";; by a tool\nSPEAKER a 1 0.4 1.5 <NA> <NA> s1 <NA> <NA>\nSPEAKER a 1 1.8 3.0 <NA> <NA> s2 <NA> <NA>\n"
                        + "SPEAKER b 1 50 9.0 <NA> <NA> s3 <NA> <NA>\n");

        Imported found = Imported.of(file, rttm);

        assertThat(found.turns())
                .containsExactly("s1 0.50-2.25 Good morning.", "s2 2.60-4.00 Fine.", "unknown 50.00-51.00 Hm.");
        assertThat(found.taken()).contains("a.rttm: who speaks");
        assertThat(found.codes()).contains("no_stretch_overlaps");
        assertThat(Imported.of(folder).turns()).as("in a folder too").isEqualTo(found.turns());
    }

    @Test
    void aDiarisationAloneIsNoCorpusAndSaysWhatItHolds() {
        Path rttm = Imported.file(folder, "a.rttm", "SPEAKER a 1 0.500 1.750 <NA> <NA> S0 <NA> <NA>\n");

        assertThat(Imported.refusal(rttm)).contains("1 stretches of 1 speakers").contains("S0 0.50–2.25 s");
    }

    @Test
    void wholeFilesOfLongCuesAreReadInOneGo() {
        String[] cues = new String[5000];
        for (int i = 0; i < cues.length; i++) {
            cues[i] = "%02d:%02d:%02d,000 --> %02d:%02d:%02d,900|%s"
                    .formatted(
                            i / 3600,
                            i / 60 % 60,
                            i % 60,
                            i / 3600,
                            i / 60 % 60,
                            i % 60,
                            "<".repeat(i == 0 ? 300_000 : 50) + " word.");
        }

        List<String> turns = Imported.of(srt(cues)).turns();

        assertThat(turns).hasSize(5000);
    }
}
