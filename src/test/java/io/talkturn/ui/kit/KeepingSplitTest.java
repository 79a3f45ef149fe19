package io.talkturn.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.theme.ThemeMode;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Panels at the sides give room away in a small window, and get it back. */
final class KeepingSplitTest extends UiTestBase {
    private static final Offset<Double> PIXELS = within(2.0);

    private final Region left = panel(300, 120);
    private final Region middle = panel(10, 0);
    private final Region right = panel(200, 100);

    @Test
    void panelsKeepTheWidthThatTheyWant() {
        open(1100);
        assertThat(left.getWidth()).isEqualTo(300, PIXELS);
        assertThat(right.getWidth()).isEqualTo(200, PIXELS);
        resize(1020);
        assertThat(left.getWidth()).as("the middle gives first").isEqualTo(300, PIXELS);
    }

    @Test
    void aSmallWindowTakesRoomFromThemAndALargeOneGivesItBack() {
        open(1100);
        resize(500);
        assertThat(left.getWidth()).isBetween(120.0, 200.0);
        assertThat(right.getWidth()).isBetween(100.0, 160.0);
        assertThat(middle.getWidth()).as("the larger half for the sides").isEqualTo(206, within(10.0));
        resize(1100);
        assertThat(left.getWidth()).isEqualTo(300, PIXELS);
        assertThat(right.getWidth()).isEqualTo(200, PIXELS);
    }

    @Test
    void whatWasDraggedIsWantedFromThenOn() {
        SplitPane split = open(1060);
        // the Headless platform drags no divider; this is what a drag does to it
        onFx(() -> {
            split.setDividerPosition(0, 0.34);
            return null;
        });
        settle();
        double dragged = left.getWidth();
        assertThat(dragged).isGreaterThan(330);
        resize(600);
        resize(1060);
        assertThat(left.getWidth()).isEqualTo(dragged, PIXELS);
    }

    @Test
    void aPanelAboveKeepsItsHeight() {
        Region top = new Region();
        top.setMinHeight(40);
        KeepingSplit split = onFx(() -> Split.below(top, middle));
        onFx(() -> {
            split.want(top, 180);
            return null;
        });
        show(split, ThemeMode.LIGHT, 600, 700);
        assertThat(top.getHeight()).isEqualTo(180, PIXELS);
    }

    private SplitPane open(double width) {
        SplitPane split = onFx(() -> {
            SplitPane.setResizableWithParent(left, false);
            SplitPane.setResizableWithParent(right, false);
            return Split.sideways(new double[] {0.3, 0.7}, left, middle, right);
        });
        show(split, ThemeMode.LIGHT, (int) width, 400);
        return split;
    }

    private void resize(double width) {
        onFx(() -> {
            Region root = (Region) stage.getScene().getRoot();
            root.resize(width, 400);
            root.layout();
            return null;
        });
    }

    private static Region panel(double wanted, double least) {
        Region panel = new Region();
        panel.setPrefWidth(wanted);
        panel.setMinWidth(least);
        return panel;
    }
}
