package io.talkturn.ui.shell;

import io.talkturn.ui.context.OpenProject;
import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Pill;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Says below the top bar, on every page, that nothing can be changed, and why; away where all can be. */
final class ReadOnlyBar extends HBox {
    ReadOnlyBar(OpenProject project) {
        super(10);
        setId("read-only");
        getStyleClass().add("read-only-bar");
        setAlignment(Pos.CENTER_LEFT);
        var why = Labels.text("");
        why.setId("read-only-why");
        why.textProperty().bind(project.whyReadOnlyProperty());
        HBox.setHgrow(why, Priority.ALWAYS);
        getChildren().addAll(Icons.small(Feather.LOCK), new Pill(Texts.of("project.readonly"), "warn"), why);
        Presence.when(project.readOnlyProperty(), this);
    }
}
