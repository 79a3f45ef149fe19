package io.talkturn.ui.listen;

import io.talkturn.foundation.UserError;
import io.talkturn.sound.Peaks;
import io.talkturn.sound.Player;
import io.talkturn.ui.jobs.Jobs;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What is heard of a talkturn: its recording, where it is in it, and the word that is being said. Used on the UI thread. */
public final class ListenViewModel {
    /** As it was spoken, and slower. */
    public static final List<Double> SPEEDS = List.of(1.0, 0.75, 0.5);

    /** What is left of a talkturn that is not worth going on with. */
    private static final double NEAR_END = 0.05;

    private final PlayerMaker players;
    private final RecordingSide recording;
    private final ReadOnlyObjectWrapper<@Nullable Passage> passage = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Band> band = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Player> player = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable UserError> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SaidWord> said = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper();
    private final ObjectProperty<Double> speed = new SimpleObjectProperty<>(SPEEDS.getFirst());
    private @Nullable UserError filmProblem;

    /** @param players make what plays a recording */
    public ListenViewModel(Jobs jobs, PlayerMaker players) {
        this.players = players;
        this.recording = new RecordingSide(jobs, problem::set);
        speed.subscribe((before, now) -> goOnAtSpeed());
    }

    /** What is to be heard, null while nothing is. */
    public ReadOnlyObjectProperty<@Nullable Passage> passageProperty() {
        return passage.getReadOnlyProperty();
    }

    /** Its recording. */
    public ReadOnlyObjectProperty<Recorded> recordedProperty() {
        return recording.recordedProperty();
    }

    /** The outline of the passage, null where there is none, or not yet. */
    public ReadOnlyObjectProperty<@Nullable Peaks> peaksProperty() {
        return recording.peaksProperty();
    }

    /** The talkturn that plays or would play, null where nobody knows when it was. */
    public ReadOnlyObjectProperty<@Nullable Band> bandProperty() {
        return band.getReadOnlyProperty();
    }

    /** What plays, null until something was played. */
    public ReadOnlyObjectProperty<@Nullable Player> playerProperty() {
        return player.getReadOnlyProperty();
    }

    /** Why nothing is heard, null where there is no problem. */
    public ReadOnlyObjectProperty<@Nullable UserError> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The word that is being said, null between words and where nothing plays or is paused. */
    public ReadOnlyObjectProperty<@Nullable SaidWord> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Whether something is to be heard. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Where it is, in seconds from the start of the recording. */
    public ReadOnlyDoubleProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** How fast: 1 as it was spoken. */
    public ObjectProperty<Double> speedProperty() {
        return speed;
    }

    /** Takes another talkturn; what plays ends. */
    public void show(@Nullable Passage wanted) {
        Passage before = passage.get();
        if (wanted != null && wanted.equals(before)) {
            return;
        }
        pause();
        passage.set(wanted);
        band.set(wanted == null ? null : wanted.band().orElse(null));
        said.set(null);
        position.set(wanted == null ? 0 : wanted.band().map(Band::start).orElse(wanted.from()));
        if (wanted == null || before == null || !wanted.isOfSameRecording(before)) {
            forgetPlayer();
        }
        problem.set(recordedProperty().get().problem());
        recording.show(wanted);
    }

    /** Looks again for a recording that was not there. */
    public void lookAgain() {
        recording.lookAgain();
    }

    private void forgetPlayer() {
        Player open = player.get();
        player.set(null);
        if (open != null) {
            open.close();
        }
        filmProblem = null;
    }

    /** Falls silent where it is, as where the page is left. */
    public void pause() {
        Player open = player.get();
        if (playing.get() && open != null) {
            open.stop();
            tick();
        }
    }

    /** Plays the talkturn, or pauses; after a pause it goes on, after the end it begins again. */
    public void toggle() {
        Passage now = passage.get();
        if (playing.get()) {
            pause();
        } else if (now != null) {
            double at = position.get();
            Optional<Band> begun = Optional.ofNullable(band.get()).filter(b -> isWithin(b, at));
            begun.or(now::band).ifPresent(b -> play(b, isWithin(b, at) ? at : b.start()));
        }
    }

    private static boolean isWithin(Band band, double second) {
        return band.start() <= second && second < band.end() - NEAR_END;
    }

    /** Plays from a moment of the passage to the end of the talkturn that is said there. */
    public void playFrom(double second) {
        Passage now = passage.get();
        if (now != null) {
            now.at(second).ifPresent(there -> play(there, Math.max(second, there.start())));
        }
    }

    /** Goes to a moment of the talkturn; plays on where it plays. */
    public void seek(double second) {
        Band now = band.get();
        if (now == null || !recordedProperty().get().isPlayable()) {
            return;
        }
        double there = Math.clamp(second, now.start(), now.end());
        if (playing.get()) {
            play(now, there);
        } else {
            moveTo(there);
        }
    }

    /** The next slower speed; after the slowest as it was spoken. */
    public void slower() {
        speed.set(SPEEDS.get((SPEEDS.indexOf(speed.get()) + 1) % SPEEDS.size()));
    }

    private void play(Band wanted, double from) {
        Recorded recorded = recordedProperty().get();
        if (!recorded.isPlayable()) {
            return;
        }
        Player open = player.get() == null ? players.of(recorded) : player.get();
        player.set(open);
        problem.set(filmProblem);
        band.set(wanted);
        moveTo(from);
        open.play(from, wanted.end(), speed.get());
        playing.set(true);
        tick();
    }

    private void goOnAtSpeed() {
        Band now = band.get();
        if (playing.get() && now != null) {
            play(now, position.get());
        }
    }

    /** Looks where the player is; called as often as a picture is drawn while something plays. */
    public void tick() {
        Player open = player.get();
        if (!playing.get() || open == null) {
            return;
        }
        UserError thrown = open.problem();
        playing.set(open.isPlaying());
        problem.set(thrown == null ? filmProblem : thrown);
        moveTo(open.position());
        if (thrown != null && !playing.get()) {
            hearWithoutFilm(thrown);
        }
    }

    /** A film that cannot be shown may have its sound beside it: that is heard, and the film's problem told. */
    private void hearWithoutFilm(UserError thrown) {
        Recorded now = recordedProperty().get();
        Band heard = band.get();
        if (now.film() != null && now.sound() != null && heard != null) {
            filmProblem = thrown;
            player.set(null);
            recording.leaveFilm();
            play(heard, position.get());
        }
    }

    private void moveTo(double second) {
        position.set(second);
        Band heard = band.get();
        boolean isBegun = heard != null && (playing.get() || second > heard.start());
        int word = heard == null || !isBegun ? -1 : heard.wordAt(second);
        said.set(heard == null || word < 0 ? null : new SaidWord(heard, word));
    }
}
