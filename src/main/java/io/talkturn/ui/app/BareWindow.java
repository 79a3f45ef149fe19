package io.talkturn.ui.app;

import io.talkturn.ui.context.Display;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** A JavaFX program with nothing in it: a window with a word, closed as soon as it is drawn. */
public final class BareWindow {
    private BareWindow() {}

    /** Shows the window and ends. */
    public static void main(String[] arguments) {
        Display.prepare();
        Application.launch(Window.class);
    }

    /** The window. Public because JavaFX makes it. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new Label("Talkturn"), 1280, 800));
            stage.show();
            FirstWindow.hideWhenDrawn(stage);
        }
    }
}
