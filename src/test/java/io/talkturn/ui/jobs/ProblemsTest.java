package io.talkturn.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

final class ProblemsTest {
    private final Problems problems = new Problems(Runnable::run, Clock.systemUTC());

    @Test
    void countsTheSameProblemInsteadOfStackingIt() {
        for (int i = 0; i < 3; i++) {
            problems.report(new UserError("The disk is full.", Path.of("a"), "Make room."));
        }
        problems.report(new UserError("The disk is full.", Path.of("b"), "Make room."));
        assertThat(problems.all()).extracting(Problem::count).containsExactly(1, 3);
    }

    @Test
    void tellsADefectInASentenceAndKeepsTheTraceForTheDiagnostics() {
        problems.report(new CompletionException(new IllegalStateException("index 3")));
        Problem problem = problems.all().getFirst();
        assertThat(problem.what()).doesNotContain("Exception").doesNotContain("index 3");
        assertThat(problem.diagnostics()).contains("IllegalStateException: index 3");
    }

    @Test
    void remembersWhatWasNotLookedAt() {
        problems.report(new UserError("One.", "Do this."));
        problems.report(new UserError("Two.", "Do that."));
        assertThat(problems.unseenProperty().get()).isEqualTo(2);
        problems.markSeen();
        assertThat(problems.unseenProperty().get()).isZero();
        assertThat(problems.all()).hasSize(2);
    }
}
