package io.talkturn.ui.kit;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A control that is off while something forbids it, whatever else it depends on: the control's own disabling stays as it is.
 * {@link DisabledTips} shows the reason where the mouse is.
 */
public final class Blocked extends StackPane {
    /**
     * Around a control, in its place.
     *
     * @param blocked while it is off
     * @param why a sentence
     */
    public Blocked(Region control, ObservableBooleanValue blocked, ObservableStringValue why) {
        super(control);
        // a button is never cut; a form goes as narrow as its place
        setMinWidth(control.getMinWidth() == USE_PREF_SIZE ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        setMaxWidth(control.getMaxWidth());
        HBox.setHgrow(this, HBox.getHgrow(control));
        visibleProperty().bind(control.visibleProperty());
        managedProperty().bind(control.managedProperty());
        disableProperty().bind(blocked);
        Why.say(this, why);
    }
}
