package io.talkturn.ui.model;

import io.talkturn.model.Architecture;
import io.talkturn.model.fusion.FusionModel;
import io.talkturn.model.fusion.FusionModels;
import io.talkturn.ui.fusion.FusionTexts;
import io.talkturn.ui.kit.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The choice of a network: the three over talkturn windows side by side, the fusion models in groups of a menu. */
final class ModelChoice extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("selected");

    private final Map<Architecture, ToggleButton> windows = new LinkedHashMap<>();
    private final MenuButton fusion = new MenuButton();

    ModelChoice(Consumer<Architecture> window, Consumer<FusionModel> fused) {
        setId("model-architecture");
        getStyleClass().add("segmented");
        setMinWidth(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        for (Architecture architecture : Architecture.values()) {
            ToggleButton button = new ToggleButton(architecture.title());
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(e -> {
                button.setSelected(true); // a second click must not leave nothing chosen
                window.accept(architecture);
            });
            windows.put(architecture, button);
        }
        fusion.setId("model-fusion");
        fusion.setMinWidth(USE_PREF_SIZE);
        fusion.getItems().setAll(groups(fused));
        getChildren().addAll(windows.values());
        getChildren().add(fusion);
    }

    private static List<MenuItem> groups(Consumer<FusionModel> fused) {
        Map<String, Menu> groups = new LinkedHashMap<>();
        for (FusionModel model : FusionModels.all()) {
            MenuItem item = new MenuItem(model.title());
            item.setId("fusion-model-" + model.id());
            item.setOnAction(e -> fused.accept(model));
            groups.computeIfAbsent(FusionTexts.group(model), title -> new Menu(title))
                    .getItems()
                    .add(item);
        }
        return new ArrayList<>(groups.values());
    }

    /** Shows what is chosen: one of the windows, or a fusion model. */
    void show(@Nullable Architecture window, FusionModel fused) {
        windows.forEach((architecture, button) -> button.setSelected(architecture == window));
        fusion.setText(window == null ? fused.title() : Texts.of("fusion.models"));
        fusion.pseudoClassStateChanged(CHOSEN, window == null);
    }
}
