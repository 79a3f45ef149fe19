package io.talkturn.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.evaluation.Bucket;
import io.talkturn.foundation.UserError;
import io.talkturn.report.Transcript.Turn;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A transcript out of a run folder, and its HTML file. */
final class TranscriptTest {
    @TempDir
    Path project;

    private Transcript transcript;

    @BeforeEach
    void readTranscript() {
        var run = WrittenRun.write(project.resolve("runs"), WrittenRun.spec("HAN-ROCK", 3, true));
        transcript = new TranscriptReader(run, WrittenRun.corpus()).transcript("one");
    }

    @Test
    void wordsAreCombinedWithTheTaskWeightsOfTheirOwnPrediction() {
        Turn first = transcript.turns().getFirst();
        // kappa_pri 0.5: 0.5 [0.5 0.25 0.25] + 0.5 [0 0.5 0.5]
        assertThat(first.tokens()).extracting(token -> token.weight().weight()).containsExactly(0.25, 0.375, 0.375);
        assertThat(first.tokens())
                .extracting(token -> token.weight().bucket())
                .containsExactly(Bucket.NONE, Bucket.LOW, Bucket.LOW);
        Turn third = transcript.turns().get(2);
        assertThat(third.tokens()).extracting(token -> token.weight().weight()).containsExactly(0.5, 0.25, 0.25);
    }

    @Test
    void talkturnsAreCombinedOverTasks() {
        Turn third = transcript.turns().get(2);
        // kappa [0.5 0 0.5], pri [0.25 0.25 0.5], past1 [0 0 1]
        assertThat(third.window()).extracting(Transcript.Earlier::number).containsExactly(1, 2, 3);
        assertThat(third.window()).extracting(e -> e.weight().weight()).containsExactly(0.125, 0.125, 0.75);
        assertThat(third.window().getLast().weight().z()).isCloseTo(Math.sqrt(2), within(1e-6));
        assertThat(third.tasks()).extracting(Transcript.TaskShare::task).containsExactly("pri", "au05", "past1");
    }

    @Test
    void labelsErrorsAndSpeakers() {
        assertThat(transcript.turns()).extracting(Turn::isError).containsExactly(false, true, false, false);
        assertThat(transcript.turns())
                .extracting(turn -> turn.speaker().number())
                .containsExactly(0, 1, 0, 1);
        assertThat(transcript.turns().get(1).prediction()).isEqualTo("sad & low");
    }

    @Test
    void aTalkturnThatWasNotPredictedStaysInTheText() {
        Turn last = transcript.turns().getLast();
        assertThat(last.tokens()).extracting(Transcript.Token::text).containsExactly("Plain", "words", "3");
        assertThat(last.tokens()).allMatch(token -> token.weight() == null);
        assertThat(last.window()).isEmpty();
    }

    @Test
    void htmlStandsAloneEscapesAndSaysWhatShadingIs() {
        String html = TranscriptHtml.text(transcript, TranscriptHtml.Style.SHADE);
        assertThat(html)
                .contains("The &lt;first&gt; talk")
                .contains("&lt;b&gt;</span>")
                .doesNotContain("<b> shouted")
                .contains("It is model weight, not loudness, and not an explanation by itself.")
                .contains("simulated data")
                .contains("<td>AU 05</td>", "<td>label −1</td>", "<td>primary</td>")
                .contains("sad &amp; low ×")
                .contains("With fewer than 6 talkturns")
                .doesNotContain("http://", "https://", "<script", "src=");
        assertThat(TranscriptHtml.text(transcript, TranscriptHtml.Style.PAPER))
                .contains("<body class=\"paper\">")
                .contains("Size and darkness of type are");
    }

    @Test
    void anUnknownConversationIsSaid() {
        var run = WrittenRun.write(project.resolve("runs"), WrittenRun.spec("HAN-ROCK", 4, true));
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> new TranscriptReader(run, WrittenRun.corpus()).transcript("two"))
                .withMessageContaining("two");
    }
}
