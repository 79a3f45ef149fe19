package io.talkturn.ui.faith;

import io.talkturn.report.FaithSentence;
import io.talkturn.run.HanSpec;
import io.talkturn.run.PredictionSet;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.ui.jobs.ActivityLine;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.runs.RunPlaces;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The line under a shaded transcript: what the test of this run's attention gave, or how to make it. */
public final class FaithLine extends StackPane {
    private final FaithDesk desk;
    private final Text sentence = new Text();
    private final Hyperlink open = Buttons.link("", this::open);
    private final TextFlow said = new TextFlow(sentence);
    private Subscription shown = () -> {};
    private @Nullable FaithViewModel test;
    private String before = "";
    private String gone = "";
    private final ObservableValue<@Nullable RunEntry> run;
    private final ObservableValue<@Nullable RunEntry> other;

    /**
     * A line for the run that is shown.
     *
     * @param id of the line in the window
     * @param run null while there is none: the line is away then
     * @param other the run beside it; with one the line says whose it is
     */
    public FaithLine(
            FaithDesk desk,
            String id,
            ObservableValue<@Nullable RunEntry> run,
            ObservableValue<@Nullable RunEntry> other) {
        this.desk = desk;
        this.run = run;
        this.other = other;
        setId(id);
        getStyleClass().add("faith-line");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(Region.USE_PREF_SIZE);
        open.setId(id + "-open");
        open.setMinWidth(Region.USE_PREF_SIZE);
        sentence.getStyleClass().add("faith-said");
        said.setMinHeight(Region.USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        run.subscribe(now -> follow(now));
        other.subscribe(now -> tell());
    }

    private void follow(@Nullable RunEntry own) {
        shown.unsubscribe();
        test = null;
        before = "";
        gone = "";
        tell();
        said.getChildren().setAll(sentence);
        getChildren().setAll(said);
        boolean isShaded = own != null && own.network() instanceof HanSpec;
        setVisible(isShaded);
        if (own == null || !isShaded) {
            return; // a fusion network attends to no words
        }
        if (RunPlaces.isSet(own.folder())) {
            followApplied(own);
        } else {
            follow(desk.of(own));
        }
    }

    private void follow(FaithViewModel now) {
        test = now;
        shown = now.sentenceProperty()
                .subscribe(this::tell)
                .and(now.underWayProperty().subscribe(job -> fill(job)))
                .and(now.resultProperty()
                        .subscribe(result ->
                                open.setText(Texts.of(result == null ? "faith.open" : "faith.open.figures"))));
        tell();
    }

    /** What a run said of another corpus is not tested there: what the test gave on its own stands under it. */
    private void followApplied(RunEntry set) {
        desk.context()
                .jobs()
                .latest(
                        "faith.applied." + getId(),
                        progress -> PredictionSet.of(set.folder())
                                .map(made -> new Made(
                                        made.run().name(),
                                        made.appliedRun(set.folder())
                                                .map(RunCatalog::entry)
                                                .orElse(null))))
                .onDone(made -> {
                    if (set.equals(run.getValue())) {
                        made.ifPresentOrElse(this::follow, () -> setVisible(false));
                    }
                })
                .onFailed(thrown -> {
                    if (set.equals(run.getValue())) {
                        setVisible(false); // what is wrong with the set stands above the lines
                    }
                });
    }

    private void follow(Made made) {
        RunEntry applied = made.by();
        if (applied == null) {
            gone = FaithSentence.appliedIsGone(made.name());
            tell();
        } else {
            before = FaithSentence.beforeApplied(made.name());
            follow(desk.of(applied));
        }
    }

    /** Which run made a set, null where it is no longer there. */
    private record Made(String name, @Nullable RunEntry by) {}

    /** The link stands at the end of the sentence, so that a narrow column has all of its width. */
    private void fill(@Nullable Job<Boolean> job) {
        if (job == null) {
            said.getChildren().setAll(sentence, open);
            getChildren().setAll(said);
        } else {
            ActivityLine line = new ActivityLine(job);
            HBox.setHgrow(line, Priority.ALWAYS);
            said.getChildren().clear();
            getChildren().setAll(new HBox(8, line, open));
        }
    }

    private void tell() {
        FaithViewModel now = test;
        String words = now == null ? gone : before + now.sentenceProperty().get();
        boolean isKnown =
                now == null ? !gone.isEmpty() : !now.sentenceProperty().get().isEmpty();
        sentence.setText(isKnown ? whose() + words + " " : "");
    }

    /** Whose the line is, where there are two; asked each time, whichever of the runs came last. */
    private String whose() {
        RunEntry own = run.getValue();
        return own == null || other.getValue() == null
                ? ""
                : desk.context().runs().nameOf(own) + ": ";
    }

    private void open() {
        FaithViewModel now = test;
        if (now != null) {
            desk.open(now);
        }
    }
}
