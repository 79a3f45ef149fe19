package io.talkturn.ui.shell;

import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.nav.Navigator;
import io.talkturn.ui.nav.PageId;
import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;

/** The pages, one under the other. */
final class Rail extends VBox {
    private final ToggleGroup group = new ToggleGroup();

    Rail(List<Pages.Entry> pages, Navigator navigator) {
        getStyleClass().add("rail");
        setMinWidth(USE_PREF_SIZE);
        pages.forEach(entry -> getChildren().add(button(entry, navigator)));
        navigator.placeProperty().subscribe(place -> select(place.page()));
    }

    /** Puts the focus on the page that is shown. */
    void focus() {
        if (group.getSelectedToggle() instanceof ToggleButton shown) {
            shown.requestFocus();
        }
    }

    private ToggleButton button(Pages.Entry entry, Navigator navigator) {
        PageId id = entry.id();
        ToggleButton button = new ToggleButton(id.title(), Icons.large(entry.icon()));
        button.setContentDisplay(ContentDisplay.TOP);
        button.setId("rail-" + id.id());
        button.setToggleGroup(group);
        button.setUserData(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(
                new Tooltip(id.title() + "  " + KeyCombination.valueOf(id.key()).getDisplayText()));
        button.setOnAction(e -> {
            button.setSelected(true);
            navigator.show(id);
        });
        return button;
    }

    private void select(PageId page) {
        group.getToggles().stream()
                .filter(t -> t.getUserData() == page)
                .findFirst()
                .ifPresent(group::selectToggle);
    }
}
