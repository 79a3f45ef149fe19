package io.talkturn.ui.listen;

import io.talkturn.foundation.UserError;
import io.talkturn.sound.Peaks;
import io.talkturn.sound.SoundFile;
import io.talkturn.ui.jobs.Failures;
import io.talkturn.ui.jobs.Jobs;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The recording of the passage that is shown, and its outline: looked for, opened and read in the background. */
final class RecordingSide {
    private static final int COLUMNS = 1_200;

    private final Jobs jobs;
    private final Consumer<UserError> failed;
    private final ReadOnlyObjectWrapper<Recorded> recorded = new ReadOnlyObjectWrapper<>(Recorded.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Peaks> peaks = new ReadOnlyObjectWrapper<>();
    private @Nullable Passage passage;

    /** @param failed told why the recording cannot be read */
    RecordingSide(Jobs jobs, Consumer<UserError> failed) {
        this.jobs = jobs;
        this.failed = failed;
    }

    ReadOnlyObjectProperty<Recorded> recordedProperty() {
        return recorded.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Peaks> peaksProperty() {
        return peaks.getReadOnlyProperty();
    }

    /** Takes another passage; the recording is looked for where it is another one. */
    void show(@Nullable Passage wanted) {
        Passage before = passage;
        passage = wanted;
        if (wanted != null && before != null && wanted.isOfSameRecording(before)) {
            outline();
        } else {
            recorded.set(Recorded.NONE);
            peaks.set(null);
            look();
        }
    }

    /** Goes on without the film, which cannot be shown. */
    void leaveFilm() {
        recorded.set(new Recorded(recorded.get().sound(), null, null));
    }

    /** Looks again for a recording that was not there. */
    void lookAgain() {
        if (!recorded.get().isPlayable()) {
            look();
        }
    }

    private void look() {
        Passage wanted = passage;
        if (wanted == null) {
            return;
        }
        jobs.latest("listen.recording", wanted.folder(), progress -> Recorded.find(wanted))
                .onDone(found -> ifStill(wanted, () -> take(found)))
                .onFailed(thrown -> ifStill(wanted, () -> fail(thrown)));
    }

    private void take(Recorded found) {
        recorded.set(found);
        UserError problem = found.problem();
        if (problem != null) {
            failed.accept(problem);
        }
        outline();
    }

    private void ifStill(Passage wanted, Runnable action) {
        if (passage != null && passage.isOfSameRecording(wanted)) {
            action.run();
        }
    }

    private void fail(Throwable thrown) {
        failed.accept(
                thrown instanceof UserError error ? error : Failures.user("problem.defect", "problem.defect.wayout"));
    }

    /** Only the passage is read, so that a recording of hours opens as quickly as one of seconds. */
    private void outline() {
        SoundFile sound = recorded.get().sound();
        if (passage == null || sound == null || passage.bands().isEmpty()) {
            peaks.set(null);
            return;
        }
        double from = passage.from();
        double to = passage.to();
        Peaks shown = peaks.get();
        if (shown == null || shown.from() != from || shown.to() != to) {
            jobs.latest("listen.peaks", progress -> Peaks.of(sound, from, to, COLUMNS))
                    .onDone(found -> {
                        if (isStill(sound, from, to)) {
                            peaks.set(found);
                        }
                    })
                    .onFailed(thrown -> {
                        if (isStill(sound, from, to)) {
                            fail(thrown);
                        }
                    });
        }
    }

    /** Whether this stretch is what is shown: one may have gone on, or back to one whose outline is there. */
    private boolean isStill(SoundFile sound, double from, double to) {
        return sound.equals(recorded.get().sound()) && passage != null && passage.from() == from && passage.to() == to;
    }
}
