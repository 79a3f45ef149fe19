package io.talkturn.ui.apply;

import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Keeping predictions: whether, and under which name. */
final class KeepPane extends VBox {
    KeepPane(Keeping keeping) {
        super(6);
        setId("apply-keeping");
        CheckBox keep = new CheckBox();
        keep.setId("apply-keep");
        keep.setWrapText(true);
        keep.setMinHeight(Region.USE_PREF_SIZE);
        keep.selectedProperty().bindBidirectional(keeping.keepProperty());
        keeping.newCorpusProperty().subscribe(isNew -> {
            keep.setText(Texts.of(isNew ? "apply.keep.corpus" : "apply.keep"));
            keep.setTooltip(new Tooltip(Texts.of(isNew ? "apply.keep.corpus.tip" : "apply.keep.tip")));
        });
        TextField name = new TextField();
        name.setId("apply-name");
        name.setTooltip(new Tooltip(Texts.of("apply.keep.name.tip")));
        name.textProperty().bindBidirectional(keeping.nameProperty());
        HBox.setHgrow(name, Priority.ALWAYS);
        Label word = Labels.text(Texts.of("apply.keep.name"));
        word.setMinWidth(Region.USE_PREF_SIZE);
        word.setLabelFor(name);
        HBox named = new HBox(8, word, name);
        named.setAlignment(Pos.CENTER_LEFT);
        Presence.when(keep.selectedProperty(), named);
        Label taken = Labels.wrapped(Texts.of("apply.keep.taken"), "bad");
        taken.managedProperty().bind(taken.visibleProperty());
        keeping.onChange(() -> taken.setVisible(keeping.isTaken()));
        Presence.when(keeping.offeredProperty(), this);
        getChildren().addAll(keep, named, taken);
    }
}
