package io.talkturn.ui.project;

import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What stands on the page while no project is open: the ways to begin. */
final class StartPanel extends VBox {
    StartPanel(Button sample, Button trio, Button create, Button open) {
        getStyleClass().add("start-panel");
        var title = Labels.title(Texts.of("start.title"));
        sample.getStyleClass().add("accent");
        sample.setId("open-sample");
        trio.setId("open-trio");
        getChildren()
                .addAll(
                        title,
                        Labels.wrapped(Texts.of("start.text"), "muted"),
                        way(sample, Texts.of("start.sample")),
                        way(trio, Texts.of("start.trio")),
                        way(create, Texts.of("start.new")),
                        way(open, Texts.of("start.open")));
    }

    private static Node way(Button button, String text) {
        button.setPrefWidth(170);
        button.setMinWidth(170);
        var words = Labels.wrapped(text, "muted");
        words.setMaxWidth(440);
        HBox row = new HBox(18, button, words);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
