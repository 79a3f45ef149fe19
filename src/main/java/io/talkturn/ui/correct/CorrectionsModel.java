package io.talkturn.ui.correct;

import io.talkturn.corpus.Correction;
import io.talkturn.ui.context.OpenCorpus;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.undo.UndoStack;
import io.talkturn.weaving.CorrectionDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The corrections of the corpus that is looked at. Used on the UI thread. */
public final class CorrectionsModel {
    private final OpenCorpus open;
    private final Jobs jobs;
    private final UndoStack undo;
    private final ObservableList<Correction> all = FXCollections.observableArrayList();
    private @Nullable Path folder;

    public CorrectionsModel(OpenCorpus open, Jobs jobs, UndoStack undo) {
        this.open = open;
        this.jobs = jobs;
        this.undo = undo;
        open.loadedProperty().subscribe(this::load);
    }

    /** All of them in the order in which they were made, those that were taken back too. */
    public ObservableList<Correction> all() {
        return all;
    }

    /** Those of one talkturn. */
    List<Correction> of(String talkturn) {
        return all.stream().filter(c -> c.talkturn().equals(talkturn)).toList();
    }

    /** What of a talkturn was put right and holds, in words. */
    String fieldsOf(String talkturn) {
        return all.stream()
                .filter(c -> c.holds() && c.talkturn().equals(talkturn))
                .map(c -> FieldChoice.titleOf(c.field()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Who put something right last, else the name of the account: that is who is most likely at work. */
    String author() {
        return all.isEmpty()
                ? System.getProperty("user.name", "")
                : all.getLast().author();
    }

    /** Puts a value of the corpus that is looked at right, and reads it again; can be taken back. */
    void correct(String talkturn, String field, String value, String author) {
        Path now = folder;
        if (now != null) {
            AtomicReference<@Nullable Job<Correction>> last = new AtomicReference<>();
            undo.perform(
                    Texts.of("correct.job", talkturn),
                    () -> last.set(
                            correct(jobs, now, talkturn, field, value, author).onDone(made -> open.reload())),
                    () -> {
                        Job<Correction> job = last.get();
                        if (job != null) {
                            // also where it is still being made
                            job.onDone(made -> takeBack(now, made, author));
                        }
                    });
        }
    }

    /** Puts a value of any corpus right; a woven one is woven again. */
    public static Job<Correction> correct(
            Jobs jobs, Path folder, String talkturn, String field, String value, String author) {
        return jobs.start(
                folder,
                Texts.of("correct.job", talkturn),
                progress -> new CorrectionDesk(folder).correct(talkturn, field, value, author, progress));
    }

    /** Takes one correction back and reads the corpus again. */
    void takeBack(Correction correction, String author) {
        Path now = folder;
        if (now != null) {
            takeBack(now, correction, author);
        }
    }

    private void takeBack(Path from, Correction correction, String author) {
        jobs.start(from, Texts.of("correct.undo.job", correction.talkturn()), progress -> {
                    new CorrectionDesk(from).undo(correction.id(), author, progress);
                    return correction;
                })
                .onDone(done -> open.reload());
    }

    private void load(@Nullable Loaded loaded) {
        boolean isReadAgain = loaded == null && open.loadingProperty().get();
        if (isReadAgain) {
            return; // what was put right stands until then
        }
        Path now = loaded == null ? null : loaded.folder();
        if (!Objects.equals(now, folder)) {
            all.clear();
        }
        folder = now;
        if (now != null) {
            jobs.latest("corrections", progress -> new CorrectionDesk(now).all())
                    .onDone(found -> {
                        if (now.equals(folder)) {
                            all.setAll(found);
                        }
                    });
        }
    }
}
