package io.talkturn.study;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.Folders;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.run.RunControl;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunRequest;
import io.talkturn.run.RunSpec;
import io.talkturn.run.RunStatus;
import io.talkturn.run.WorkerLauncher;
import io.talkturn.study.claim.Attempt;
import io.talkturn.study.claim.ClaimWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What a user can do with a study. The window and the command line share it. */
public final class StudyControl {
    private final StudyFolder folder;
    private final WorkerLauncher launcher;
    private final Progress told;

    /** @param launcher starts workers */
    public StudyControl(StudyFolder folder, WorkerLauncher launcher) {
        this(folder, launcher, Progress.NONE);
    }

    /**
     * @param launcher starts workers
     * @param told for whom it waits, up to a minute and a half, and ends the waiting
     */
    public StudyControl(StudyFolder folder, WorkerLauncher launcher, Progress told) {
        this.folder = folder;
        this.launcher = launcher;
        this.told = told;
    }

    /**
     * Starts the study, or goes on with it: free workers of the project's queue take its trials from now on.
     *
     * @throws UserError where a corpus is gone or not the one that the study was made for
     */
    public void run() {
        requireCorpora(folder.read());
        try (FolderLock _ = folder.hold()) {
            AtomicFiles.writeText(folder.going(), RunStatus.now() + "\n");
        }
        StudyQueue.of(folder.project(), launcher).advance();
    }

    /** Every corpus as it was when the study was made, each read once. */
    private void requireCorpora(StudyFile study) {
        Map<String, String> hashes = study.trials().stream()
                .map(PlannedTrial::spec)
                .collect(Collectors.toMap(RunSpec::corpus, RunSpec::corpusHash, (a, _) -> a));
        hashes.forEach((corpus, hash) -> {
            Path place = folder.project().resolve(corpus);
            if (!CorpusFolder.hash(place).equals(hash)) {
                throw new UserError(
                        "The corpus has changed since the study was made, so its trials would not be of one kind.",
                        place,
                        "Bring the corpus back as it was, or ask the question again of the corpus as it is: “talkturn study"
                                + " new --like " + folder.name() + "”.");
            }
        });
    }

    /** Pauses: no trial is started any more, and those at work are left at a checkpoint. */
    public void pause() {
        try (FolderLock _ = folder.hold()) {
            Files.deleteIfExists(folder.going());
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(folder.going(), e);
        }
        RunControl control = new RunControl(launcher);
        for (Trial trial : new StudyTrials(folder).list()) {
            if (trial.state() == TrialState.RUNNING) {
                ask(control, trial);
            }
        }
    }

    private static void ask(RunControl control, Trial trial) {
        try {
            control.ask(trial.folder(), RunRequest.PAUSE);
        } catch (UserError e) {
            // it came to its end meanwhile
        }
    }

    /**
     * Takes trials out of the study for good.
     *
     * @param why in a person's words, named in every table
     * @throws UserError where one has results, or is at work
     * @throws CancellationException where the user would not wait
     */
    public void exclude(List<String> trials, String why) {
        makeSure(trials);
        try (FolderLock _ = folder.hold()) {
            // looked at under the lock: another command may be doing the same
            StudyTrials all = new StudyTrials(folder);
            trials.forEach(id -> requireExcludable(all.find(id)));
            Exclusions changed = Exclusions.read(folder.exclusions());
            for (String id : trials) {
                changed = changed.with(id, new Exclusions.Exclusion(why, RunStatus.now()));
            }
            changed.write(folder.exclusions());
        }
        advance();
    }

    /**
     * A trial whose task on another computer was killed looks at work to a process that has just begun to look; who works on
     * this computer is known at once.
     */
    private void makeSure(List<String> trials) {
        StudyTrials all = new StudyTrials(folder);
        List<Trial> running = trials.stream()
                .map(all::find)
                .filter(trial -> trial.state() == TrialState.RUNNING)
                .toList();
        AtomicInteger looks = new AtomicInteger();
        ClaimWatch.shared().makeSure(running.stream().map(Trial::folder).toList(), Attempt::isHere, () -> {
            tellOfWaiting(running, looks.getAndIncrement());
            return true;
        });
    }

    /** Where one look is enough, nobody needs to be told. */
    private void tellOfWaiting(List<Trial> running, int looks) {
        String which = running.stream().map(Trial::id).collect(Collectors.joining(", "));
        if (looks == 1) {
            told.waiting("Looking for up to a minute and a half whether another computer is still at work on " + which);
        }
        if (told.isCancelled()) {
            throw new CancellationException("Cancelled while looking who is at work on " + which);
        }
    }

    private static void requireExcludable(Trial trial) {
        if (trial.state().isSettled() || trial.state() == TrialState.RUNNING) {
            throw new UserError(
                    "Trial " + trial.id() + " is " + trial.state().id() + ", so there is no reason to exclude it.",
                    trial.folder().path(),
                    "What a study measured counts; exclude trials that cannot be run.");
        }
    }

    /**
     * Lets trials be run again: one that failed goes on from its checkpoint, one that was ended by hand, is damaged or was
     * excluded begins anew; what it left is put aside.
     *
     * @throws UserError where one needs no such thing, or a decision rests on its exclusion
     */
    public void again(List<String> trials) {
        makeSure(trials);
        try (FolderLock _ = folder.hold()) {
            StudyTrials all = new StudyTrials(folder);
            List<Trial> wanted = trials.stream().distinct().map(all::find).toList();
            wanted.forEach(trial -> requireAgain(trial, all));
            wanted.forEach(this::again);
        }
        advance();
    }

    private void requireAgain(Trial trial, StudyTrials all) {
        if (trial.state() == TrialState.EXCLUDED) {
            requireUnused(trial, all);
        } else if (!trial.state().needsAPerson()) {
            throw new UserError(
                    "Trial " + trial.id() + " is " + trial.state().id() + "; it need not be run again.",
                    trial.folder().path(),
                    "“talkturn study status " + folder.name() + "” tells which need it.");
        }
    }

    private void requireUnused(Trial excluded, StudyTrials all) {
        for (Trial other : all.list(excluded.plan().cell())) {
            int epochs = other.planned().spec().training().stopping().epochs();
            boolean used = Decision.of(other.folder().path(), epochs).stream()
                    .flatMap(decision -> decision.evidence().stream())
                    .anyMatch(seen -> seen.trial() == excluded.plan().number());
            if (used) {
                throw new UserError(
                        "Trial " + other.id() + " was decided without trial " + excluded.id()
                                + ", so it cannot come back.",
                        folder.path(),
                        "Make a copy of the study: “talkturn study new --like " + folder.name() + "”.");
            }
        }
    }

    private void again(Trial trial) {
        if (trial.state() == TrialState.EXCLUDED) {
            Exclusions.read(folder.exclusions()).without(trial.id()).write(folder.exclusions());
            return;
        }
        if (trial.state() == TrialState.FAILED) {
            goOn(trial.folder());
        } else {
            aside(trial);
        }
    }

    /** From its checkpoint; also where its worker was killed so often that it is not sent again by itself. */
    private static void goOn(RunFolder run) {
        try (FolderLock _ = run.hold()) {
            run.writeStatus(run.status().outOfFailure());
        }
    }

    /** Nothing is lost: a person may want to see what was there. */
    private void aside(Trial trial) {
        String name = trial.plan().cell() + "-" + trial.plan().number();
        try {
            Files.createDirectories(folder.aside());
            int n = 1;
            while (!Folders.place(trial.folder().path(), folder.aside().resolve(name + "-" + n))) {
                n++;
            }
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(folder.aside(), e);
        }
    }

    private void advance() {
        if (folder.isGoing()) {
            StudyQueue.of(folder.project(), launcher).advance();
        }
    }
}
