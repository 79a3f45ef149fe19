package io.talkturn.ui.transcripts;

import io.talkturn.report.TranscriptHtml.Style;
import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.theme.ClassColours;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A talkturn in the list: number and speaker, then what one run, or two beside each other, made of it. */
final class TurnCell extends ListCell<TranscriptRow> {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass MATCH = PseudoClass.getPseudoClass("match");

    private final TranscriptsViewModel model;
    private final Label heading = new Label();
    private final Label number = new Label();
    private final Label speaker = new Label();
    private final Label note = new Label();
    private final UnaryOperator<String> noteOf;
    private final ObservableValue<@Nullable LitWord> lit;
    private final TurnPane left;
    private final TurnPane right;
    private final TurnLine line;
    private final VBox all;

    /**
     * A cell.
     *
     * @param noteOf what was noted at a talkturn, empty where nothing was
     * @param lit the word that is being said
     */
    TurnCell(
            TranscriptsViewModel model,
            WeightHint hint,
            UnaryOperator<String> noteOf,
            ObservableValue<@Nullable LitWord> lit) {
        this.noteOf = noteOf;
        this.lit = lit;
        this.model = model;
        left = new TurnPane(hint);
        right = new TurnPane(hint);
        heading.getStyleClass().add("conversation-heading");
        number.getStyleClass().add("turn-number");
        speaker.getStyleClass().add("turn-speaker");
        VBox gutter = new VBox(number, speaker);
        gutter.setAlignment(Pos.TOP_RIGHT);
        gutter.getStyleClass().add("turn-gutter");
        line = new TurnLine(gutter, List.of(left));
        all = new VBox(line);
        note.setWrapText(true);
        note.setGraphic(Icons.small(Feather.MESSAGE_SQUARE));
        note.getStyleClass().add("turn-note");
        getStyleClass().add("turn-cell");
        model.left().windowProperty().subscribe(now -> refresh());
        model.right().windowProperty().subscribe(now -> refresh());
        model.right().openProperty().subscribe(now -> refresh());
        model.styleProperty().subscribe(now -> refresh());
        lit.subscribe(now -> light());
    }

    @Override
    protected void updateItem(@Nullable TranscriptRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : all);
        refresh();
    }

    @Override
    protected double computePrefHeight(double width) {
        // a labelled control asks its graphic without a width, and would get the height of one long line
        return isEmpty()
                ? 0
                : snappedTopInset()
                        + all.prefHeight(width - snappedLeftInset() - snappedRightInset())
                        + snappedBottomInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0; // never wider than the list
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        all.resizeRelocate(
                snappedLeftInset(),
                snappedTopInset(),
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset());
    }

    private void refresh() {
        TranscriptRow row = getItem();
        Reading reading = model.readingProperty().get();
        if (row == null || isEmpty() || reading == null) {
            return;
        }
        pseudoClassStateChanged(ERROR, row.isError());
        pseudoClassStateChanged(MATCH, row.isMatch());
        showHeading(row);
        String noted = showNote(row);
        showGutter(row);
        left.setHasRun(reading.run() != null);
        left.setNarrow(model.right().openProperty().get() != null);
        right.setNarrow(true);
        Style style = model.styleProperty().get();
        left.show(
                row.turn(),
                row.verdict(),
                model.left().windowProperty().get(),
                style,
                new ClassColours(reading.classes()));
        showRight(row, style);
        light();
        setAccessibleText(spoken(row, reading.run() != null) + noted);
    }

    private void light() {
        TranscriptRow row = getItem();
        if (row != null && !isEmpty()) {
            left.light(row.turn(), lit.getValue());
        }
    }

    private void showRight(TranscriptRow row, Style style) {
        OpenRun beside = model.right().openProperty().get();
        line.show(beside == null ? List.of(left) : List.of(left, right));
        if (beside != null) {
            String id = row.turn().id();
            TurnText besideTurn = beside.text().turn(id).orElse(row.turn());
            Verdict besideVerdict = model.right().verdict(id).orElse(null);
            right.show(
                    besideTurn,
                    besideVerdict,
                    model.right().windowProperty().get(),
                    style,
                    new ClassColours(beside.classes()));
            ShadedWindow here = model.left().windowProperty().get();
            ShadedWindow there = model.right().windowProperty().get();
            left.compare(row.turn(), row.verdict(), besideVerdict, here, there);
            right.compare(besideTurn, besideVerdict, row.verdict(), there, here);
        } else {
            left.compare(row.turn(), row.verdict(), null, null, null);
        }
    }

    private void showHeading(TranscriptRow row) {
        String title = row.heading();
        if (title == null) {
            all.getChildren().remove(heading);
        } else {
            heading.setText(title);
            if (!all.getChildren().contains(heading)) {
                all.getChildren().addFirst(heading);
            }
        }
    }

    private String showNote(TranscriptRow row) {
        String noted = noteOf.apply(row.turn().id());
        note.setText(noted);
        if (noted.isEmpty()) {
            all.getChildren().remove(note);
            return "";
        }
        if (!all.getChildren().contains(note)) {
            all.getChildren().add(note);
        }
        return " " + Texts.of("note.spoken", noted);
    }

    private void showGutter(TranscriptRow row) {
        ShadedWindow window = model.left().windowProperty().get();
        int distance = window == null ? -1 : window.distance(row.turn().id());
        number.setText(distance < 0 ? Integer.toString(row.turn().number()) : distance == 0 ? "i" : "i−" + distance);
        speaker.setText(row.turn().speaker());
    }

    private static String spoken(TranscriptRow row, boolean hasRun) {
        Verdict verdict = row.verdict();
        TurnText turn = row.turn();
        String said = Texts.of("transcripts.spoken", turn.number(), turn.speaker(), turn.text());
        if (!hasRun) {
            return verdict == null ? said : said + " " + TurnPane.shown(verdict.truth(), verdict);
        }
        if (verdict == null) {
            return said + " " + Texts.of("transcripts.notPredicted");
        }
        String key = verdict.isError() ? "transcripts.spoken.error" : "transcripts.spoken.right";
        return said
                + " "
                + Texts.of(
                        key, TurnPane.shown(verdict.truth(), verdict), TurnPane.shown(verdict.prediction(), verdict));
    }
}
