package io.talkturn.study.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.UserError;
import io.talkturn.run.ProcessMark;
import io.talkturn.run.RunFolder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trial that several computers may want. */
class TrialClaimTest {
    private static final ProcessMark MARK = new ProcessMark(17, null);

    @TempDir
    private Path root;

    private final AtomicLong clock = new AtomicLong();
    private final ClaimWatch watch = new ClaimWatch(clock::get, 60, Duration.ZERO);
    private RunFolder trial;
    private Attempts attempts;

    @BeforeEach
    void begin() throws Exception {
        trial = new RunFolder(Files.createDirectories(root.resolve("trials/none/1")));
        attempts = Attempts.of(trial);
    }

    private static Attempt elsewhere(String job) {
        return new Attempt("another-node", MARK, job, "one kind");
    }

    @Test
    void oneHasItUntilItIsGivenBack() {
        TrialClaim claim = TrialClaim.take(trial, watch, _ -> false);

        assertThat(watch.working(trial)).isPresent();
        assertThatThrownBy(() -> TrialClaim.take(trial, watch, _ -> false))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("at work on this trial"));
        claim.close();

        assertThat(watch.working(trial)).isEmpty();
        TrialClaim.take(trial, watch, _ -> false).close();
        assertThat(attempts.last()).hasValue(2);
        assertThat(TrialClaim.processors(trial)).hasSize(1);
    }

    @Test
    void anotherComputersCounterIsDeadWhenItStoodStillOverOnesOwnClock() {
        attempts.make(1, elsewhere(null));
        attempts.beat(1, 5);
        assertThat(watch.working(trial)).as("one look tells nothing").isPresent();
        clock.addAndGet(59);
        assertThat(watch.working(trial)).isPresent();
        attempts.beat(1, 6);
        assertThat(watch.working(trial)).isPresent();
        assertThat(watch.hasBeaten(trial)).isTrue();
        clock.addAndGet(59);
        assertThat(watch.working(trial)).isPresent();
        clock.addAndGet(1);
        assertThat(watch.working(trial)).isEmpty();

        TrialClaim.take(trial, watch, _ -> false).close();
        assertThat(attempts.last()).hasValue(2);
    }

    @Test
    void anAttemptWhoseJobIsOverIsTakenOverAtOnce() {
        attempts.make(1, elsewhere("12_3"));

        assertThatThrownBy(() -> TrialClaim.take(trial, watch, attempt -> "12_4".equals(attempt.job())))
                .isInstanceOf(UserError.class);
        TrialClaim.take(trial, watch, attempt -> "12_3".equals(attempt.job())).close();
    }

    @Test
    void aProcessOfThisComputerThatIsGoneHoldsNothing() {
        attempts.make(1, new Attempt(Machine.host(), new ProcessMark(999_999_999, null), null, "one kind"));

        assertThat(watch.working(trial)).isEmpty();
    }

    @Test
    void whoeverWasTakenOverPublishesNothing() {
        TrialClaim claim = TrialClaim.take(trial, watch, _ -> false);
        Path status = trial.path().resolve("status.json");
        AtomicFiles.writeText(status, "mine");

        attempts.make(2, elsewhere("12_3"));

        assertThatThrownBy(() -> AtomicFiles.writeText(status, "late"))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("taken over", "another-node", "12_3"));
        assertThatThrownBy(() -> AtomicFiles.appendLine(trial.path().resolve("events.jsonl"), "late"))
                .isInstanceOf(UserError.class);
        assertThatThrownBy(() -> AtomicFiles.writeText(trial.path().resolve("checkpoint/x"), out -> {
                    throw new AssertionError("nothing is even begun");
                }))
                .isInstanceOf(UserError.class);
        assertThat(status).hasContent("mine");
        AtomicFiles.writeText(root.resolve("elsewhere.txt"), "other files are no matter");
        claim.close();

        assertThat(attempts.isDone(2)).isFalse();
        AtomicFiles.writeText(status, "after the claim nothing is guarded");
    }

    @Test
    void whoeverLosesItWhileAFileIsBeingFilledDoesNotPutItInItsPlace() {
        TrialClaim claim = TrialClaim.take(trial, watch, _ -> false);
        Path weights = trial.path().resolve("weights");

        assertThatThrownBy(() -> AtomicFiles.writeText(weights, out -> {
                    out.write("long");
                    attempts.make(2, elsewhere(null));
                }))
                .isInstanceOf(UserError.class);

        assertThat(weights).doesNotExist();
        assertThat(trial.path().toFile().listFiles()).extracting(File::getName).containsExactly("attempts");
        claim.close();
    }

    @Test
    void ofTwoWhoMakeTheNextAttemptOneSucceeds() {
        assertThat(attempts.make(1, elsewhere("a"))).isTrue();
        assertThat(attempts.make(1, elsewhere("b"))).isFalse();
        assertThat(attempts.who(1).orElseThrow().job()).isEqualTo("a");
    }

    @Test
    void whoHasJustBegunLooksUntilItIsSureThatNobodyIsThere() {
        attempts.make(1, elsewhere("12_3"));
        attempts.beat(1, 5);

        watch.makeSure(trial, _ -> false, () -> clock.addAndGet(7) > 0);

        assertThat(clock.get()).isGreaterThan(60);
        TrialClaim.take(trial, watch, _ -> false).close();
    }

    @Test
    void severalAreLookedAtMeanwhile() throws Exception {
        RunFolder second = new RunFolder(Files.createDirectories(root.resolve("trials/none/2")));
        for (RunFolder each : List.of(trial, second)) {
            Attempts.of(each).make(1, elsewhere("12_3"));
            Attempts.of(each).beat(1, 5);
        }

        watch.makeSure(List.of(trial, second), _ -> false, () -> clock.addAndGet(7) > 0);

        assertThat(clock.get()).isBetween(60L, 90L);
        assertThat(watch.working(trial)).isEmpty();
        assertThat(watch.working(second)).isEmpty();
    }

    @Test
    void whoSeesACounterGoUpNeedNotLookOn() {
        attempts.make(1, elsewhere("12_3"));
        attempts.beat(1, 5);

        watch.makeSure(trial, _ -> false, () -> {
            attempts.beat(1, clock.addAndGet(7));
            return true;
        });

        assertThat(clock.get()).isLessThan(60);
        assertThatThrownBy(() -> TrialClaim.take(trial, watch, _ -> false)).isInstanceOf(UserError.class);
    }

    @Test
    void whatIsNoLongerWantedIsNotLookedAt() {
        attempts.make(1, elsewhere("12_3"));

        watch.makeSure(trial, _ -> false, () -> false);

        assertThatThrownBy(() -> TrialClaim.take(trial, watch, _ -> false)).isInstanceOf(UserError.class);
    }
}
