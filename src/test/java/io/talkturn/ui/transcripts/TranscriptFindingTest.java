package io.talkturn.ui.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Partition;
import io.talkturn.foundation.Progress;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunFolder;
import io.talkturn.weaving.CorrectionDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which conversations and lines a filter lets through, and how one gets from one to the next. */
final class TranscriptFindingTest extends TranscriptsModelTestBase {
    @Test
    void whatIsFoundTooLateIsNotShown() {
        openRun();
        String last = page.conversations().getLast().id();
        background.hold();
        page.filterTextProperty().set("in:test");
        page.conversationProperty().set(conversation(last));
        runs.clear();
        page.left().runProperty().set(null);

        background.release();

        assertThat(page.conversations()).isEmpty();
        assertThat(page.rows()).isEmpty();
        assertThat(page.left().windowProperty().get()).isNull();
    }

    @Test
    void conversationsTellTheirErrors() {
        RunFolder run = openRun();

        for (ConversationItem item : page.conversations()) {
            long errors = predictions(run).stream()
                    .filter(p -> p.conversation().equals(item.id()) && p.isError())
                    .count();
            assertThat(item.errors()).isEqualTo((int) errors);
        }
        assertThat(page.conversations()).hasSize(12);
    }

    @Test
    void aConfusionCellLeadsToExactlyItsTalkturns() {
        RunFolder run = openRun();
        page.show(TranscriptTarget.of(run, TalkturnFilter.cell(Partition.TEST, "angry", "sad")));

        List<String> wanted = predictions(run).stream()
                .filter(p -> p.partition() == Partition.TEST
                        && p.truth().equals("angry")
                        && p.prediction().equals("sad"))
                .map(PredictionTable.Row::talkturn)
                .toList();
        assertThat(wanted).isNotEmpty();
        assertThat(page.conversationProperty().get().isAllMatches()).isTrue();
        assertThat(page.rows().stream().map(r -> r.turn().id())).containsExactlyElementsOf(wanted);
        assertThat(page.filterTextProperty().get()).isEqualTo("true:angry predicted:sad in:test");
    }

    @Test
    void aTalkturnThatAnotherPageAsksForIsShownInItsConversation() {
        RunFolder run = openRun();
        PredictionTable.Row asked = predictions(run).getLast();
        assertThat(page.conversationProperty().get().id()).isNotEqualTo(asked.conversation());

        page.show(new TranscriptTarget(run, null, TalkturnFilter.ALL, asked.talkturn()));

        assertThat(page.conversationProperty().get().id()).isEqualTo(asked.conversation());
        assertThat(page.selectedProperty().get().turn().id()).isEqualTo(asked.talkturn());
    }

    @Test
    void aMatchCanBeSeenInItsConversation() {
        RunFolder run = openRun();
        page.show(TranscriptTarget.of(run, TalkturnFilter.ERRORS));
        TranscriptRow match = page.rows().get(5);

        page.openInConversation(match);

        assertThat(page.conversationProperty().get().id())
                .isEqualTo(match.turn().conversation());
        assertThat(page.selectedProperty().get().turn()).isEqualTo(match.turn());
        assertThat(page.rows()).anyMatch(r -> !r.isMatch());
    }

    @Test
    void gatheredMatchesAreHeadedByTheirConversations() {
        RunFolder run = openRun();
        page.show(TranscriptTarget.of(run, TalkturnFilter.ERRORS));

        long conversations = page.rows().stream()
                .map(r -> r.turn().conversation())
                .distinct()
                .count();

        assertThat(page.rows().stream().filter(r -> r.heading() != null)).hasSize((int) conversations);
    }

    @Test
    void steppingGoesFromErrorToErrorAndOnToTheNextConversation() {
        openRun();
        page.conversationProperty().set(conversation("dev-01"));
        int errors = page.conversationProperty().get().errors();
        for (int i = 1; i < errors; i++) {
            page.step(1);
            assertThat(page.selectedProperty().get().isError()).isTrue();
        }
        assertThat(page.conversationProperty().get().id()).isEqualTo("dev-01");
        String next = page.conversations().stream()
                .skip(page.conversations().indexOf(conversation("dev-01")) + 1)
                .filter(c -> c.errors() > 0)
                .findFirst()
                .orElseThrow()
                .id();

        page.step(1);

        assertThat(page.conversationProperty().get().id()).isEqualTo(next);
        assertThat(page.selectedProperty().get().isError()).isTrue();

        page.step(-1);

        assertThat(page.conversationProperty().get().id()).isEqualTo("dev-01");
    }

    @Test
    void steppingWithinAFilterGoesFromMatchToMatch() {
        openRun();
        page.filterTextProperty().set("supervisor");
        page.conversationProperty().set(page.conversations().get(1));

        page.step(1);

        assertThat(page.selectedProperty().get().turn().text()).contains("supervisor");
    }

    @Test
    void theFilterKeepsConversationsWithMatchesOnly() {
        openRun();

        page.filterTextProperty().set("in:dev");

        assertThat(page.conversations().stream().map(ConversationItem::id)).containsExactly("", "dev-01", "dev-02");

        page.filterTextProperty().set("");

        assertThat(page.conversations()).hasSize(12);
    }

    private void openTwo() {
        project.run("no auxiliary").noAuxiliary().skill(0.5).finished();
        project.run("z with auxiliary").skill(0.8).finished();
        runs.setAll(RunCatalog.ofProject(folder).list());
        page.right().runProperty().set(page.besideRuns().getFirst());
    }

    @Test
    void onlyWhatTwoRunsPredictDifferentlyIsLeft() {
        openTwo();
        page.filterDiffering(true);

        assertThat(page.filterTextProperty().get()).isEqualTo("differ");
        assertThat(page.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(page.right()
                                .verdict(row.turn().id())
                                .orElseThrow()
                                .prediction())
                        .isNotEqualTo(row.verdict().prediction()));
        int differing = page.rows().size();

        page.right().runProperty().set(null);
        assertThat(page.rows()).as("without a second run nothing differs").isEmpty();

        page.right().runProperty().set(page.besideRuns().getFirst());
        assertThat(page.rows()).hasSize(differing);
        page.filterDiffering(false);
        assertThat(page.filterTextProperty().get()).isEmpty();
    }

    @Test
    void errorsOfOneRunThatTheOtherGetsRightAreAQuestionOfWords() {
        openTwo();

        page.filterTextProperty().set("errors differ in:test");

        assertThat(page.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.isError()).isTrue());
    }

    @Test
    void notedAndCorrectedTalkturnsAreFound() {
        look(project.corpusFolder());
        String noted = page.rows().get(2).turn().id();
        String corrected = page.rows().get(5).turn().id();
        Map<String, String> notes = new HashMap<>();
        page.notesFrom(() -> notes);
        page.filterTextProperty().set("noted");
        assertThat(page.rows()).isEmpty();

        notes.put(noted, "Irony? Ask the raters.");
        page.notesChanged();
        assertThat(page.rows()).extracting(row -> row.turn().id()).containsExactly(noted);

        page.filterTextProperty().set("note:irony");
        assertThat(page.rows()).extracting(row -> row.turn().id()).containsExactly(noted);
        page.filterTextProperty().set("note:sarcasm");
        assertThat(page.rows()).isEmpty();

        new CorrectionDesk(project.corpusFolder()).correct(corrected, "text", "well then", "me", Progress.NONE);
        page.filterTextProperty().set("corrected");
        assertThat(page.rows()).extracting(row -> row.turn().id()).containsExactly(corrected);
    }

    @Test
    void aReloadLeavesOneWhereOneIsInAFilter() {
        openRun();
        look(project.corpusFolder());
        page.filterTextProperty().set("errors");
        page.conversationProperty().set(page.conversations().get(3));
        page.step(1);
        String conversation = page.conversationProperty().get().id();
        String talkturn = page.selectedProperty().get().turn().id();

        look(project.corpusFolder());

        assertThat(page.conversationProperty().get().id()).isEqualTo(conversation);
        assertThat(page.selectedProperty().get().turn().id()).isEqualTo(talkturn);

        page.filterTextProperty().set("errors in:test");
        assertThat(page.conversationProperty().get().isAllMatches())
                .as("another search")
                .isTrue();
    }
}
