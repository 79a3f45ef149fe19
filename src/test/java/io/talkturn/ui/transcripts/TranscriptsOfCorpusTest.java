package io.talkturn.ui.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunState;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.nav.ReadTarget;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Conversations are read without any run, and runs are of the corpus that is looked at. */
final class TranscriptsOfCorpusTest extends TranscriptsModelTestBase {
    @Test
    void aCorpusIsReadWithoutAnyRun() {
        look(project.corpusFolder());

        assertThat(page.readingProperty().get().run()).isNull();
        assertThat(page.conversations()).hasSize(12);
        assertThat(page.rows().getFirst().turn().text()).contains("the woman ");
        assertThat(page.selectedProperty().get()).isNotNull();
        assertThat(page.rows()).anySatisfy(row -> {
            assertThat(row.verdict().truth()).isNotEmpty();
            assertThat(row.verdict().isPredicted()).isFalse();
            assertThat(row.isError()).isFalse();
        });
        assertThat(page.caution()).doesNotContain("loudness").contains("simulated");
    }

    @Test
    void theLabelBesideTheTextAndTheWordsAloneAreAChoice() {
        look(project.corpusFolder());
        String label = page.corpus().labels().getLast();

        page.corpus().labelProperty().set(label);
        page.corpus().wordsOnlyProperty().set(true);

        assertThat(page.rows().getFirst().turn().text()).doesNotContain("the woman ");
        assertThat(page.rows().stream()
                        .map(TranscriptRow::verdict)
                        .filter(verdict -> verdict != null)
                        .findFirst()
                        .orElseThrow()
                        .isNumber())
                .isEqualTo(
                        project.corpus().label(label).orElseThrow().classNames().isEmpty());
    }

    @Test
    void aCorpusIsFilteredByItsClassesAndWords() {
        look(project.corpusFolder());

        page.filterTextProperty().set("true:angry");

        assertThat(page.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.verdict().truth()).isEqualTo("angry"));
    }

    @Test
    void aRunIsAddedToWhatIsReadAndCanBeTakenAwayAgain() {
        look(project.corpusFolder());
        openRun();
        assertThat(page.readingProperty().get().run()).isNotNull();

        String talkturn = page.rows().get(3).turn().id();
        select(talkturn);
        page.readRun(null);

        assertThat(page.readingProperty().get().run()).isNull();
        assertThat(page.selectedProperty().get().turn().id()).isEqualTo(talkturn);
    }

    @Test
    void aRunThatEndsWhileSomebodyReadsDoesNotComeInBetween() {
        look(project.corpusFolder());
        project.run("under way").at(3, RunState.RUNNING);
        runs.setAll(RunCatalog.ofProject(folder).list());

        project.run("zz finished").finished();
        runs.setAll(RunCatalog.ofProject(folder).list());

        assertThat(page.runs()).hasSize(1);
        assertThat(page.readingProperty().get().run()).isNull();
    }

    @Test
    void runsOfAnotherCorpusAreNotOffered() {
        Path other = folder.resolve("corpora/other");
        CorpusFolder.write(SceneCorpus.make("other", "Other"), other);
        look(other);
        openRun();

        assertThat(page.runs()).isEmpty();
        assertThat(page.conversations()).hasSize(13);

        look(project.corpusFolder());

        assertThat(page.runs()).hasSize(1);
    }

    @Test
    void aRunThatAnotherPageAsksForIsReadWithItsCorpus() {
        Path other = folder.resolve("corpora/other");
        CorpusFolder.write(SceneCorpus.make("other", "Other"), other);
        look(other);
        page.onCorpusWanted(this::look);
        RunFolder run = openRun();

        page.show(TranscriptTarget.of(run, TalkturnFilter.ERRORS));

        assertThat(selected.get()).isEqualTo(project.corpusFolder());
        assertThat(page.left().openProperty().get().entry().folder()).isEqualTo(run);
    }

    @Test
    void aTalkturnThatIsLookedForIsReadInItsConversation() {
        look(project.corpusFolder());
        page.filterTextProperty().set("supervisor");
        var talk = project.corpus().conversations().get(7);
        String wanted = talk.talkturns().get(9).id();

        page.read(new ReadTarget(talk.id(), wanted));

        assertThat(page.filterTextProperty().get()).isEmpty();
        assertThat(page.conversationProperty().get().id()).isEqualTo(talk.id());
        assertThat(page.selectedProperty().get().turn().id()).isEqualTo(wanted);
    }

    @Test
    void aTalkturnThatIsAskedForBeforeTheCorpusIsReadIsWaitedFor() {
        var talk = project.corpus().conversations().get(7);
        page.read(new ReadTarget(talk.id(), null));

        look(project.corpusFolder());

        assertThat(page.conversationProperty().get().id()).isEqualTo(talk.id());
    }

    @Test
    void afterACorrectionTheSameTalkturnOfTheSameConversationIsShown() {
        boolean[] revealed = {false};
        openRun();
        look(project.corpusFolder());
        page.conversationProperty().set(conversation("test-04"));
        String talkturn = page.rows().get(20).turn().id();
        select(talkturn);
        page.onExchanged(reveals -> revealed[0] |= reveals);

        look(project.corpusFolder());

        assertThat(page.conversationProperty().get().id()).isEqualTo("test-04");
        assertThat(page.selectedProperty().get().turn().id()).isEqualTo(talkturn);
        assertThat(revealed[0]).as("nothing jumps").isFalse();
    }
}
