package io.talkturn.ui.kit;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Text in the sizes of the program. Style classes: page-title 18 semibold, heading 12 semibold, muted, small, bad, warn. */
public final class Labels {
    private Labels() {}

    /** Usual text, cut with an ellipsis; the whole of it stands in a tooltip while it is cut. */
    public static Label text(String text) {
        Label label = new Label(text);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.setMinWidth(0);
        tipWhenCut(label);
        return label;
    }

    /** Text of less weight. */
    public static Label muted(String text) {
        return styled(text, "muted");
    }

    /** The name of a panel. */
    public static Label heading(String text) {
        return styled(text, "heading");
    }

    /** The name of a page. */
    public static Label title(String text) {
        return styled(text, "page-title");
    }

    /** Text over several lines, as wide as its place. */
    public static Label wrapped(String text, String... classes) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(classes);
        return label;
    }

    /** A line across a page that says what is wrong, and is away where nothing is. */
    public static Node problem(String id, ObservableStringValue text) {
        Label words = wrapped("", "bad");
        words.setId(id);
        words.textProperty().bind(text);
        HBox line = new HBox(words);
        line.getStyleClass().add("notice");
        Presence.when(words.textProperty().isNotEmpty(), line);
        return line;
    }

    private static Label styled(String text, String styleClass) {
        Label label = text(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /** The whole of it while it is cut, and what the glossary knows of it. */
    private static void tipWhenCut(Label label) {
        label.setOnMouseEntered(e -> {
            if (TermTips.isOurs(label.getTooltip())) {
                label.setTooltip(TermTips.tip(label.getText(), label.prefWidth(-1) > label.getWidth() + 0.5));
            }
        });
    }

    /** A thin line between two parts of a panel. */
    public static Region line() {
        Region line = new Region();
        line.getStyleClass().add("line");
        return line;
    }
}
