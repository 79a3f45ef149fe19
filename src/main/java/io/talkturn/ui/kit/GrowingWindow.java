package io.talkturn.ui.kit;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Window;

/** A window that grows when its content comes to want more height: JavaFX measures a dialog once, and cuts its buttons later. */
final class GrowingWindow {
    private static final double LEEWAY = 1;

    private GrowingWindow() {}

    /** Makes the window of a root so, in which it will be shown. */
    static void around(Region root) {
        root.needsLayoutProperty().subscribe(needs -> {
            if (!needs) {
                Platform.runLater(() -> grow(root)); // its height is known when the layout has ended
            }
        });
    }

    private static void grow(Region root) {
        Window window = root.getScene() == null ? null : root.getScene().getWindow();
        if (window == null || !window.isShowing()) {
            return;
        }
        double more = root.prefHeight(root.getWidth()) - root.getScene().getHeight();
        Rectangle2D screen = Screen.getScreensForRectangle(window.getX(), window.getY(), 1, 1).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
        double height = Math.min(window.getHeight() + more, screen.getHeight());
        if (more > LEEWAY && height > window.getHeight() + LEEWAY) {
            window.setHeight(height);
            window.setY(Math.max(screen.getMinY(), Math.min(window.getY(), screen.getMaxY() - height)));
        }
    }
}
