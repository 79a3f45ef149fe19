package io.talkturn.corpus.io.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Praat's TextGrids in all the ways in which Praat saves them, and damaged ones. */
final class TextGridFormatTest {
    private static final String SHORT = """
            File type = "ooTextFile"
            Object class = "TextGrid"

            0
            4
            <exists>
            2
            "IntervalTier"
            "Anna"
            0
            4
            2
            0
            2.25
            "sie sagt ""schön""\"
            2.25
            4
            ""
            "TextTier"
            "clicks"
            0
            4
            1
            1.5
            "click"
            """;
    private static final Map<String, Charset> CHARSETS = Map.of(
            "UTF-8", StandardCharsets.UTF_8,
            "UTF-16BE", StandardCharsets.UTF_16BE,
            "UTF-16LE", StandardCharsets.UTF_16LE,
            "Windows", Charset.forName("windows-1252"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "Windows", "UTF-8 marked", "UTF-16BE marked", "UTF-16LE marked"
            })
    void everyEncodingIsReadWithAndWithoutAMark(String encoding) {
        String mark = encoding.endsWith("marked") ? "\uFEFF" : "";
        Charset charset = CHARSETS.get(encoding.replace(" marked", ""));

        Imported found = Imported.of(Imported.file(folder, "a.TextGrid", mark + SHORT, charset));

        assertThat(found.turns()).containsExactly("Anna 0.00-2.25 sie sagt \"schön\"");
        assertThat(found.leftOut()).containsExactly("clicks");
        assertThat(found.codes()).contains("pauses");
    }

    @Test
    void aGridThatIsCutShortNamesTheItem() {
        String cut = SHORT.substring(0, SHORT.indexOf("\"sie"));

        assertThat(Imported.refusal(Imported.file(folder, "a.TextGrid", cut)))
                .contains("cut short")
                .contains("interval 1 of 2 of tier 1 of 2 (“Anna”)")
                .contains("line 14");
    }

    @Test
    void aQuoteThatIsNotClosedIsNamed() {
        String cut = SHORT.substring(0, SHORT.indexOf("schön"));

        assertThat(Imported.refusal(Imported.file(folder, "a.TextGrid", cut)))
                .contains("line 15")
                .contains("not closed");
    }

    @Test
    void aHugeCountAllocatesNothing() {
        String lying = SHORT.replace("0\n4\n2\n0\n2.25", "0\n4\n2000000000\n0\n2.25");

        assertThat(Imported.refusal(Imported.file(folder, "a.TextGrid", lying))).isNotBlank();
    }

    @Test
    void anIntervalThatRunsBackwardsIsNamed() {
        String backwards = SHORT.replace("0\n2.25\n\"sie", "3\n2.25\n\"sie");

        assertThat(Imported.refusal(Imported.file(folder, "a.TextGrid", backwards)))
                .contains("before it begins");
    }

    @Test
    void aBinaryGridIsToldApart() {
        assertThat(Imported.refusal(Imported.file(folder, "a.TextGrid", "ooBinaryFile\bTextGrid\0\0")))
                .contains("binary");
    }

    private static String aligned(String name) {
        return """
            File type = "ooTextFile"
            Object class = "TextGrid"
            xmin = 0
            xmax = 4
            tiers? <exists>
            size = 1
            item []:
                item [1]:
                    class = "IntervalTier"
                    name = "%s"
                    xmin = 0
                    xmax = 4
                    intervals: size = 4
                    intervals [1]:
                        xmin = 0.1
                        xmax = 0.5
                        text = "good"
                    intervals [2]:
                        xmin = 0.5
                        xmax = 0.9
                        text = ""
                    intervals [3]:
                        xmin = 0.9
                        xmax = 1.2
                        text = "day"
                    intervals [4]:
                        xmin = 2.0
                        xmax = 2.5
                        text = "yes"
            """.formatted(name);
    }

    @Test
    void alignedWordsBecomeTalkturnsOverPausesOfHalfASecond() {
        Path file = Imported.file(folder, "a.TextGrid", aligned("Anna - words"));

        assertThat(Imported.of(file).turns()).containsExactly("Anna 0.10-1.20 good day", "Anna 2.00-2.50 yes");
        assertThat(Imported.of(file).words(0)).containsExactly("good 0.10-0.50", "day 0.90-1.20");
        assertThat(Imported.joining(0.0, file).turns()).hasSize(3);
        assertThat(Imported.joining(1.0, file).turns()).containsExactly("Anna 0.10-2.50 good day yes");
    }

    @Test
    void wordsOfAnAlignmentWithOneSpeakerAreOfNobodyKnown() {
        assertThat(Imported.of(Imported.file(folder, "a.TextGrid", aligned("words")))
                        .turns())
                .containsExactly("unknown 0.10-1.20 good day", "unknown 2.00-2.50 yes");
    }
}
