package io.talkturn.worker;

import io.talkturn.foundation.UserError;
import io.talkturn.run.RunFolder;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyNumbers;
import io.talkturn.study.StudyTrials;
import io.talkturn.study.Trial;
import io.talkturn.study.TrialWaits;
import io.talkturn.study.claim.Attempt;
import io.talkturn.study.claim.ClaimWatch;
import io.talkturn.study.claim.TrialClaim;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** One trial of a study as the task of a cluster: trained where nobody else does, and nothing else. */
public final class TaskProcess {
    private final StudyFolder study;
    private final Predicate<Attempt> gone;
    private final Consumer<String> told;

    /**
     * A task.
     *
     * @param gone whether the scheduler says that an attempt's job is over
     * @param told in sentences
     */
    public TaskProcess(StudyFolder study, Predicate<Attempt> gone, Consumer<String> told) {
        this.study = study;
        this.gone = gone;
        this.told = told;
    }

    /**
     * Trains the trial of a number, where there is something to do.
     *
     * @param after what is done before the process ends, whatever came of it
     * @return 0 when the trial has ended, pauses, waits or is in other hands, {@link WorkerProcess#FAILED} when it broke off or
     *     a person has to decide
     * @throws UserError where the study has no such trial, or cannot be read
     */
    public int run(int number, Runnable after) {
        String place = new StudyNumbers(study).place(number);
        StudyTrials trials = new StudyTrials(study);
        Trial trial = trials.find(place);
        if (trial.state().isSettled()) {
            told.accept("Trial " + place + " is " + trial.state().id() + "; there is nothing to do.");
            after.run();
            return 0;
        }
        if (trial.state().needsAPerson()) {
            told.accept("Trial " + place + " is " + trial.state().id() + ": " + trial.told());
            after.run();
            return WorkerProcess.FAILED;
        }
        List<Trial> all = trials.list(trial.plan().cell());
        if (StudyTrials.waiting(trial.folder()).isPresent() && !TrialWaits.isRunnable(trial, all)) {
            told.accept("Trial " + place + " waits for earlier ones.");
            after.run();
            return 0;
        }
        return train(
                place, RunFolder.createAt(trial.folder().path(), trial.planned().spec()), after);
    }

    private int train(String place, RunFolder run, Runnable after) {
        Optional<TrialClaim> claim = claim(run);
        if (claim.isEmpty()) {
            told.accept("Trial " + place + " is in other hands.");
            after.run();
            return 0;
        }
        told.accept("Trial " + place + ".");
        TrialClaim mine = claim.get();
        return WorkerProcess.runClaimed(run, () -> {
            mine.close();
            after.run();
        });
    }

    /** Empty where somebody is at work on it; whose counter stands still is watched until it is sure. */
    private Optional<TrialClaim> claim(RunFolder run) {
        ClaimWatch watch = ClaimWatch.shared();
        watch.makeSure(run, gone, () -> true);
        try {
            return Optional.of(TrialClaim.take(run, watch, gone));
        } catch (UserError e) {
            told.accept(e.what());
            return Optional.empty();
        }
    }
}
