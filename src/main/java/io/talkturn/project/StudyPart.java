package io.talkturn.project;

import io.talkturn.run.NewRun;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.study.StudyCheck;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyStatus;
import io.talkturn.study.Trial;
import io.talkturn.study.TrialState;
import java.nio.file.Path;

/** Checks one study: its file, the results of its trials, and every decision. */
final class StudyPart {
    private final StudyFolder folder;
    private final ProjectCheck.Wanted wanted;
    private final PartNotes part = new PartNotes();

    StudyPart(StudyFolder folder, ProjectCheck.Wanted wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    CheckedPart check(String name) {
        part.step(() -> Leftovers.look(folder.path(), wanted.repairs(), part));
        part.step(() -> {
            StudyStatus status = StudyStatus.of(folder);
            part.notes.add(status.sentence());
            status.trials().forEach(this::trial);
            if (wanted.repairs()) {
                status.file().cells().forEach(cell -> NewRun.sweep(cellFolder(cell)));
            }
        });
        part.step(() -> part.problems.addAll(new StudyCheck(folder).run().differences()));
        return part.part(name);
    }

    private Path cellFolder(String cell) {
        RunFolder any = folder.trial(cell, 1);
        Path above = any.path().getParent();
        return above == null ? folder.path() : above;
    }

    private void trial(Trial trial) {
        part.step(() -> {
            if (trial.run() != null) {
                Leftovers.look(trial.folder().path(), wanted.repairs(), part);
            }
        });
        if (trial.state() == TrialState.KILLED && !folder.isGoing()) {
            part.problems.add("The worker of trial " + trial.id() + " is gone. Go on with “talkturn study run "
                    + folder.name() + "”.");
        } else if (trial.state().needsAPerson()) {
            part.problems.add("Trial " + trial.id() + " is " + trial.state().id() + ": " + trial.told()
                    + " “talkturn study again " + folder.name() + " " + trial.id() + "” runs it again.");
        }
        if (trial.state().hasResults()) {
            part.step(() -> new RunResults(trial.folder())
                    .problems()
                    .forEach(problem -> part.problems.add("Trial " + trial.id() + ": " + problem.line())));
        }
    }
}
