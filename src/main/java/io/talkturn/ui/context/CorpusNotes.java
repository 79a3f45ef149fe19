package io.talkturn.ui.context;

import io.talkturn.corpus.TalkturnNote;
import io.talkturn.corpus.io.NotesFile;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.jobs.Failures;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.undo.UndoStack;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/** What people noted at talkturns of the corpus that is looked at, for all pages. Used on the UI thread. */
public final class CorpusNotes {
    private final Jobs jobs;
    private final UndoStack undo;
    private final Clock clock;
    private final ObservableMap<String, TalkturnNote> all = FXCollections.observableHashMap();
    private final ObservableMap<String, TalkturnNote> shown = FXCollections.unmodifiableObservableMap(all);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable Path folder;

    public CorpusNotes(OpenCorpus open, Jobs jobs, UndoStack undo, Clock clock) {
        this.jobs = jobs;
        this.undo = undo;
        this.clock = clock;
        open.loadedProperty().subscribe(this::follow);
    }

    /** The notes by talkturn. */
    public ObservableMap<String, TalkturnNote> all() {
        return shown;
    }

    /** Why notes could not be read or the last one could not be written, empty where they could. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What was noted at a talkturn, empty where nothing was. */
    public String of(String talkturn) {
        TalkturnNote note = all.get(talkturn);
        return note == null ? "" : note.text();
    }

    /** Notes something, or with a blank text nothing any more; it is shown at once and can be taken back. */
    public void write(String talkturn, String text) {
        Path now = folder;
        String before = of(talkturn);
        String wanted = text.strip();
        if (now != null && !wanted.equals(before)) {
            undo.performLater(
                    Texts.of("note.undo", talkturn),
                    failed -> save(now, talkturn, wanted, failed),
                    failed -> save(now, talkturn, before, failed));
        }
    }

    private void save(Path to, String talkturn, String text, Runnable failed) {
        String time = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
        TalkturnNote note = new TalkturnNote(talkturn, text, System.getProperty("user.name", ""), time);
        problem.set("");
        if (to.equals(folder)) {
            show(note);
        }
        // of several notes at one talkturn the last one counts
        jobs.save(to, Texts.of("note.save", talkturn), progress -> {
                    NotesFile.put(to, note, progress);
                    return "";
                })
                .onFailed(thrown -> {
                    problem.set(Failures.sentence(thrown));
                    read(to);
                    failed.run();
                });
    }

    private void show(TalkturnNote note) {
        if (note.text().isEmpty()) {
            all.remove(note.talkturn());
        } else {
            all.put(note.talkturn(), note);
        }
    }

    private void follow(@Nullable Loaded loaded) {
        Path now = loaded == null ? null : loaded.folder();
        if (!Objects.equals(now, folder)) {
            folder = now;
            all.clear();
            problem.set("");
        }
        if (now != null) {
            read(now);
        }
    }

    private void read(Path from) {
        jobs.latest("notes", from, progress -> NotesFile.read(from))
                .onDone(found -> {
                    if (from.equals(folder)) {
                        all.keySet().retainAll(found.keySet());
                        all.putAll(found);
                    }
                })
                .onFailed(thrown -> problem.set(Failures.sentence(thrown)));
    }
}
