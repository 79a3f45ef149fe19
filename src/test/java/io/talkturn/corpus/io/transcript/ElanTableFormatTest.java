package io.talkturn.corpus.io.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ELAN's tab-delimited exports in the ways in which people set them. */
final class ElanTableFormatTest {
    private static final String HEAD =
            "Tier\tParticipant\tBegin Time - hh:mm:ss.ms\tBegin Time - ss.msec\tEnd Time - hh:mm:ss.ms\tEnd Time - ss.msec\t"
                    + "Duration - hh:mm:ss.ms\tDuration - ss.msec\tAnnotation\n";

    @TempDir
    Path folder;

    private static String row(String tier, String participant, String begin, String end, String text) {
        return tier + "\t" + participant + "\t00:00:0" + begin + "00\t" + begin + "\t00:00:0" + end + "00\t" + end
                + "\t00:00:01.000\t1.0\t" + text + "\n";
    }

    @Test
    void aTierOfSingleWordsAtTheTimesOfAnotherIsALabel() {
        Imported found = Imported.of(Imported.file(
                folder,
                "header.txt",
                HEAD
                        + row("text@Anna", "Anna", "0.5", "2.2", "good morning how was it")
                        + row("emo@Anna", "Anna", "0.5", "2.2", "joy")
                        + row("text@Ben", "Ben", "2.6", "4.0", "it was fine really")
                        + row("emo@Ben", "Ben", "2.6", "4.0", "neutral")));

        assertThat(found.turns())
                .containsExactly("Anna 0.50-2.20 good morning how was it", "Ben 2.60-4.00 it was fine really");
        assertThat(found.label("emotion")).containsExactly("joy", "neutral");
    }

    @Test
    void withoutHeadsTheTimesTellTheColumns() {
        Imported found = Imported.of(Imported.file(
                folder,
                "bare.txt",
                "text@Anna\tAnna\t00:00:00.500\t00:00:02.250\t00:00:01.750\tgood morning how was it\n"
                        + "text@Ben\tBen\t00:00:02.600\t00:00:04.000\t00:00:01.400\tit was fine really\n"
                        + "text@Anna\tAnna\t00:00:04.600\t00:00:05.000\t00:00:00.400\tgood then\n"));

        assertThat(found.turns())
                .containsExactly(
                        "Anna 0.50-2.25 good morning how was it",
                        "Ben 2.60-4.00 it was fine really",
                        "Anna 4.60-5.00 good then");
    }

    @Test
    void millisecondsWithADurationInThePlaceOfTheEndAreUnderstood() {
        Imported found = Imported.of(
                Imported.file(
                        folder,
                        "ms.txt",
                        "Tier\tBegin Time - msec\tDuration - msec\tAnnotation\nAnna\t500\t1750\tgood morning\nBen\t2600\t1400\tit was fine\n"));

        assertThat(found.turns()).containsExactly("Anna 0.50-2.25 good morning", "Ben 2.60-4.00 it was fine");
    }

    @Test
    void aColumnForEachTierIsUnderstood() {
        Imported found = Imported.of(Imported.file(
                folder,
                "columns.txt",
                "Begin Time - ss.msec\tEnd Time - ss.msec\tDuration - ss.msec\tAnna\tBen\n0.5\t2.25\t1.75\tgood morning\t\n"
                        + "2.6\t4.0\t1.4\t\tit was fine\n"));

        assertThat(found.turns()).containsExactly("Anna 0.50-2.25 good morning", "Ben 2.60-4.00 it was fine");
    }

    @Test
    void wordsAndASecondTextAreNoTalkturnsOfTheirOwn() {
        Imported found = Imported.of(Imported.file(
                folder,
                "layers.txt",
                HEAD
                        + row("word@Anna", "Anna", "0.5", "0.9", "guten")
                        + row("word@Anna", "Anna", "0.9", "1.5", "Morgen")
                        + row("text@Anna", "Anna", "0.5", "1.5", "guten Morgen")
                        + row("english@Anna", "Anna", "0.5", "1.5", "good morning to you")
                        + row("word@Anna", "Anna", "2.0", "2.5", "ja")
                        + row("word@Anna", "Anna", "2.5", "3.0", "gut")
                        + row("text@Anna", "Anna", "2.0", "3.0", "ja gut")));

        assertThat(found.corpus().talkturns()).hasSize(2);
        assertThat(found.taken()).contains("word@Anna: words of Anna");
        assertThat(found.leftOut()).contains("Duration - ss.msec").hasSizeGreaterThan(1);
    }

    @Test
    void framesAskForMilliseconds() {
        assertThat(Imported.refusal(Imported.file(
                        folder,
                        "frames.txt",
                        "Tier\tBegin Time - hh:mm:ss:ff (PAL)\tEnd Time - hh:mm:ss:ff (PAL)\tAnnotation\n"
                                + "Anna\t00:00:01:12\t00:00:02:00\tgood\n")))
                .contains("frames a second")
                .contains("Line 2");
    }
}
