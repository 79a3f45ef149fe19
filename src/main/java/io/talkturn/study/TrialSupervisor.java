package io.talkturn.study;

import io.talkturn.evaluation.MedianStopping;
import io.talkturn.foundation.UserError;
import io.talkturn.run.Curve;
import io.talkturn.run.RunFolder;
import io.talkturn.study.plan.Column;
import io.talkturn.training.StopRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Asks the median rule, in the process that trains a trial, whether it goes on (studies 2). */
public final class TrialSupervisor {
    private final StudyFolder study;
    private final StudyFile file;
    private final RunFolder trial;
    private final String cell;
    private final int number;

    private TrialSupervisor(StudyFolder study, StudyFile file, RunFolder trial, String cell, int number) {
        this.study = study;
        this.file = file;
        this.trial = trial;
        this.cell = cell;
        this.number = number;
    }

    /**
     * The supervisor of a run, empty where it is no trial, or one that no rule ends.
     *
     * @throws UserError where its study cannot be read
     */
    public static Optional<TrialSupervisor> of(RunFolder run) {
        return StudyFolder.of(run).flatMap(study -> of(study, study.read(), run));
    }

    private static Optional<TrialSupervisor> of(StudyFolder study, StudyFile file, RunFolder run) {
        return file.trials().stream()
                .filter(trial ->
                        study.trial(trial.plan().cell(), trial.plan().number()).equals(run))
                .filter(_ -> file.rules().medianStopping() && file.search().canStop())
                .findFirst()
                .map(trial -> new TrialSupervisor(
                        study, file, run, trial.plan().cell(), trial.plan().number()));
    }

    /**
     * What the rule says after the last epoch of a curve. It is written down before it is obeyed; made again after a
     * resumption, it must be the same.
     *
     * @param log told what was decided
     * @return {@link StopRequest#STOP_BEST} to end, {@link StopRequest#PAUSE} where earlier trials are not settled yet
     * @throws UserError where it was decided otherwise before
     */
    public StopRequest check(Curve curve, Consumer<String> log) {
        int epoch = curve.epochs().size() - 1;
        if (!MedianStopping.isCheckedAfter(epoch)) {
            return StopRequest.NONE;
        }
        List<Trial> looked =
                new StudyTrials(study, file).list(cell, number - file.rules().lag());
        List<Integer> unsettled = looked.stream()
                .filter(other -> !other.state().isSettled())
                .map(other -> other.plan().number())
                .toList();
        if (!unsettled.isEmpty()) {
            StudyTrials.waits(trial, new StudyTrials.Waiting(epoch, unsettled));
            log.accept("Waits for " + named(unsettled) + ", without which the median rule cannot decide after epoch "
                    + (epoch + 1) + ".");
            return StopRequest.PAUSE;
        }
        Column column = file.column(cell);
        Decision decision = MedianRule.decide(column, curve.values(column.metric()), looked, epoch);
        keep(decision);
        log.accept(MedianRule.words(decision, column));
        return decision.stop() ? StopRequest.STOP_BEST : StopRequest.NONE;
    }

    private String named(List<Integer> trials) {
        String numbers = trials.stream().map(n -> cell + "/" + n).collect(Collectors.joining(", "));
        return (trials.size() == 1 ? "trial " : "trials ") + numbers;
    }

    private void keep(Decision decision) {
        Optional<Decision> before = Decision.read(trial.path(), decision.epoch());
        if (before.isPresent() && !before.get().equals(decision)) {
            throw new UserError(
                    "The median rule decides otherwise after epoch " + (decision.epoch() + 1)
                            + " than it did before: the trials it rests on are not what they were.",
                    trial.path(),
                    "“talkturn study check " + study.name() + "” names what differs.");
        }
        if (before.isEmpty()) {
            decision.write(trial.path());
        }
    }
}
