package io.talkturn.ui.correct;

import io.talkturn.corpus.Correction;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.undo.UndoStack;
import io.talkturn.weaving.CorrectionDesk;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Puts one value of a corpus right, in a way that can be taken back and made again, whatever corpus is looked at by then. */
public final class CorrectionStep {
    /** What is to be right: a field of a talkturn, its value and who says so. */
    public record Wanted(String talkturn, String field, String value, String author) {}

    private final Jobs jobs;
    private final Path folder;
    private final Wanted wanted;
    private final Runnable changed;
    private @Nullable Correction standing;
    private @Nullable Job<Correction> making;

    /** @param changed told on the UI thread whenever the files of the corpus are others than before */
    public CorrectionStep(Jobs jobs, Path folder, Wanted wanted, Runnable changed) {
        this.jobs = jobs;
        this.folder = folder;
        this.wanted = wanted;
        this.changed = changed;
    }

    /** Makes it; a woven corpus is woven again. */
    public void perform(UndoStack undo) {
        undo.performLater(Texts.of("correct.job", wanted.talkturn()), this::make, this::unmake);
    }

    /** The step that made a correction, to be gone back first; who takes it back is the author of what follows. */
    static CorrectionStep takingBack(Jobs jobs, Path folder, Correction made, String author, Runnable changed) {
        CorrectionStep step = new CorrectionStep(
                jobs, folder, new Wanted(made.talkturn(), made.field(), made.value(), author), changed);
        step.standing = made;
        return step;
    }

    /** Takes it back; undo makes it again. */
    void performBackwards(UndoStack undo) {
        undo.performLater(Texts.of("correct.undo.job", wanted.talkturn()), this::unmake, this::make);
    }

    private void make(Runnable failed) {
        Job<Correction> job = jobs.start(
                folder,
                Texts.of("correct.job", wanted.talkturn()),
                progress -> new CorrectionDesk(folder)
                        .correct(wanted.talkturn(), wanted.field(), wanted.value(), wanted.author(), progress));
        making = job;
        job.onDone(made -> {
            standing = made;
            changed.run();
        });
        ifNotDone(job, failed);
    }

    private void unmake(Runnable failed) {
        Correction made = standing;
        Job<Correction> underWay = making;
        if (made != null) {
            takeBack(made, failed);
        } else if (underWay != null) {
            underWay.onDone(now -> takeBack(now, failed));
        }
    }

    private void takeBack(Correction made, Runnable failed) {
        standing = null;
        making = null;
        Job<Correction> job = jobs.start(folder, Texts.of("correct.undo.job", made.talkturn()), progress -> {
            new CorrectionDesk(folder).undo(made.id(), wanted.author(), progress);
            return made;
        });
        job.onDone(done -> changed.run());
        ifNotDone(job, () -> {
            standing = made;
            failed.run();
        });
    }

    private static void ifNotDone(Job<?> job, Runnable failed) {
        job.onEnd(() -> {
            if (job.stateProperty().get() != Job.State.DONE) {
                failed.run();
            }
        });
    }
}
