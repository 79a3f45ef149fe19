package io.talkturn.ui.transcripts;

import io.talkturn.report.TokenSpans;
import io.talkturn.report.Transcript.Weight;
import io.talkturn.report.TranscriptHtml.Style;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.theme.ClassColours;
import io.talkturn.ui.transcripts.ShadedWindow.ShadedTurn;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One run's view of a talkturn: a bar and a letter for the talkturn's attention, its words, its labels. */
final class TurnPane extends Region {
    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");
    private static final double BAR = 7;
    private static final double INDENT = 26;
    private static final double NARROW_INDENT = 14;
    private static final double LETTER = 23;
    private static final int INDENTS = 4;

    private final Region fill = new Region();
    private final StackPane bar = new StackPane(fill);
    private final Label letter = new Label();
    private final ShadedText text = new ShadedText();
    private final Label truth = new Label();
    private final Label prediction = new Label();
    private final Region dot = new Region();
    private final VBox labels = new VBox(truth, prediction);
    private double indent;
    private boolean isNarrow;
    private boolean hasRun = true;
    private double weight;
    private double largest = 1;

    TurnPane(WeightHint hint) {
        getStyleClass().add("turn-pane");
        bar.getStyleClass().add("turn-bar");
        bar.setAlignment(Pos.BOTTOM_CENTER);
        fill.getStyleClass().add("turn-fill");
        bar.heightProperty().subscribe(this::fillBar);
        letter.getStyleClass().add("bucket");
        dot.getStyleClass().add("class-dot");
        truth.setGraphic(dot);
        truth.getStyleClass().add("truth");
        prediction.getStyleClass().add("prediction");
        labels.getStyleClass().add("verdict");
        labels.setAlignment(Pos.TOP_RIGHT);
        getChildren().addAll(bar, letter, text, labels);
        hint.watch(text);
        hint.watch(letter);
    }

    /** Says whether there are predictions; without a run labels stand alone. */
    void setHasRun(boolean has) {
        hasRun = has;
    }

    /** Takes less room beside another one. */
    void setNarrow(boolean narrow) {
        isNarrow = narrow;
    }

    /** Shows a talkturn, shaded where it stands in the window; without a verdict it says that it was not predicted. */
    void show(
            TurnText turn,
            @Nullable Verdict verdict,
            @Nullable ShadedWindow window,
            Style style,
            ClassColours colours) {
        Optional<ShadedTurn> shaded = Optional.ofNullable(window).flatMap(w -> w.turn(turn.id()));
        largest = window == null ? 1 : window.largestTurn();
        indent = (isNarrow ? NARROW_INDENT : INDENT) * (turn.speakerNumber() % INDENTS);
        showText(turn, shaded, style);
        showBucket(shaded.map(ShadedTurn::weight).orElse(null));
        showVerdict(verdict, colours);
    }

    /** Marks what the run beside predicts otherwise, or attends to much less; null where there is none. */
    void compare(
            TurnText turn,
            @Nullable Verdict ours,
            @Nullable Verdict theirs,
            @Nullable ShadedWindow here,
            @Nullable ShadedWindow beside) {
        letter.pseudoClassStateChanged(DIFFERS, AttentionDifference.turn(turn.id(), here, beside));
        text.outline(AttentionDifference.words(turn.id(), here, beside));
        boolean differs = ours != null && theirs != null && ours.differsFrom(theirs);
        if (differs) {
            prediction.setText("≠ " + prediction.getText());
        }
    }

    /** Lights up the word that is being said; null for none. */
    void light(TurnText turn, @Nullable LitWord word) {
        if (word == null || !word.talkturn().equals(turn.id())) {
            text.darken();
        } else {
            text.light(Normalizer.normalize(turn.text(), Normalizer.Form.NFC), word.from(), word.to());
        }
    }

    private void showText(TurnText turn, Optional<ShadedTurn> shaded, Style style) {
        List<String> tokens = shaded.map(ShadedTurn::tokens).orElse(List.of());
        boolean isSilent = turn.text().isBlank();
        TokenSpans spans = isSilent
                ? new TokenSpans(Texts.of("transcripts.silent"), List.of())
                : TokenSpans.find(turn.text(), tokens).orElseGet(() -> TokenSpans.ofTokens(tokens));
        List<Weight> words =
                isSilent ? List.of() : shaded.map(ShadedTurn::words).orElse(List.of());
        text.pseudoClassStateChanged(PseudoClass.getPseudoClass("silent"), isSilent);
        text.show(spans, words, style);
        text.underline(spans.text().equals(turn.text()) ? turn.cues() : List.of());
        text.setUserData(shaded.orElse(null));
    }

    private void showBucket(@Nullable Weight weight) {
        bar.setVisible(weight != null);
        letter.setVisible(weight != null);
        letter.setUserData(weight);
        if (weight != null) {
            letter.setText(weight.bucket().letter());
            letter.getStyleClass().setAll("label", "bucket", ShadedText.styleOf("bucket", weight.bucket()));
            this.weight = weight.weight();
            fillBar();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(text.prefHeight(textWidth(width)), labels.prefHeight(labelWidth()));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 180;
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        bar.resizeRelocate(0, 0, BAR, Math.min(height, bar.maxHeight(-1)));
        letter.resizeRelocate(BAR + gap(), 0, LETTER, letter.minHeight(-1));
        double left = lead() + indent;
        text.resizeRelocate(left, 0, textWidth(getWidth()), height);
        labels.resizeRelocate(getWidth() - labelWidth(), 0, labelWidth(), height);
    }

    /** What stands before the text: without a run there is no attention to be shown. */
    private double lead() {
        return hasRun ? BAR + LETTER + 2 * gap() : 0;
    }

    private double gap() {
        return isNarrow ? 7 : 10;
    }

    private double labelWidth() {
        return isNarrow ? 80 : 96;
    }

    private double textWidth(double width) {
        double taken = lead() + indent + labelWidth() + gap();
        return Math.max(text.minWidth(-1), width - taken);
    }

    /** The bar is full where a talkturn has more weight than any other of the window. */
    private void fillBar() {
        double height = Math.max(2, weight / largest * bar.getHeight());
        fill.setMinHeight(height);
        fill.setMaxHeight(height);
    }

    private void showVerdict(@Nullable Verdict verdict, ClassColours colours) {
        String said = verdict == null ? "" : shown(verdict.truth(), verdict);
        truth.setText(said);
        dot.getStyleClass().setAll("class-dot", colours.of(said).styleClass());
        dot.setVisible(verdict != null && !verdict.isNumber() && !said.isEmpty());
        boolean isError = verdict != null && verdict.isError();
        prediction.getStyleClass().setAll("label", "prediction", isError ? "error" : "right");
        String predicted = !hasRun
                ? ""
                : verdict == null ? Texts.of("transcripts.notPredicted") : shown(verdict.prediction(), verdict);
        prediction.setText(isError ? predicted + " ✕" : predicted);
    }

    /** A class as it is, a number with two decimals. */
    static String shown(String value, Verdict verdict) {
        return verdict.isNumber() && !value.isEmpty() ? Format.decimals(Double.parseDouble(value), 2) : value;
    }

    /** What a screen reader says of the attention. */
    static String spoken(Weight weight) {
        return Texts.of("bucket." + weight.bucket().name());
    }
}
