package io.talkturn.ui.studies;

import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.studies.look.StudyLook;
import io.talkturn.ui.studies.look.StudySentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** What a study asks, as a sentence whose values explain themselves, and what is left of it. */
final class SentenceView extends TextFlow {
    private final Hyperlink space;
    private List<StudySentence.Part> told = List.of();
    private final Text left = new Text();

    /** @param showSpace shows from where settings are drawn */
    SentenceView(Runnable showSpace) {
        setId("study-sentence");
        getStyleClass().add("study-sentence");
        left.getStyleClass().add("sentence-left");
        space = new Hyperlink(Texts.of("studies.space.link"));
        space.setId("study-space");
        space.setOnAction(e -> {
            space.setVisited(false);
            showSpace.run();
        });
    }

    void show(@Nullable StudyLook study, int workers) {
        if (study == null) {
            getChildren().clear();
            told = List.of();
            return;
        }
        left.setText("  " + StudySentence.left(study, workers) + " · ");
        List<StudySentence.Part> parts = StudySentence.of(study.file());
        if (!parts.equals(told)) {
            told = parts;
            List<Node> nodes = new ArrayList<>();
            parts.forEach(part -> nodes.add(node(part)));
            nodes.add(left);
            nodes.add(space);
            getChildren().setAll(nodes);
            setAccessibleText(parts.stream().map(StudySentence.Part::text).collect(Collectors.joining()));
        }
    }

    private static Node node(StudySentence.Part part) {
        if (!part.isValue()) {
            Text text = new Text(part.text());
            text.getStyleClass().add("sentence-words");
            return text;
        }
        Label value = new Label(part.text());
        value.getStyleClass().add("sentence-value");
        value.setTooltip(new Tooltip(part.tip()));
        value.setMinWidth(Label.USE_PREF_SIZE);
        return value;
    }
}
