package io.talkturn.ui.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Partition;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunFolder;
import java.util.List;
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
}
