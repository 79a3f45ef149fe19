package io.talkturn.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.nav.PageId;
import org.junit.jupiter.api.Test;

/** Five stops, forwards and back, and out at any of them. */
final class TourViewModelTest {
    private final TourViewModel model = new TourViewModel();

    @Test
    void itBeginsOnTheProjectAndEndsWithTheTranscripts() {
        assertThat(model.stepProperty().get()).isNull();
        model.begin();
        assertThat(model.isFirst()).isTrue();
        assertThat(model.stepProperty().get().page()).isEqualTo(PageId.PROJECT);
        assertThat(model.place()).isEqualTo("Step 1 of 5");
        for (int step = 0; step < 4; step++) {
            model.next();
        }
        assertThat(model.isLast()).isTrue();
        assertThat(model.stepProperty().get().page()).isEqualTo(PageId.TRANSCRIPTS);
        model.next();
        assertThat(model.stepProperty().get()).as("over").isNull();
    }

    @Test
    void itGoesBackButNotBeforeTheFirst() {
        model.begin();
        model.back();
        assertThat(model.isFirst()).isTrue();
        model.next();
        model.back();
        assertThat(model.isFirst()).isTrue();
    }

    @Test
    void itCanBeLeftAndBegunAgain() {
        model.begin();
        model.next();
        model.skip();
        assertThat(model.stepProperty().get()).isNull();
        model.next();
        assertThat(model.stepProperty().get()).as("what is over does not go on").isNull();
        model.begin();
        assertThat(model.isFirst()).isTrue();
    }

    @Test
    void everyStepHasItsWords() {
        assertThat(TourViewModel.STEPS).hasSize(5).allSatisfy(step -> {
            assertThat(step.title()).isNotBlank();
            assertThat(step.text()).isNotBlank();
            assertThat(step.targets()).isNotEmpty();
        });
    }
}
