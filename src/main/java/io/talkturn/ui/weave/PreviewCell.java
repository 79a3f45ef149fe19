package io.talkturn.ui.weave;

import io.talkturn.corpus.NarrativeSpan;
import io.talkturn.ui.kit.CueText;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** A talkturn of the preview: its number and its narrative, in which what tells a feature has the colour of its family. */
final class PreviewCell extends ListCell<PreviewRow> {
    private final Label number = new Label();
    private final TextFlow narrative = new TextFlow();
    private final HBox line = new HBox(10, number, narrative);

    PreviewCell() {
        number.getStyleClass().add("turn-number");
        number.setMinWidth(30);
        number.setAlignment(Pos.TOP_RIGHT);
        narrative.getStyleClass().add("woven");
        narrative.setMinWidth(0);
        HBox.setHgrow(narrative, Priority.ALWAYS);
        getStyleClass().add("preview-cell");
    }

    @Override
    protected void updateItem(@Nullable PreviewRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : line);
        if (row != null && !empty) {
            number.setText(String.valueOf(row.number()));
            narrative.getChildren().setAll(texts(row));
            setAccessibleText(row.number() + ". " + row.woven().narrative());
        }
    }

    /** The narrative cut into what tells a feature and what does not. */
    static List<Text> texts(PreviewRow row) {
        String sentence = row.woven().narrative();
        List<Text> texts = new ArrayList<>();
        int at = 0;
        for (NarrativeSpan span : row.woven().spans()) {
            add(texts, sentence.substring(at, span.from()), "woven-frame", null);
            boolean isWords = span.cue().equals(NarrativeSpan.WORDS);
            String styleClass = isWords ? "woven-words" : CueText.isProsody(span) ? "woven-prosody" : "woven-action";
            add(texts, sentence.substring(span.from(), span.to()), styleClass, isWords ? null : CueText.told(span));
            at = span.to();
        }
        add(texts, sentence.substring(at), "woven-frame", null);
        return texts;
    }

    private static void add(List<Text> texts, String words, String styleClass, @Nullable String hint) {
        if (words.isEmpty()) {
            return;
        }
        Text text = new Text(words);
        text.getStyleClass().add(styleClass);
        if (hint != null) {
            Tooltip.install(text, new Tooltip(hint));
        }
        texts.add(text);
    }

    @Override
    protected double computePrefHeight(double width) {
        // a labelled control asks its graphic without a width, and would get the height of one long line
        double inside = width - snappedLeftInset() - snappedRightInset();
        return isEmpty() ? 26 : snappedTopInset() + line.prefHeight(inside) + snappedBottomInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!isEmpty()) {
            line.resizeRelocate(
                    snappedLeftInset(),
                    snappedTopInset(),
                    getWidth() - snappedLeftInset() - snappedRightInset(),
                    getHeight() - snappedTopInset() - snappedBottomInset());
        }
    }
}
