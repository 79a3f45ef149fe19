package io.talkturn.ui.kit;

import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * What goes on only while a node stands in a window that is shown: a clock that went on would do work that nobody sees, and
 * keep the window, with all its pages, for as long as the program runs.
 */
public final class WhileShown {
    private WhileShown() {}

    /** Tells whether the node stands in a window that is shown, now and at every change. */
    public static void subscribe(Node node, Consumer<Boolean> isShown) {
        node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(isShown);
    }

    /** Does something again and again while the node is shown, the first time after one period. */
    public static void every(Duration period, Node node, Runnable action) {
        Timeline clock = new Timeline(new KeyFrame(period, e -> action.run()));
        clock.setCycleCount(Animation.INDEFINITE);
        subscribe(node, shown -> {
            if (shown) {
                clock.play();
            } else {
                clock.stop();
            }
        });
    }
}
