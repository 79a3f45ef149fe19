package io.talkturn.project;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.UserError;
import io.talkturn.run.EndedRun;
import io.talkturn.run.PredictionSet;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunSpec;
import io.talkturn.run.RunState;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks one run. */
final class RunPart {
    private final RunFolder folder;
    private final ProjectCheck.Wanted wanted;
    private final PartNotes part = new PartNotes();

    RunPart(RunFolder folder, ProjectCheck.Wanted wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    CheckedPart check(String name) {
        part.step(() -> Leftovers.look(folder.path(), wanted.repairs(), part));
        RunEntry entry = RunCatalog.entry(folder);
        UserError problem = entry.problem();
        if (problem != null) {
            part.problems.add(problem.line());
        }
        part.step(() -> stands(entry));
        part.step(folder::about);
        part.step(this::set);
        part.step(this::checkpoint);
        part.step(() -> new RunResults(folder).problems().forEach(e -> part.problems.add(e.line())));
        return part.part(name);
    }

    /** Of predictions of a corpus: where they come from, and whether they still fit it. */
    private void set() {
        PredictionSet.of(folder).ifPresent(set -> {
            part.notes.add("The run “" + set.run().name() + "” said it on "
                    + set.created().substring(0, 10) + ".");
            RunSpec spec = folder.spec();
            Path corpus = folder.corpus(spec);
            if (Files.isDirectory(corpus)) {
                set.stale(corpus, CorpusFolder.read(corpus), spec).forEach(change -> part.notes.add(change.sentence()));
            }
        });
    }

    private void checkpoint() {
        if (wanted.repairs() && EndedRun.tidy(folder)) {
            part.repaired.add("The checkpoint of its training, which has ended, went.");
        } else if (EndedRun.hasLeftover(folder)) {
            part.notes.add("The checkpoint of its training, which has ended, can go (--repair).");
        }
    }

    private void stands(RunEntry entry) {
        RunState state = entry.state();
        if (entry.isOrphaned()) {
            part.problems.add("Its worker is gone. Go on with “talkturn resume " + folder.name() + "”.");
        } else if (state.hasResults() && !Files.exists(folder.manifest())) {
            part.problems.add("It has ended, but its results.json is gone. Restore it from a copy, or train again.");
        }
        if (!PredictionSet.isSet(folder)) {
            part.notes.add("It is " + state.id() + ".");
        }
        RunSpec spec = entry.spec();
        if (spec != null) {
            Path corpus = folder.corpus(spec);
            if (!Files.isDirectory(corpus)) {
                part.notes.add("Its corpus is not there (" + corpus + "); its results can still be looked at.");
            }
        }
    }
}
