package io.talkturn.ui.correct;

import io.talkturn.corpus.Correction;
import io.talkturn.ui.context.OpenCorpus;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.undo.UndoStack;
import io.talkturn.weaving.CorrectionDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
            new CorrectionStep(jobs, now, new CorrectionStep.Wanted(talkturn, field, value, author), () -> changed(now))
                    .perform(undo);
        }
    }

    /** Takes one correction back and reads the corpus again; that too can be undone. */
    void takeBack(Correction correction, String author) {
        Path now = folder;
        if (now != null) {
            CorrectionStep.takingBack(jobs, now, correction, author, () -> changed(now))
                    .performBackwards(undo);
        }
    }

    /** Another corpus may be looked at by now: it need not be read again. */
    private void changed(Path of) {
        if (of.equals(folder)) {
            open.reload();
        }
    }

    private void load(@Nullable Loaded loaded) {
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
