package io.talkturn.ui.transcripts;

import io.talkturn.corpus.NarrativeSpan;
import io.talkturn.report.Transcript.Weight;
import io.talkturn.ui.kit.CueText;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.transcripts.ShadedWindow.ShadedTurn;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Raw weight and z of the word or talkturn, value and z of the feature under the mouse, at once and below it; one for the whole transcript. */
final class WeightHint {
    private final Tooltip tip = new Tooltip();
    private @Nullable Object shownFor;

    /** What is hinted at: a word of a talkturn. */
    private record WordOf(ShadedText text, int token) {}

    /** Shows hints over the words of a text. */
    void watch(ShadedText text) {
        text.addEventHandler(MouseEvent.MOUSE_MOVED, event -> overText(text, event));
        text.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> overText(text, event));
        text.addEventHandler(MouseEvent.MOUSE_EXITED, event -> hide());
    }

    /** Shows hints over the letter of a talkturn. */
    void watch(Label letter) {
        letter.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> {
            if (letter.getUserData() instanceof Weight weight) {
                show(letter, letter.getBoundsInLocal(), letter, Texts.of("transcripts.hint.turn", told(weight)));
            }
        });
        letter.addEventHandler(MouseEvent.MOUSE_EXITED, event -> hide());
    }

    /** Weight, z and bucket in words. */
    static String told(Weight weight) {
        return Texts.of(
                "transcripts.hint",
                Format.decimals(weight.weight(), 4),
                Format.decimals(weight.z(), 2),
                Texts.of("bucket." + weight.bucket().name()));
    }

    private void overText(ShadedText text, MouseEvent event) {
        Point2D place = new Point2D(event.getX(), event.getY());
        int token = text.tokenAt(place);
        Weight weight = text.weight(token);
        NarrativeSpan cue = text.cueAt(place);
        ShadedTurn turn = weight != null && text.getUserData() instanceof ShadedTurn shaded ? shaded : null;
        if (turn == null && cue == null) {
            hide();
            return;
        }
        List<String> lines = new ArrayList<>();
        if (cue != null) {
            lines.add(CueText.told(cue));
        }
        if (turn != null && weight != null) {
            lines.add("“" + text.word(token) + "”  " + told(weight));
            if (turn.wordsCannotBeHigh()) {
                lines.add(Texts.of("transcripts.few.words"));
            }
        }
        Bounds below = cue != null && turn == null ? text.boundsOf(cue) : text.boundsOf(token);
        Object what = turn == null && cue != null ? cue : new WordOf(text, token);
        show(text, below, what, String.join("\n", lines));
    }

    private void show(Node node, Bounds below, Object what, String words) {
        if (what.equals(shownFor) && tip.isShowing()) {
            return;
        }
        shownFor = what;
        tip.setText(words);
        Bounds screen = node.localToScreen(below);
        if (screen != null) {
            tip.show(node, screen.getMinX(), screen.getMaxY() + 4);
        }
    }

    private void hide() {
        shownFor = null;
        tip.hide();
    }
}
