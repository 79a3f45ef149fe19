package io.talkturn.ui.app;

import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

/** The workbench, closed as soon as it is drawn: what its start takes can be measured from outside. */
public final class FirstWindow {
    /** A pulse draws what the one before it laid out. */
    private static final int PULSES = 2;

    private FirstWindow() {}

    /** Shows the window and ends. */
    public static void main(String[] arguments) {
        WorkbenchApp.open("--until=drawn");
    }

    static void hideWhenDrawn(Stage stage) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses > PULSES) {
                    stop();
                    stage.hide();
                }
            }
        }.start();
    }
}
