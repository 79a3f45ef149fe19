package io.talkturn.ui.data.partitions;

import io.talkturn.corpus.Partition;
import io.talkturn.ui.kit.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.RangeSlider;

/** How much goes to train, dev and test: the low thumb ends train, the high one ends dev. */
final class ShareSlider extends RangeSlider {
    private static final int ALL = 100;

    ShareSlider(String id) {
        super(0, ALL, 70, 85);
        setId(id);
        setBlockIncrement(1);
        setAccessibleRole(AccessibleRole.SLIDER);
        addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByTab);
        // the slider itself is the stop of Tab and hands the focus to its thumbs
        skinProperty().subscribe(skin -> getChildrenUnmodifiable().forEach(part -> part.setFocusTraversable(false)));
    }

    /** In whole percent; the three sum to 100. */
    int share(Partition partition) {
        int trainEnd = (int) Math.round(getLowValue());
        int devEnd = (int) Math.round(getHighValue());
        return switch (partition) {
            case TRAIN -> trainEnd;
            case DEV -> devEnd - trainEnd;
            case TEST -> ALL - devEnd;
            case NONE -> 0;
        };
    }

    /** The shares in words. */
    StringExpression told() {
        return Bindings.createStringBinding(
                () -> Texts.of(
                        "partitions.shares.told", share(Partition.TRAIN), share(Partition.DEV), share(Partition.TEST)),
                lowValueProperty(),
                highValueProperty());
    }

    /** ControlsFX gives the focus to whatever stands next, labels too. */
    private void leaveByTab(KeyEvent event) {
        String last = event.isShiftDown() ? ".low-thumb" : ".high-thumb";
        if (event.getCode() == KeyCode.TAB && lookup(last).isFocused()) {
            event.consume();
            requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }
}
