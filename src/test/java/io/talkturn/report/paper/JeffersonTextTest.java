package io.talkturn.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.Progress;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lines as Gail Jefferson wrote them, as far as word times tell. */
final class JeffersonTextTest {
    private static String text(Paper paper) throws IOException {
        StringWriter out = new StringWriter();
        new JeffersonText(paper).writeTo(out, Progress.NONE);
        return out.toString();
    }

    private static List<String> lines(Paper paper) throws IOException {
        return text(paper)
                .lines()
                .filter(line -> line.matches("\\s*\\d+  .*"))
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .toList();
    }

    @Test
    void pausesWithinAndBetweenTalkturnsAreInSeconds() throws IOException {
        Paper paper = HostileCorpus.paper(
                HostileCorpus.timed(
                        "a",
                        "anna",
                        "Well, I think so.",
                        "well",
                        0.0,
                        0.3,
                        "I",
                        0.7,
                        0.8,
                        "think",
                        0.95,
                        1.2,
                        "so",
                        1.22,
                        1.5),
                HostileCorpus.timed("b", "ben", "Fine", "Fine", 2.75, 3.0));
        assertThat(lines(paper)).containsExactly("1 anna: Well, (0.4) I (.) think so.", "2 (1.3)", "3 ben: Fine");
    }

    @Test
    void wordsThatOverlapStandInBracketsWithBothSpeakers() throws IOException {
        Paper paper = HostileCorpus.paper(
                HostileCorpus.timed(
                        "a",
                        "anna",
                        "come over here now",
                        "come",
                        0.0,
                        0.3,
                        "over",
                        0.3,
                        0.6,
                        "here",
                        0.6,
                        1.0,
                        "now",
                        1.0,
                        1.4),
                HostileCorpus.timed("b", "ben", "no never", "no", 0.7, 1.2, "never", 1.45, 1.8));
        assertThat(lines(paper)).containsExactly("1 anna: come over [here now]", "2 ben: [no] never");
    }

    @Test
    void aSilenceInWhichSomebodyElseSpeaksIsNone() throws IOException {
        Paper paper = HostileCorpus.paper(
                HostileCorpus.timed("a", "anna", "so yes", "so", 0.0, 0.3, "yes", 1.5, 1.8),
                HostileCorpus.timed("b", "ben", "mhm", "mhm", 0.6, 1.1));
        assertThat(lines(paper)).containsExactly("1 anna: so yes", "2 ben: mhm");
    }

    @Test
    void theHeadSaysWhatIsNotTranscribedAndWhatIsNotKnown() throws IOException {
        String text = text(HostileCorpus.paper("hello", "there"));
        assertThat(text)
                .contains("Not transcribed: intonation")
                .contains("There are no word times: only silence between talkturns is marked")
                .contains("(0.5)");
    }

    @Test
    void whatIsLeftOutIsSaidWhereItIsMissing() throws IOException {
        Paper paper = PaperReader.of(HostileCorpus.of("one", "two", "three", "four"))
                .paper(PaperChoice.all().only(Set.of("t0", "t3"), "errors"));
        assertThat(lines(paper))
                .containsExactly("1 anna: one", "2 ((talkturns 2 to 3 left out))", "3 <b>ben</b>: four");
    }

    @Test
    void linesAreBrokenBetweenWordsAndNothingSteersATerminal() throws IOException {
        String text = text(HostileCorpus.paper("word ".repeat(60), HostileCorpus.CONTROLS, "x".repeat(10_000)));
        assertThat(text).doesNotContain("\u001b", "\u0007", "\u202E");
        assertThat(text.lines().filter(line -> line.contains("word word")))
                .hasSizeGreaterThan(3)
                .allMatch(line -> line.length() < 90);
    }
}
