package io.talkturn.ui.jobs;

import io.talkturn.foundation.Console;
import io.talkturn.foundation.UserError;
import io.talkturn.ui.kit.Texts;
import java.time.Clock;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong since the program started, newest first. The same problem again is counted, not stacked. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int KEPT = 200;

    private final Executor ui;
    private final Clock clock;
    private final ObservableList<Problem> all = FXCollections.observableArrayList();
    private final ObservableList<Problem> shown = FXCollections.unmodifiableObservableList(all);
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();

    public Problems(Executor ui, Clock clock) {
        this.ui = ui;
        this.clock = clock;
    }

    /** Newest first. */
    public ObservableList<Problem> all() {
        return shown;
    }

    /** How many the user has not looked at. */
    public ReadOnlyIntegerProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    /** Takes a failure from any thread: a UserError as it stands, anything else as a defect with its details. */
    public void report(Throwable thrown) {
        Throwable cause = unwrap(thrown);
        if (cause instanceof UserError error) {
            LOG.warn("{}", error.line(), error.getCause());
            add(new Problem(clock.instant(), error.what(), error.file(), error.wayOut(), trace(error.getCause()), 1));
        } else {
            LOG.error("a defect", cause);
            add(cause instanceof OutOfMemoryError ? outOfMemory(cause) : defect(cause));
        }
    }

    /** The user has looked at them. */
    public void markSeen() {
        unseen.set(0);
    }

    /** Empties the list. */
    public void clear() {
        all.clear();
        unseen.set(0);
    }

    private Problem outOfMemory(Throwable cause) {
        return new Problem(
                clock.instant(), Texts.of("problem.memory"), null, Texts.of("problem.memory.wayout"), trace(cause), 1);
    }

    private Problem defect(Throwable cause) {
        return new Problem(
                clock.instant(), Texts.of("problem.defect"), null, Texts.of("problem.defect.wayout"), trace(cause), 1);
    }

    private void add(Problem problem) {
        ui.execute(() -> {
            Problem merged = problem;
            for (Problem older : all) {
                if (older.isSame(problem)) {
                    merged = older.again(problem.time());
                    all.remove(older);
                    break;
                }
            }
            all.addFirst(merged);
            if (all.size() > KEPT) {
                all.removeLast();
            }
            unseen.set(Math.min(unseen.get() + 1, all.size()));
        });
    }

    private static Throwable unwrap(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String trace(@Nullable Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        return Console.traceOf(thrown);
    }
}
