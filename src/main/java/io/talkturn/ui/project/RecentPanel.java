package io.talkturn.ui.project;

import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Pill;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import io.talkturn.ui.project.ProjectViewModel.Recent;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Projects that were opened before, and the samples. */
final class RecentPanel extends VBox {
    private final ProjectViewModel model;
    private final VBox list = new VBox(2);

    RecentPanel(ProjectViewModel model, Button sample, Button trio) {
        super(8);
        this.model = model;
        getStyleClass().add("panel");
        model.recent().subscribe(this::refresh);
        model.folderProperty().subscribe((before, now) -> refresh());
        refresh();
        sample.setMaxWidth(Double.MAX_VALUE);
        trio.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(Labels.heading(Texts.of("recent.title")), list, samples(sample, trio));
    }

    /** While nothing is open the page itself offers the samples. */
    private Node samples(Button... open) {
        VBox box = new VBox(
                8, Labels.heading(Texts.of("recent.sample")), Labels.wrapped(Texts.of("recent.sample.text"), "muted"));
        box.getChildren().addAll(open);
        box.visibleProperty().bind(model.openProperty());
        VBox.setMargin(box, new Insets(16, 0, 0, 0));
        return box;
    }

    private void refresh() {
        list.getChildren().setAll(model.recent().stream().map(this::row).toList());
        if (model.recent().isEmpty()) {
            list.getChildren().add(Labels.wrapped(Texts.of("recent.none"), "muted"));
        }
    }

    private Node row(Recent project) {
        var name = Labels.text(project.name());
        var folder = Labels.muted(
                project.isThere() ? project.folder().toString() : Texts.of("recent.gone", project.folder()));
        Button open = new Button(null, new VBox(1, name, folder));
        open.getStyleClass().addAll("flat", "list-button");
        open.setAccessibleText(Texts.of("recent.open", project.name()));
        open.setMaxWidth(Double.MAX_VALUE);
        open.setMinWidth(0);
        open.setAlignment(Pos.CENTER_LEFT);
        boolean isOpen =
                project.folder().toString().equals(model.folderProperty().get());
        open.setDisable(!project.isThere() || isOpen);
        Why.say(open, isOpen ? Texts.of("recent.isOpen") + "\n" + project.folder() : folder.getText());
        open.setOnAction(e -> model.open(project.folder()));
        HBox.setHgrow(open, Priority.ALWAYS);
        HBox row = new HBox(
                2,
                open,
                Icons.button(Feather.X, Texts.of("recent.forget", project.name()), () -> model.forget(project)));
        row.setAlignment(Pos.CENTER_LEFT);
        if (isOpen) {
            row.getChildren().add(1, new Pill(Texts.of("recent.isOpen.short")));
        }
        return row;
    }
}
