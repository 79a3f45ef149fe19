package io.talkturn.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.UserError;
import io.talkturn.ui.jobs.Activity;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class StatusViewModelTest {
    private final Problems problems = new Problems(Runnable::run, Clock.systemUTC());
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run, problems);
    private final StatusViewModel model = new StatusViewModel(jobs, problems);

    @Test
    void tellsWhatGoesOnWithProgressAndTimeLeft() {
        Activity run = new Activity("HAN-ROCK · emotion", () -> {});
        jobs.follow(run);
        run.show(0.34, "epoch 41 of 120", Duration.ofMinutes(6));
        assertThat(model.jobTextProperty().get()).isEqualTo("HAN-ROCK · emotion — epoch 41 of 120, 6 min left");
        assertThat(model.jobFractionProperty().get()).isEqualTo(0.34);
        jobs.follow(new Activity("Import MELD", () -> {}));
        assertThat(model.jobTextProperty().get()).isEqualTo("Import MELD  and 1 more");
    }

    @Test
    void isEmptyAgainWhenAllIsOver() {
        jobs.start("Import", progress -> "done");
        System.gc(); // a listener held weakly would be gone now
        Activity run = new Activity("HAN", () -> {});
        jobs.follow(run);
        jobs.unfollow(run);
        assertThat(model.jobTextProperty().get()).isEmpty();
    }

    @Test
    void keepsAProblemInSightUntilItIsLookedAt() {
        assertThat(model.problemTextProperty().get()).isEqualTo("No problems");
        problems.report(new UserError("The disk is full.", "Make room."));
        assertThat(model.problemTextProperty().get()).isEqualTo("The disk is full.");
        problems.report(new UserError("The disk is full.", "Make room."));
        problems.report(new UserError("A file is missing.", "Restore it."));
        assertThat(model.problemTextProperty().get()).contains("problems");
        problems.markSeen();
        assertThat(model.problemTextProperty().get()).isEqualTo("Problems: all seen");
    }
}
