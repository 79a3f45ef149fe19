package io.talkturn.ui.faith;

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
        // what a run said of another corpus is not tested there: that needs its network
        boolean isTested = own != null && !RunPlaces.isSet(own.folder());
        setVisible(isTested);
        test = own == null || !isTested ? null : desk.of(own);
        FaithViewModel now = test;
        if (now != null) {
            shown = now.sentenceProperty()
                    .subscribe(this::tell)
                    .and(now.underWayProperty().subscribe(job -> fill(job)))
                    .and(now.resultProperty()
                            .subscribe(result ->
                                    open.setText(Texts.of(result == null ? "faith.open" : "faith.open.figures"))));
            tell();
        }
    }

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
        if (now != null) {
            String words = now.sentenceProperty().get();
            sentence.setText(words.isEmpty() ? "" : whose() + words + " ");
        }
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
