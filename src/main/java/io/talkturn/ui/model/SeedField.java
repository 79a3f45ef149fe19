package io.talkturn.ui.model;

import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The field for several seeds beside the button that trains. */
final class SeedField extends HBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("danger");
    private static final double WIDTH = 76;

    private final TextField field = new TextField();
    private final Tooltip tip = new Tooltip(Texts.of("seeds.tip"));
    private final ReadOnlyObjectWrapper<@Nullable List<Long>> seeds = new ReadOnlyObjectWrapper<>(List.of());

    SeedField() {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        Label name = Labels.muted(Texts.of("seeds"));
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(field);
        name.setTooltip(tip);
        field.setId("model-seeds");
        field.setPrefWidth(WIDTH);
        field.setMinWidth(WIDTH);
        field.setPromptText(Texts.of("seeds.prompt"));
        field.setAccessibleText(Texts.of("seeds"));
        field.setAccessibleHelp(Texts.of("seeds.tip"));
        field.setTooltip(tip);
        field.textProperty().subscribe(this::read);
        getChildren().addAll(name, field);
    }

    /** The seeds typed, none where the seed of the settings is meant, null where they cannot be read. */
    ReadOnlyObjectProperty<@Nullable List<Long>> seedsProperty() {
        return seeds.getReadOnlyProperty();
    }

    private void read(String typed) {
        try {
            seeds.set(SeedText.read(typed));
            tip.setText(Texts.of("seeds.tip"));
            field.pseudoClassStateChanged(ERROR, false);
        } catch (IllegalArgumentException e) {
            seeds.set(null);
            tip.setText(String.valueOf(e.getMessage()));
            field.pseudoClassStateChanged(ERROR, true);
        }
    }
}
