package io.talkturn.study;

import io.talkturn.foundation.UserError;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSupply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the studies of a project that are under way have to train next. */
final class StudySupply implements RunSupply {
    private final Path project;

    StudySupply(Path project) {
        this.project = project;
    }

    @Override
    public boolean isThere() {
        return Files.isDirectory(project.resolve(StudyFolder.STUDIES));
    }

    @Override
    public Optional<RunFolder> next() {
        return StudyFolder.list(project).stream()
                .filter(StudyFolder::isGoing)
                .flatMap(study -> readable(study).stream())
                .findFirst()
                .map(trial -> RunFolder.createAt(
                        trial.folder().path(), trial.planned().spec()));
    }

    /** A study that is damaged must not hold up the others; its page and “talkturn study status” tell. */
    private static Optional<Trial> readable(StudyFolder study) {
        try {
            return next(study);
        } catch (UserError e) {
            return Optional.empty();
        }
    }

    /** The lowest-numbered trial that can go on, else the lowest that was not started; a deadlock is impossible. */
    private static Optional<Trial> next(StudyFolder study) {
        StudyTrials trials = new StageMaking(study).upToDate();
        List<Trial> all = trials.list().stream()
                .sorted(Comparator.comparingInt(trial -> trial.plan().number()))
                .toList();
        return first(all, trial -> trial.state().canGoOn() || TrialWaits.isOver(trial, all))
                .or(() -> first(all, trial -> trial.state() == TrialState.NOT_STARTED));
    }

    private static Optional<Trial> first(List<Trial> trials, Predicate<Trial> which) {
        return trials.stream().filter(which).findFirst();
    }
}
