package io.talkturn.ui.transcripts;

import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import io.talkturn.ui.listen.ListenPanel;
import io.talkturn.ui.listen.ListenViewModel;
import io.talkturn.ui.listen.Recorded;
import io.talkturn.ui.theme.Theme;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** What plays a talkturn stands above the lines where there is a recording, and can be folded away. */
final class ListenBar {
    private final ListenPanel panel;
    private final ToggleButton shown = new ToggleButton(null, Icons.small(Feather.HEADPHONES));

    ListenBar(ListenViewModel listen, Theme theme) {
        panel = new ListenPanel(listen, theme);
        BooleanBinding hasSome = Bindings.createBooleanBinding(
                () -> {
                    Recorded recorded = listen.recordedProperty().get();
                    return recorded.isPlayable() || listen.problemProperty().get() != null;
                },
                listen.recordedProperty(),
                listen.problemProperty());
        shown.setId("transcript-listen");
        shown.getStyleClass().addAll("flat", "icon-button");
        shown.setTooltip(new Tooltip(Texts.of("listen.shown")));
        shown.setAccessibleText(Texts.of("listen.shown"));
        shown.setSelected(true);
        shown.disableProperty().bind(hasSome.not());
        Why.say(shown, Texts.of("listen.none"));
        Presence.when(hasSome.and(shown.selectedProperty()), panel);
    }

    /** The button that folds and unfolds it. */
    Node toggle() {
        return shown;
    }

    Node panel() {
        return panel;
    }
}
