package io.talkturn.ui.transcripts;

import io.talkturn.corpus.NarrativeSpan;
import io.talkturn.evaluation.Bucket;
import io.talkturn.report.TokenSpans;
import io.talkturn.report.Transcript.Weight;
import io.talkturn.report.TranscriptHtml.Style;
import io.talkturn.ui.kit.CueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/**
 * The words of a talkturn, shaded. One text node a talkturn and a rectangle a shaded word: labels of their own for
 * every word made scrolling stutter.
 */
final class ShadedText extends Region {
    private static final double BESIDE = 1.5;
    private static final double ROUND = 4;
    private static final double LINE = 1.5;
    private static final TokenSpans.Span DARK = new TokenSpans.Span(0, 0);

    private final TextFlow flow = new TextFlow();
    private final List<Rectangle> shades = new ArrayList<>();
    private TokenSpans spans = TokenSpans.ofTokens(List.of());
    private List<Weight> words = List.of();
    private Style style = Style.SHADE;
    private List<NarrativeSpan> cues = List.of();
    private TokenSpans.Span lit = DARK;
    private Set<Integer> outlined = Set.of();

    ShadedText() {
        getStyleClass().add("shaded-text");
        flow.getStyleClass().add("flow");
        getChildren().add(flow);
    }

    /** Shows text, shaded where there are weights. */
    void show(TokenSpans newSpans, List<Weight> newWords, Style newStyle) {
        if (newSpans.equals(spans) && newWords.equals(words) && newStyle == style) {
            return;
        }
        boolean sameLines = newSpans.text().equals(spans.text())
                && newStyle == Style.SHADE
                && style == Style.SHADE
                && readUpTo(newSpans, newWords) == readUpTo(spans, words);
        spans = newSpans;
        words = newWords;
        style = newStyle;
        if (!sameLines) {
            flow.getChildren().setAll(style == Style.PAPER && !words.isEmpty() ? typed() : plain());
        }
        requestLayout();
    }

    /** Underlines what tells a feature; {@code newCues} are of the text that is shown. */
    void underline(List<NarrativeSpan> newCues) {
        if (!newCues.equals(cues)) {
            cues = List.copyOf(newCues);
            requestLayout();
        }
    }

    /** Lights a word up while it is said: these characters of a text, none where another text is shown. */
    void light(String text, int from, int to) {
        TokenSpans.Span wanted =
                to > from && spans.text().equals(text) && to <= text.length() ? new TokenSpans.Span(from, to) : DARK;
        if (!wanted.equals(lit)) {
            lit = wanted;
            requestLayout();
        }
    }

    /** Marks tokens that the run beside weighs much less. */
    void outline(Set<Integer> tokens) {
        if (!tokens.equals(outlined)) {
            outlined = Set.copyOf(tokens);
            requestLayout();
        }
    }

    /** Lights no word up. */
    void darken() {
        light("", 0, 0);
    }

    /** What tells a feature at a place in this node, null where nothing does. */
    @Nullable
    NarrativeSpan cueAt(Point2D place) {
        int character = flow.getHitInfo(flow.parentToLocal(place)).getCharIndex();
        return cues.stream()
                .filter(cue -> cue.from() <= character && character < cue.to())
                .filter(cue -> boxes(cue).stream()
                        .anyMatch(box -> box.getBoundsInParent().contains(place)))
                .findFirst()
                .orElse(null);
    }

    /** Where a cue stands in this node. */
    Bounds boundsOf(NarrativeSpan cue) {
        return boxes(cue).getFirst().getBoundsInParent();
    }

    private List<Rectangle> boxes(NarrativeSpan cue) {
        int end = Math.min(cue.to(), spans.text().length());
        return boxes(new TokenSpans.Span(Math.min(cue.from(), end), end));
    }

    /** The token at a place in this node, -1 where there is none. */
    int tokenAt(Point2D place) {
        Point2D inFlow = flow.parentToLocal(place);
        int character = flow.getHitInfo(inFlow).getCharIndex();
        int token = spans.tokenAt(character);
        boolean isOnIt = token >= 0
                && boxes(spans.spans().get(token)).stream()
                        .anyMatch(box -> box.getBoundsInParent().contains(place));
        return isOnIt ? token : -1;
    }

    /** The weight of a token, null where it has none. */
    @Nullable
    Weight weight(int token) {
        return token >= 0 && token < words.size() ? words.get(token) : null;
    }

    /** A token as it stands in the text. */
    String word(int token) {
        TokenSpans.Span span = spans.spans().get(token);
        return spans.text().substring(span.start(), span.end());
    }

    /** Where a token stands in this node, for the hint below it. */
    Bounds boundsOf(int token) {
        return boxes(spans.spans().get(token)).getFirst().getBoundsInParent();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(flow.prefHeight(width));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 60;
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
        flow.layout(); // the shapes of ranges are known after it
        getChildren().removeAll(shades);
        shades.clear();
        if (style == Style.SHADE) {
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).bucket() != Bucket.NONE && i < spans.spans().size()) {
                    addShades(spans.spans().get(i), words.get(i).bucket());
                }
            }
        }
        cues.forEach(this::addLines);
        outlined.stream().filter(token -> token < spans.spans().size()).forEach(this::addOutline);
        if (!lit.equals(DARK)) {
            addLight();
        }
        getChildren().addAll(0, shades);
    }

    private void addLines(NarrativeSpan cue) {
        for (Rectangle box : boxes(cue)) {
            box.setY(box.getY() + box.getHeight() - LINE);
            box.setHeight(LINE);
            box.setX(box.getX() + BESIDE);
            box.setWidth(Math.max(0, box.getWidth() - 2 * BESIDE));
            box.setArcWidth(0);
            box.setArcHeight(0);
            box.getStyleClass().setAll("cue-line", CueText.isProsody(cue) ? "cue-prosody" : "cue-action");
            shades.add(box);
        }
    }

    private void addShades(TokenSpans.Span span, Bucket bucket) {
        for (Rectangle box : boxes(span)) {
            box.getStyleClass().setAll(styleOf("heat", bucket));
            shades.add(box);
        }
    }

    private void addOutline(int token) {
        for (Rectangle box : boxes(spans.spans().get(token))) {
            box.getStyleClass().setAll("differing-word");
            shades.add(box);
        }
    }

    private void addLight() {
        for (Rectangle box : boxes(lit)) {
            box.getStyleClass().setAll("said-word");
            shades.add(box);
        }
    }

    /** The boxes around a token, one a line that it stands on. */
    private List<Rectangle> boxes(TokenSpans.Span span) {
        List<Rectangle> boxes = new ArrayList<>();
        double left = 0;
        double top = 0;
        double right = 0;
        double bottom = 0;
        for (PathElement element : flow.getRangeShape(span.start(), span.end(), false)) {
            if (element instanceof MoveTo move) {
                left = move.getX();
                right = left;
                top = move.getY();
                bottom = top;
                boxes.add(new Rectangle());
            } else if (element instanceof LineTo line) {
                left = Math.min(left, line.getX());
                right = Math.max(right, line.getX());
                top = Math.min(top, line.getY());
                bottom = Math.max(bottom, line.getY());
                place(boxes.getLast(), left, top, right, bottom);
            }
        }
        return boxes;
    }

    private static void place(Rectangle box, double left, double top, double right, double bottom) {
        box.setManaged(false);
        box.setMouseTransparent(true);
        box.setX(left - BESIDE);
        box.setY(top);
        box.setWidth(right - left + 2 * BESIDE);
        box.setHeight(bottom - top);
        box.setArcWidth(ROUND);
        box.setArcHeight(ROUND);
    }

    /** Text as usual; what the model did not read is muted. */
    private List<Text> plain() {
        int read = readUpTo(spans, words);
        List<Text> texts = new ArrayList<>();
        texts.add(text(spans.text().substring(0, read), "word"));
        if (read < spans.text().length()) {
            texts.add(text(spans.text().substring(read), "unread"));
        }
        return texts;
    }

    /** The paper's style: the more attention, the larger and darker. */
    private List<Text> typed() {
        List<Text> texts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < spans.spans().size(); i++) {
            TokenSpans.Span span = spans.spans().get(i);
            if (span.start() > from) {
                texts.add(text(spans.text().substring(from, span.start()), "word"));
            }
            Bucket bucket = i < words.size() ? words.get(i).bucket() : Bucket.NONE;
            texts.add(text(spans.text().substring(span.start(), span.end()), styleOf("type", bucket)));
            from = span.end();
        }
        if (from < spans.text().length()) {
            texts.add(text(spans.text().substring(from), "unread"));
        }
        return texts;
    }

    /** A closing sign behind the last token belongs to it; without weights all of the text counts as read. */
    private static int readUpTo(TokenSpans spans, List<Weight> words) {
        String rest = spans.text().substring(spans.readUpTo());
        boolean hasWords = rest.chars().anyMatch(Character::isLetterOrDigit);
        return words.isEmpty() || !hasWords ? spans.text().length() : spans.readUpTo();
    }

    private static Text text(String content, String styleClass) {
        Text text = new Text(content);
        text.getStyleClass().add(styleClass);
        return text;
    }

    static String styleOf(String kind, Bucket bucket) {
        return kind + "-" + bucket.name().toLowerCase(Locale.ROOT);
    }
}
