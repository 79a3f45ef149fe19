package io.talkturn.report.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.evaluation.Bucket;
import io.talkturn.foundation.UserError;
import io.talkturn.report.AttentionMix;
import io.talkturn.report.FaithSentence;
import io.talkturn.report.Transcript;
import io.talkturn.report.Transcript.Piece;
import io.talkturn.report.Transcript.Side;
import io.talkturn.report.Transcript.Turn;
import io.talkturn.report.Transcript.Weight;
import io.talkturn.report.WrittenRun;
import io.talkturn.run.RunFolder;
import io.talkturn.run.faith.Faithfulness;
import io.talkturn.run.faith.MadeTests;
import io.talkturn.ui.fixture.SetFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put on paper, out of run folders and a corpus. */
final class PaperTest {
    @TempDir
    Path project;

    private RunFolder run;

    @BeforeEach
    void writeRun() {
        CorpusFolder.write(WrittenRun.corpus(), project.resolve("corpora/small"));
        run = WrittenRun.write(project.resolve("runs"), WrittenRun.spec("HAN-ROCK", 3, true));
    }

    private Paper paper(PaperChoice choice) {
        return PaperReader.ofRuns(List.of(run)).paper(choice);
    }

    private static List<Side> sides(Paper paper) {
        return paper.transcript(0).turns().stream()
                .map(turn -> turn.sides().getFirst())
                .toList();
    }

    private static List<Weight> weights(Side side) {
        return side.pieces().stream()
                .map(Piece::weight)
                .filter(weight -> weight != null)
                .toList();
    }

    @Test
    void wordsAreCombinedWithTheTaskWeightsOfTheirOwnPrediction() {
        List<Side> sides = sides(paper(PaperChoice.all()));
        // kappa_pri 0.5: 0.5 [0.5 0.25 0.25] + 0.5 [0 0.5 0.5]
        assertThat(weights(sides.getFirst())).extracting(Weight::weight).containsExactly(0.25, 0.375, 0.375);
        assertThat(weights(sides.getFirst()))
                .extracting(Weight::bucket)
                .containsExactly(Bucket.NONE, Bucket.LOW, Bucket.LOW);
        assertThat(weights(sides.get(2))).extracting(Weight::weight).containsExactly(0.5, 0.25, 0.25);
    }

    @Test
    void anotherAttentionShadesOtherwise() {
        List<Side> sides = sides(paper(PaperChoice.all().by(AttentionMix.of("primary"))));
        assertThat(weights(sides.getFirst())).extracting(Weight::weight).containsExactly(0.5, 0.25, 0.25);
        assertThat(sides.get(2).window()).extracting(e -> e.weight().weight()).containsExactly(0.25, 0.25, 0.5);
        assertThatExceptionOfType(UserError.class).isThrownBy(() -> AttentionMix.of("secondary"));
    }

    @Test
    void whetherTheShadesAreWorthBelievingStandsBesideThem() {
        assertThat(paper(PaperChoice.all()).settings())
                .contains(new PaperSetting(
                        "Worth believing?",
                        "Whether this attention is worth believing was not tested (“talkturn faithful”)."));
        Faithfulness test = MadeTests.test(Partition.TEST, 6);
        test.write(run);
        assertThat(paper(PaperChoice.all()).settings())
                .contains(new PaperSetting("Worth believing?", FaithSentence.of(test)));
    }

    @Test
    void talkturnsAreCombinedOverTasks() {
        Side third = sides(paper(PaperChoice.all())).get(2);
        // kappa [0.5 0 0.5], pri [0.25 0.25 0.5], past1 [0 0 1]
        assertThat(third.window()).extracting(Transcript.Earlier::number).containsExactly(1, 2, 3);
        assertThat(third.window()).extracting(e -> e.weight().weight()).containsExactly(0.125, 0.125, 0.75);
        assertThat(third.window().getLast().weight().z()).isCloseTo(Math.sqrt(2), within(1e-6));
        assertThat(third.tasks()).extracting(Transcript.TaskShare::task).containsExactly("pri", "au05", "past1");
    }

    @Test
    void labelsErrorsSpeakersAndWhatWasNotPredicted() {
        Paper paper = paper(PaperChoice.all());
        assertThat(sides(paper)).extracting(Side::isError).containsExactly(false, true, false, false);
        assertThat(paper.transcript(0).turns())
                .extracting(turn -> turn.speaker().number())
                .containsExactly(0, 1, 0, 1);
        Side last = sides(paper).getLast();
        assertThat(last.text()).isEqualTo("Plain words 3");
        assertThat(weights(last)).isEmpty();
        assertThat(last.window()).isEmpty();
    }

    @Test
    void allPiecesTogetherAreTheTextThatPeopleRead() {
        Corpus corpus = WrittenRun.corpus();
        List<String> texts = corpus.talkturns().stream()
                .map(talkturn -> talkturn.narrativeOrText())
                .toList();
        List<Side> sides = sides(paper(PaperChoice.all()));
        assertThat(sides.get(3).text()).isEqualTo(texts.get(3));
        assertThat(Pieces.of("Well, I saw. More here", List.of("well", "i", "saw"), Weight.among(1, 2, 3)))
                .extracting(Piece::text)
                .containsExactly("Well", ", ", "I", " ", "saw", ". More here");
        assertThat(Pieces.of("I saw it. More", List.of("i"), Weight.among(1))
                        .getLast()
                        .isRead())
                .isFalse();
    }

    @Test
    void aSelectionKeepsTheNumbersOfTheConversationAndSaysHowItWasMade() {
        Paper paper = paper(PaperChoice.all().only(Set.of("one-2"), "the filter errors"));
        assertThat(paper.transcript(0).turns()).extracting(Turn::number).containsExactly(3);
        assertThat(paper.talkturns()).isEqualTo(1);
        assertThat(paper.settings())
                .contains(new PaperSetting("Chosen by", "the filter errors"))
                .contains(new PaperSetting("Content", "1 of 4 talkturns in 1 conversation"));
    }

    @Test
    void twoRunsStandBesideEachOther() {
        RunFolder other = WrittenRun.write(project.resolve("runs"), WrittenRun.spec("HAN-ROCK", 4, true));
        Paper paper = PaperReader.ofRuns(List.of(run, other)).paper(PaperChoice.all());
        assertThat(paper.columns()).hasSize(2).doesNotHaveDuplicates();
        assertThat(paper.transcript(0).turns()).allMatch(turn -> turn.sides().size() == 2);
        assertThat(paper.tables()).hasSize(4).allMatch(table -> table.title().contains("HAN-ROCK"));
    }

    @Test
    void withoutARunALabelStandsBesideTheText() {
        PaperReader reader = PaperReader.ofCorpus(project.resolve("corpora/small"));
        @Nullable String label = WrittenRun.corpus().labels().getFirst().name();
        Paper paper = reader.paper(PaperChoice.all().beside(label));
        assertThat(paper.isShaded()).isFalse();
        assertThat(sides(paper)).anyMatch(side -> !side.truth().isEmpty());
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> reader.paper(PaperChoice.all().beside("mood")))
                .withMessageContaining("mood");
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> paper(PaperChoice.conversation("two")))
                .withMessageContaining("two");
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> paper(PaperChoice.all().only(Set.of("one-9"), "")))
                .withMessageContaining("one-9");
    }

    @Test
    void withoutItsCorpusARunStillTellsWhatItRead() throws java.io.IOException {
        java.nio.file.Files.delete(project.resolve("corpora/small/corpus.json"));
        Paper paper = paper(PaperChoice.all());
        assertThat(paper.transcript(0).turns()).hasSize(3);
        assertThat(paper.settings().getFirst().value()).contains("not there any more");
    }

    private String worthOf(RunFolder folder) {
        return new PaperRun("said", folder).worth();
    }

    @Test
    void underAPredictionSetStandsWhatIsKnownOfItsRun() throws Exception {
        RunFolder set = SetFixture.keep(run, project.resolve("corpora/small"), "said", "said", "Mind.");
        assertThat(worthOf(set)).startsWith("What can be tested is the run “").contains("was not tested");

        Files.writeString(run.faithfulness(Partition.TEST), "{");
        assertThat(worthOf(set))
                .as("the set itself is whole")
                .contains(run.faithfulness(Partition.TEST).toString());

        Files.move(run.path(), project.resolve("elsewhere"));
        assertThat(worthOf(set)).contains("is no longer there");
    }
}
